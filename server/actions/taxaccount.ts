'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { authorise } from '#server/auth/authorise.ts';
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

/** Fetches a business's figures again, past the cache, and shows the page that asked for it with what came. */
export async function refreshAction(data: FormData): Promise<void> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) redirect('/bedrifter');
  const { orgnr, to } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) redirect(access.error.code === 'not-authenticated' ? '/' : '/bedrifter');
  const load = loadTaxAccount(orgnr, new Date(), { fresh: true });
  const outcomes = await Promise.all([load.openAccount, load.claims, load.payments, load.payouts]);
  const failed = outcomes.some(({ kind }) => kind === 'stored' || kind === 'failed');
  const back = new URL(`/bedrift/${orgnr}/${to}`, 'http://portal.invalid');
  // The page may show answers that are new enough, so it has to be told that there are none newer.
  if (failed) back.searchParams.set('hentet', 'nei');
  else back.searchParams.delete('hentet');
  redirect(`${back.pathname.replace(/\/$/, '')}${back.search}`);
}
