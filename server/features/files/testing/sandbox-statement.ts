import 'server-only';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { lastTwelveMonths } from '#lib/core/dates/period.ts';
import type { Statement } from '#lib/statement/model.ts';
import { statement } from '#lib/statement/statement.ts';
import {
  NO_CLAIMS,
  NO_RECORDS,
  type ToDomain,
  toClaims,
  toOpenAccount,
  toPayments,
  toPayouts,
} from '#server/integrations/skatteetaten/to-domain.ts';

/** What answers an operation with the body that the wire would carry; nothing when there is none. */
export type Answer = (
  operation: 'aapnekrav' | 'krav' | 'innbetalinger' | 'utbetalinger',
  period?: { readonly fraOgMed: IsoDate; readonly tilOgMed: IsoDate },
) => object | undefined;

/** The statement of the last twelve months from a ledger's own answers, read as the portal reads them. */
export function sandboxStatement(orgnr: string, today: IsoDate, answer: Answer): Statement {
  const { from, to } = lastTwelveMonths(today);
  const period = { fraOgMed: from, tilOgMed: to };
  const read = <T>(toDomain: ToDomain<T>, body: object | undefined, nothing: T): T =>
    body === undefined ? nothing : (toDomain(body, orgnr)?.value ?? nothing);
  return statement({
    from,
    to,
    today,
    openAccount: read(toOpenAccount, answer('aapnekrav'), NO_CLAIMS),
    claims: read(toClaims, answer('krav', period), NO_RECORDS).rows,
    payments: read(toPayments, answer('innbetalinger', period), NO_RECORDS).rows,
    payouts: read(toPayouts, answer('utbetalinger', period), NO_RECORDS).rows,
  });
}
