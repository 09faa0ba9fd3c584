'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { parsePortfolioQuery, portfolioAddress } from '#lib/portfolio/portfolio-query.ts';
import { authorise } from '#server/auth/authorise.ts';
import { removeView, saveView } from '#server/portfolio/saved-views.ts';

const HOME = '/radgiver';
/** The parameters of the view, and its name. */
const FIELDS = z.record(z.string(), z.string());

/** Keeps the view that the form stands on under a name, and comes back to it. */
export async function saveViewAction(data: FormData): Promise<void> {
  const access = await authorise({ kind: 'portfolio' });
  if (!access.ok) redirect(HOME);
  const fields = FIELDS.safeParse(Object.fromEntries(data));
  if (!fields.success) redirect(HOME);
  const { navn, ...params } = fields.data;
  const query = parsePortfolioQuery(params);
  const saved = await saveView(access.value.session.email, navn, query);
  const address = portfolioAddress(HOME, query);
  redirect(`${address}${address === HOME ? '?' : '&'}lagret=${saved.ok ? 'ja' : 'nei'}`);
}

const REMOVAL = z.object({ id: z.coerce.number().int().positive() });

/** Forgets one of the employee's own views. */
export async function removeViewAction(data: FormData): Promise<void> {
  const access = await authorise({ kind: 'portfolio' });
  const removal = REMOVAL.safeParse(Object.fromEntries(data));
  if (access.ok && removal.success) await removeView(access.value.session.email, removal.data.id);
  redirect(HOME);
}
