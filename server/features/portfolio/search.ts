import 'server-only';
import { and, gte, lte, sql, type SQL } from 'drizzle-orm';
import { nameKey } from '#lib/portfolio/name-key.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';
import { inScope } from './conditions.ts';

/**
 * Selects the rows of a scope that a search finds; all of the scope's for an empty search. Digits are the beginning of an organisation
 * number, words the beginnings of words of the name in any order.
 *
 * What words find is collected before it is filtered and sorted. PostgreSQL takes the matches for spread evenly over the names and would
 * read these in their order until a page is full: nearly all of them for a word like «ås», which sorts last.
 */
export function searchedRows(scope: PortfolioScope, search: string): SQL {
  const digits = search.replace(/\s/g, '');
  if (/^\d{0,9}$/.test(digits)) return rowsWhere(inScope(scope), beginsWith(digits));
  const found = rowsWhere(inScope(scope), hasWords(search));
  return sql`with found as materialized (${found}) select * from found`;
}

const rowsWhere = (...conditions: readonly (SQL | undefined)[]): SQL =>
  sql`select * from ${portfolio} where ${and(...conditions) ?? sql`true`}`;

const beginsWith = (digits: string): SQL | undefined =>
  digits === ''
    ? undefined
    : and(gte(portfolio.orgnr, digits.padEnd(9, '0')), lte(portfolio.orgnr, digits.padEnd(9, '9')));

function hasWords(search: string): SQL | undefined {
  const words = nameKey(search)
    .split(' ')
    .filter((word) => word !== '');
  // A search without a letter or digit matches nothing. Keys hold no signs of LIKE.
  if (words.length === 0) return sql`false`;
  return and(...words.map((word) => sql`' ' || ${portfolio.nameKey} like ${`% ${word}%`}`));
}
