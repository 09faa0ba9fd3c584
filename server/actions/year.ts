'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { osloDate } from '#lib/dates/iso-date.ts';
import { parseYearQuery, yearParams } from '#lib/year-lists/year-query.ts';
import { authorise } from '#server/auth/authorise.ts';
import type { RecordSource } from '#server/taxaccount/year.ts';
import { loadList } from '#server/year-lists/load-list.ts';

/** Which list stands behind each page by year. */
const SOURCES = {
  betalte: 'claims',
  tilgode: 'claims',
  innbetalinger: 'payments',
  utbetalinger: 'payouts',
} as const satisfies Record<string, RecordSource>;

const form = z.object({
  orgnr: z.string().regex(/^\d{9}$/),
  list: z.enum(['betalte', 'tilgode', 'innbetalinger', 'utbetalinger']),
});

/** Fetches a year's list again, past the cache, for a browser without scripts, and shows its page with what came. */
export async function refreshYearAction(data: FormData): Promise<void> {
  const fields = Object.fromEntries(
    [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
  const parsed = form.safeParse(fields);
  if (!parsed.success) redirect('/bedrifter');
  const { orgnr, list } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) redirect(access.error.code === 'not-authenticated' ? '/' : '/bedrifter');
  const query = parseYearQuery(fields, osloDate(new Date()));
  const outcome = await loadList(SOURCES[list], orgnr, query.year, true);
  const failed = outcome.kind === 'stored' || outcome.kind === 'failed';
  const params = yearParams(query);
  if (failed) params.set('hentet', 'nei');
  redirect(`/bedrift/${orgnr}/${list}?${params.toString()}`);
}
