import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Messages } from '#lib/messages/nb.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { ClaimText, Entry, Movement, Statement } from './model.ts';

export type StatementTexts = Messages['statement'];

/** A movement in words, the same on the page and in every file. */
export interface StatementRow {
  readonly id: string;
  readonly date: IsoDate;
  readonly kind: string;
  readonly description: string;
  /** The claims that a payment was used for, with their numbers where they are known. */
  readonly concerns?: string;
  /** The claim groups that it belongs to. */
  readonly group: string;
  readonly holder: string;
  readonly isOwner: boolean;
  readonly due?: IsoDate;
  readonly reference?: string;
  readonly counterReference?: string;
  readonly kid?: string;
  readonly account?: string;
  readonly amount: Ore;
  readonly balance: Ore;
}

/** The movements of a statement in words. */
export const statementRows = (
  { movements }: Pick<Statement, 'movements'>,
  texts: StatementTexts,
  language: Language,
): readonly StatementRow[] => movements.map((movement) => statementRow(movement, texts, language));

/** One movement in words. */
export function statementRow(movement: Movement, texts: StatementTexts, language: Language): StatementRow {
  const { id, date, kind, parts, holder, due, recordId, counterId, kid, account, amount, balance } = movement;
  const text = describe(movement, texts, language);
  const concerns = usesText(movement, texts, language);
  return {
    id,
    date,
    kind: texts.kinds[kind],
    description: movement.approximate === true ? fill(texts.describe.approximate, { text }) : text,
    group: [...new Set(parts.map(({ group }) => texts.groups[group]))].join(', '),
    holder: texts.holders[holder],
    isOwner: holder === 'owner',
    ...(concerns === undefined ? {} : { concerns }),
    ...(due === undefined ? {} : { due }),
    ...(recordId === undefined ? {} : { reference: recordId }),
    ...(counterId === undefined ? {} : { counterReference: counterId }),
    ...(kid === undefined ? {} : { kid }),
    ...(account === undefined ? {} : { account }),
    amount,
    balance,
  };
}

/** Two parts that went to one claim are told once. */
function usesText({ uses = [] }: Entry, texts: StatementTexts, language: Language): string | undefined {
  const names = uses.map(({ claim, claimId }) => {
    const name = claimTitle(claim, language, texts.describe.unnamed);
    return claimId === undefined ? name : `${name} (${claimId})`;
  });
  return names.length === 0 ? undefined : [...new Set(names)].join('; ');
}

function describe(entry: Entry, texts: StatementTexts, language: Language): string {
  const name = (claim: ClaimText | undefined): string =>
    claimTitle(claim ?? {}, language, texts.describe.unnamed);
  const { kind, account, amount } = entry;
  const { describe: patterns } = texts;
  switch (kind) {
    case 'claim':
    case 'credit':
    case 'interest':
      return name(entry.claim);
    case 'offset':
      return fill(amount < 0 ? patterns.coveredBy : patterns.covers, {
        claim: name(entry.claim),
        other: name(entry.counter),
      });
    case 'transfer':
      return fill(patterns.moved, { claim: name(entry.claim) });
    case 'payment':
      return account === undefined ? texts.kinds.payment : fill(patterns.fromAccount, { account });
    case 'payout':
      return account === undefined ? texts.kinds.payout : fill(patterns.toAccount, { account });
    case 'unexplained':
      return patterns.unexplained;
  }
}
