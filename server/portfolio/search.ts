import 'server-only';
import { and, gte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { nameKey } from '#lib/portfolio/name-key.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import type { Executor } from '#server/db/client.ts';
import { portfolio } from '#server/db/schema/index.ts';
import { isAmongNames, nameHas, nameHasOften, rarestWord, wordsBeginning } from './terms.ts';
import type { WordWalk } from './terms.ts';

/** How a search is made. */
export interface Search {
  readonly where: SQL | undefined;
  /**
   * Whether all that match are found first and then sorted, which is right for few. The others are met by walking along the
   * order of the list until enough of them match.
   */
  readonly findsAll: boolean;
  /** What a list by name walks along instead of all names, when many match. */
  readonly walk: WordWalk | undefined;
}

/** From so many names with a word, walking along an order meets a page of them sooner than all of them are sorted. */
export const COMMON = 5_000;

const NO_SEARCH: Search = { where: undefined, findsAll: false, walk: undefined };

/**
 * Decides how to search. An advisor's and a team's clients are all looked at. Of the whole bank the names with the rarest of the
 * words are found, unless even that is in `common` names or more, and a walk will do.
 */
export async function planSearch(
  executor: Executor,
  scope: PortfolioScope,
  query: PortfolioQuery,
  common: number,
): Promise<Search> {
  const { search } = query;
  if (search === '') return NO_SEARCH;
  const digits = search.replace(/\s/g, '');
  if (/^\d{1,9}$/.test(digits)) return { ...NO_SEARCH, where: numberBegins(digits) };
  const words = nameKey(search)
    .split(' ')
    .filter((word) => word !== '');
  // Nothing that a name can hold: no match, rather than everything.
  if (words.length === 0) return { ...NO_SEARCH, where: sql`false` };
  switch (scope.kind) {
    case 'own':
    case 'team':
      return {
        ...NO_SEARCH,
        where: and(...words.map((word) => nameHas(portfolio.nameKey, word))),
        findsAll: true,
      };
    case 'bank': {
      const { rarest, names } = await rarestWord(executor, words, common * 2);
      const others = words.filter((word) => word !== rarest);
      if (names < common || !mayWalk(query, words)) {
        const where = others.length === 0 ? hasWord(rarest) : isAmongNames(rarest, others);
        return { ...NO_SEARCH, where, findsAll: true };
      }
      const meant = await wordsBeginning(executor, rarest);
      return {
        ...{ where: and(...words.map((word) => nameHasOften(portfolio.nameKey, word))), findsAll: false },
        walk: meant === undefined ? undefined : { words: meant, others },
      };
    }
  }
}

/**
 * Whether a walk can be trusted to meet a page of matches soon: without a filter, and of several words, which may seldom stand
 * together, only in the order of the names, which the walk goes through without opening the rows.
 */
const mayWalk = (
  { status, endedBy, shared, overdue, sort }: PortfolioQuery,
  words: readonly string[],
): boolean =>
  [status, endedBy, shared].every((filter) => filter === undefined) &&
  !overdue &&
  (words.length === 1 || sort === 'name');

/** Digits alone are the beginning of an organisation number, which is a range of its own index. */
const numberBegins = (digits: string): SQL | undefined =>
  and(gte(portfolio.orgnr, digits.padEnd(9, '0')), sql`${portfolio.orgnr} <= ${digits.padEnd(9, '9')}`);

/**
 * A word that the name has, by its beginning, in the words of the index that finds them all. The key holds letters, digits and
 * { | } alone, so nothing in it can end the quotes.
 */
const hasWord = (word: string): SQL =>
  sql`portfolio_words(${portfolio.nameKey}) @@ ${`'${word}':*`}::tsquery`;
