import 'server-only';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { Statement } from '#lib/statement/model.ts';
import { statement } from '#lib/statement/statement.ts';
import { claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import type { StatementFile } from '../documents/statement-file.ts';

export const TODAY = isoDate('2026-11-23');

/** A statement file around a statement, in bokmål unless the test says otherwise. */
export const statementFile = (made: Statement, changes: Partial<StatementFile> = {}): StatementFile => ({
  business: { name: 'Šáránjot & Čáhci Fiskemottak', orgnr: '313367002' },
  statement: made,
  texts: messagesIn('nb').statement,
  language: 'nb',
  madeAt: new Date('2026-11-23T08:05:00Z'),
  ...changes,
});

/** As many claims as asked for over a year, every other one paid the week after it was made. */
export function longStatement(claimCount: number): Statement {
  const claims = Array.from({ length: claimCount }, (_, at) => {
    const amount = ore(100_000 + at * 1_234);
    return claim(
      [instalment({ id: `i${at}`, original: amount, remaining: amount, due: addDays(TODAY, -(at % 360)) })],
      {
        id: `KRAV-${33_000_000 + at}`,
        created: addDays(TODAY, -(at % 360) - 3),
        description: { nb: `Merverdiavgift med et langt navn som må brytes over flere linjer, krav ${at}` },
        holder: at % 3 === 0 ? 'owner' : 'business',
      },
    );
  });
  return statement({
    claims,
    payments: [],
    payouts: [],
    from: addDays(TODAY, -365),
    to: TODAY,
    today: TODAY,
  });
}
