'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { parsePortfolioQuery, portfolioAddress } from '#lib/portfolio/portfolio-query.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { removeView, saveView } from '#server/features/portfolio/saved-views.ts';

const HOME = '/radgiver';

/** Keeps the view that the form stands on under a name, and comes back to it. The fields are the view's parameters and its name. */
export const saveViewAction = defineAction(
  { permission: 'portfolio', input: z.record(z.string(), z.string()) },
  async ({ input: { navn, ...params }, grant }) => {
    const query = parsePortfolioQuery(params);
    const saved = await saveView(grant.session.email, navn, query);
    const address = portfolioAddress(HOME, query);
    redirect(`${address}${address === HOME ? '?' : '&'}lagret=${saved.ok ? 'ja' : 'nei'}`);
  },
);

/** Forgets one of the employee's own views. */
export const removeViewAction = defineAction(
  { permission: 'portfolio', input: z.object({ id: z.coerce.number().int().positive() }) },
  async ({ input: { id }, grant }) => {
    await removeView(grant.session.email, id);
    redirect(HOME);
  },
);
