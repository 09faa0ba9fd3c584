import 'server-only';
import type { Source } from '#lib/tax-account/domain.ts';
import type { SourceOutcome, SourceValues } from '#server/features/tax-account/source-outcome.ts';
import type { Answers, Bench } from './bench.ts';
import { approved } from './cases/asking.ts';
import type { Facts } from './facts.ts';

/** Asks the test organisations besides the first for their consent; those that gave it take part from here on. */
export async function joinOthers(bench: Bench, facts: Facts): Promise<void> {
  const { orgnrs, main, story } = bench;
  const members = [main];
  for (const orgnr of orgnrs.slice(1)) {
    const { id } = await approved(bench, orgnr, facts);
    if (id === undefined) facts.note(false, 'noAnswerCame', { orgnr });
    else members.push(orgnr);
  }
  story.members = members;
}

/** One source's answers for every organisation that takes part, asked for once in a run. */
export async function answersOf<S extends Source>(bench: Bench, source: S): Promise<Answers<S>> {
  const { load, story } = bench;
  const known: Answers<S> | undefined = story.answers[source];
  if (known !== undefined) return known;
  const answers = new Map<string, SourceOutcome<SourceValues[S]>>();
  for (const orgnr of story.members ?? []) answers.set(orgnr, await load(source, orgnr));
  const all: { [T in Source]?: Answers<T> } = story.answers;
  (all as Record<S, Answers<S>>)[source] = answers;
  return answers;
}

/** The answers that came, of organisations that are not shielded. */
export async function shownBy<S extends Source>(
  bench: Bench,
  source: S,
): Promise<readonly { readonly orgnr: string; readonly value: SourceValues[S] }[]> {
  const answers = await answersOf(bench, source);
  return [...answers].flatMap(([orgnr, outcome]) =>
    outcome.kind === 'fresh' && !outcome.value.shielded ? [{ orgnr, value: outcome.value }] : [],
  );
}
