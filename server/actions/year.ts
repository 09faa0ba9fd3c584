'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { serializeRefreshResult, refreshResult } from '#lib/tax-account/refresh-result.ts';
import { parseYearQuery, yearParams } from '#lib/tax-account/year-lists/year-query.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import type { RecordSource } from '#server/features/tax-account/source-outcome.ts';
import { services } from '#server/services.ts';

/** Which list stands behind each page by year. */
const SOURCES = {
  betalte: 'claims',
  tilgode: 'claims',
  innbetalinger: 'payments',
  utbetalinger: 'payouts',
} as const satisfies Record<string, RecordSource>;

/** Besides these the fields are those of the list's address. */
const form = z.looseObject({
  orgnr: orgnrField,
  list: z.enum(['betalte', 'tilgode', 'innbetalinger', 'utbetalinger']),
});
const LIST_FIELDS = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Fetches a year's list again, unless it is new enough, for a browser without scripts, and shows its page with what came. */
export const refreshYearAction = defineAction(
  { permission: 'business', input: form },
  async ({ input: { orgnr, list, ...fields }, now }) => {
    const query = parseYearQuery(LIST_FIELDS.parse(fields), osloDate(now));
    const outcome = await services().taxAccount.loadYear(SOURCES[list], orgnr, query.year, now, {
      cache: 'refresh',
    });
    const params = yearParams(query);
    serializeRefreshResult(params, refreshResult([outcome], now));
    redirect(`/bedrift/${orgnr}/${list}?${params.toString()}`);
  },
);
