import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';

/** Organisation numbers found in pasted text. */
export interface PastedOrgnrs {
  /** Each once, in the order of the text. */
  readonly orgnrs: readonly string[];
  /** What looks like a number and is none: wrong length or check digit. */
  readonly faulty: readonly string[];
}

/** Digits with one separator between groups, as people and spreadsheets write them. */
const RUN = /\d+(?:[ \u00a0\u202f.\-\u2010\u2011\u2013]\d+)*/g;

/** Finds the organisation numbers in any text: one a line, with commas, with names beside them, copied from a table. */
export function parseOrgnrs(text: string): PastedOrgnrs {
  const found = (text.match(RUN) ?? []).flatMap((run) => numbersIn(run.split(/\D/)));
  const unique = [...new Set(found)];
  return { orgnrs: unique.filter(isOrgnr), faulty: unique.filter((number) => !isOrgnr(number)) };
}

/**
 * The numbers of a run of digit groups. Three groups of three are one number, and where two ways of reading overlap the
 * one whose check digit is right: a row number of three digits may stand before it.
 */
function numbersIn(groups: readonly string[]): readonly string[] {
  const numbers: string[] = [];
  let at = 0;
  while (at < groups.length) {
    const here = numberAt(groups, at);
    const later = numberAt(groups, at + 1) ?? '';
    if (here === undefined || (!isOrgnr(here) && isOrgnr(later))) {
      numbers.push(groups[at] ?? '');
      at += 1;
    } else {
      numbers.push(here);
      at += 3;
    }
  }
  return numbers;
}

/** Three groups of three digits from a place on, as one number. */
function numberAt(groups: readonly string[], place: number): string | undefined {
  const three = groups.slice(place, place + 3);
  return three.length === 3 && three.every((group) => group.length === 3) ? three.join('') : undefined;
}
