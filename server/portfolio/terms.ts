import 'server-only';
import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Executor } from '#server/db/client.ts';
import { portfolio, portfolioTerms } from '#server/db/schema/index.ts';

/** Words of names, to go along the names of each of them in their order. */
export interface WordWalk {
  readonly words: readonly string[];
  /** Beginnings of words that the names must have as well. */
  readonly others: readonly string[];
}

/** More words with one beginning than this are in so many names that a walk along all names meets them. */
const MOST_WORDS = 200;

const { word: term, nameKey, orgnr } = portfolioTerms;

/** Words with a beginning are one range: no letter of a key comes after a tilde. */
const begins = (word: string): SQL => sql`${term} >= ${word} and ${term} < ${`${word}~`}`;

/** That a name has a word, by its beginning; the database takes it to be true of few. */
export const nameHas = (name: AnyPgColumn, word: string): SQL => sql`' ' || ${name} like ${`% ${word}%`}`;

/** The same, which the database takes to be true of many. */
export const nameHasOften = (name: AnyPgColumn, word: string): SQL =>
  sql`strpos(' ' || ${name}, ${` ${word}`}) > 0`;

/** The word of some, at least one, that fewest names have, and how many have it; names are counted up to `most`. */
export async function rarestWord(
  executor: Executor,
  words: readonly string[],
  most: number,
): Promise<{ readonly rarest: string; readonly names: number }> {
  let found = { rarest: words[0] ?? '', names: Infinity };
  for (const word of words) {
    const some = sql`select from ${portfolioTerms} where ${begins(word)} limit ${most}`;
    const [row] = await executor
      .select({ names: sql<string>`count(*)`.mapWith(Number) })
      .from(sql`(${some}) counted`);
    const names = row?.names ?? 0;
    if (names < found.names) found = { rarest: word, names };
  }
  return found;
}

/** That a row's name has a word and others, by their beginnings: read from the names of the word, not from the rows. */
export function isAmongNames(word: string, others: readonly string[]): SQL {
  const alsoHas = others.map((other) => nameHas(nameKey, other));
  return sql`${portfolio.orgnr} in (select ${orgnr} from ${portfolioTerms} where ${and(begins(word), ...alsoHas)})`;
}

/** The words of names with a beginning, from one to the next; undefined when they are too many to go through. */
export async function wordsBeginning(
  executor: Executor,
  word: string,
): Promise<readonly string[] | undefined> {
  const next = (condition: SQL) =>
    sql`select ${term} from ${portfolioTerms} where ${condition} order by ${term} limit 1`;
  const each = sql`
    with recursive each(word) as (
      (${next(begins(word))})
      union all
      select (${next(sql`${term} > each.word and ${begins(word)}`)}) from each where each.word is not null
    )
    select word from each where word is not null limit ${MOST_WORDS + 1}`;
  const rows = await executor.select({ word: sql<string>`word` }).from(sql`(${each}) each`);
  return rows.length > MOST_WORDS ? undefined : rows.map((row) => row.word);
}

/** Where and how far a walk goes. */
interface Stretch {
  /** What the rows must be besides. */
  readonly where: SQL | undefined;
  readonly after: { readonly value: string; readonly orgnr: string } | undefined;
  readonly descending: boolean;
  readonly limit: number;
}

/**
 * That a row is among the first, in the order of names, of one of the words of a walk. Each of them is a range of an index in
 * that order, so that no more is read than the first of each.
 */
export function isAmongFirst({ words, others }: WordWalk, { where, after, descending, limit }: Stretch): SQL {
  const [sign, way] = descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const start = after && sql`(${nameKey}, ${orgnr}) ${sign} (${after.value}, ${after.orgnr})`;
  const alsoHas = others.map((word) => nameHasOften(nameKey, word));
  return sql`${portfolio.orgnr} in (
    select first.orgnr from unnest(string_to_array(${words.join(' ')}, ' ')) as each(word)
    cross join lateral (
      select ${orgnr} from ${portfolioTerms} inner join ${portfolio} on ${portfolio.orgnr} = ${orgnr}
      where ${and(sql`${term} = each.word`, start, ...alsoHas, where)}
      order by ${nameKey} ${way}, ${orgnr} ${way} limit ${limit}
    ) first)`;
}
