import 'server-only';
import type { Source } from '#lib/tax-account/domain.ts';
import type { SourceOutcome, SourceValues } from '#server/features/tax-account/source-outcome.ts';
import type { Answers, TestContext } from './test-context.ts';
import { approved } from './cases/asking.ts';
import type { Expectations } from './expectations.ts';

/** Asks the test organisations besides the first for their consent; those that gave it take part from here on. */
export async function addOrganisations(context: TestContext, facts: Expectations): Promise<void> {
  const { orgnrs, main, story } = context;
  const members = [main];
  for (const orgnr of orgnrs.slice(1)) {
    const { id } = await approved(context, orgnr, facts);
    if (id === undefined) facts.note(false, 'noAnswerCame', { orgnr });
    else members.push(orgnr);
  }
  story.members = members;
}

/** One source's answers for every organisation that takes part, asked for once in a run. */
export async function getResponses<S extends Source>(context: TestContext, source: S): Promise<Answers<S>> {
  const { load, story } = context;
  const known: Answers<S> | undefined = story.answers[source];
  if (known !== undefined) return known;
  const answers = new Map<string, SourceOutcome<SourceValues[S]>>();
  for (const orgnr of story.members ?? []) answers.set(orgnr, await load(source, orgnr));
  const all: { [T in Source]?: Answers<T> } = story.answers;
  (all as Record<S, Answers<S>>)[source] = answers;
  return answers;
}

/** The answers that came, of organisations that are not shielded. */
export async function visibleResponses<S extends Source>(
  context: TestContext,
  source: S,
): Promise<readonly { readonly orgnr: string; readonly value: SourceValues[S] }[]> {
  const answers = await getResponses(context, source);
  return [...answers].flatMap(([orgnr, outcome]) =>
    outcome.kind === 'fresh' && !outcome.value.shielded ? [{ orgnr, value: outcome.value }] : [],
  );
}
