'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { tellWishAnswer, wishAnswer } from '#lib/taxaccount/refresh-wish.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import { loadTaxAccount } from '#server/taxaccount/taxaccount.ts';

const form = z.object({
  orgnr: z.string().regex(/^\d{9}$/),
  /** A page of the business's own and its query: nothing that could lead elsewhere. */
  to: z
    .string()
    .max(500)
    .regex(/^(?:[a-z-]*(?:\?[^#\s]*)?)?$/)
    .catch(''),
});

/** Fetches a business's figures again, unless they are new enough, and shows the page that asked for it with what came. */
export async function refreshAction(data: FormData): Promise<void> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) redirect('/bedrifter');
  const { orgnr, to } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const now = new Date();
  const load = loadTaxAccount(orgnr, now, { asked: true });
  const outcomes = await Promise.all([load.openAccount, load.claims, load.payments, load.payouts]);
  const back = new URL(`/bedrift/${orgnr}/${to}`, 'http://portal.invalid');
  tellWishAnswer(back.searchParams, wishAnswer(outcomes, now));
  redirect(`${back.pathname.replace(/\/$/, '')}${back.search}`);
}
