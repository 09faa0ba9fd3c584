'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { osloDate } from '#lib/dates/iso-date.ts';
import { tellWishAnswer, wishAnswer } from '#lib/taxaccount/refresh-wish.ts';
import { parseYearQuery, yearParams } from '#lib/year-lists/year-query.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import type { RecordSource } from '#server/taxaccount/year.ts';
import { loadYear } from '#server/taxaccount/taxaccount.ts';

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

/** Fetches a year's list again, unless it is new enough, for a browser without scripts, and shows its page with what came. */
export async function refreshYearAction(data: FormData): Promise<void> {
  const fields = Object.fromEntries(
    [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
  const parsed = form.safeParse(fields);
  if (!parsed.success) redirect('/bedrifter');
  const { orgnr, list } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const now = new Date();
  const query = parseYearQuery(fields, osloDate(now));
  const outcome = await loadYear(SOURCES[list], orgnr, query.year, now, { asked: true });
  const params = yearParams(query);
  tellWishAnswer(params, wishAnswer([outcome], now));
  redirect(`/bedrift/${orgnr}/${list}?${params.toString()}`);
}
