import { claimName } from '../claim-types/claim-name.ts';
import type { Language } from '#lib/core/languages.ts';
import { copyableAmount } from '#lib/core/money/format.ts';
import { plainFigure } from '#lib/core/money/plain-figure.ts';
import type { ClaimRow } from '../claim-rows.ts';
import { periodText } from '../period-text.ts';

/** Whether a row fits what a person is looking for. */
export type RowTest = (row: ClaimRow) => boolean;

/**
 * A search over descriptions in all languages, names, periods, ids, KIDs and amounts, so that what the browser's own find
 * would find on a whole list is found on a paged one. Every word must fit. Digits are found however they are grouped:
 * `21 200`, `21.200,00`, `NOK 21,200.00` and `21200` all find 21 200,00 kr.
 */
export function rowSearch(search: string, language: Language): RowTest {
  const text = search.normalize('NFC').toLocaleLowerCase('nb').replaceAll(/\s+/g, ' ').trim();
  if (text === '') return () => true;
  const words = text.split(' ').map((word) => ({ word, figures: plainFigure(word) }));
  const whole = plainFigure(text);
  const isFigure = whole !== undefined || words.some(({ figures }) => figures !== undefined);
  return (row) => {
    const found = textOf(row, language);
    // Figures are written out only when they are looked for: of two thousand claims that takes a while.
    const figures = isFigure ? figuresIn(row) : [];
    const has = (wanted: string | undefined): boolean =>
      wanted !== undefined && figures.some((value) => value.includes(wanted));
    return has(whole) || words.every((one) => found.includes(one.word) || has(one.figures));
  };
}

function textOf({ claim }: ClaimRow, language: Language): string {
  const { description, period, id, instalments } = claim;
  return [
    claimName(claim, language),
    ...Object.values(description),
    periodText(period, language),
    ...Object.values(period?.description ?? {}),
    period?.year,
    id,
    ...instalments.map((instalment) => instalment.id),
  ]
    .join('\n')
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .toLocaleLowerCase('nb');
}

const figuresIn = ({ claim, toPay, credit }: ClaimRow): readonly string[] => [
  claim.id,
  ...[claim.original, claim.remaining, claim.interest, toPay, credit].map(copyableAmount),
  ...claim.instalments.flatMap(({ id, original, remaining, paymentInfo }) => [
    id,
    paymentInfo?.kid ?? '',
    copyableAmount(original),
    copyableAmount(remaining),
  ]),
];
