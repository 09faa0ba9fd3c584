import { formatLongDate } from '#lib/core/dates/format.ts';
import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import { REFUSAL_REASONS } from '#lib/core/refusal-reason.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { CheckLine, FineFinding, ProblemFinding } from './check-line.ts';

/** A line in words: what was checked, what was found, and what to do about it when there is something to do. */
export interface CheckText {
  readonly name: string;
  readonly cause: string;
  readonly next?: string;
}

/** The words for a line, the same at the terminal and on the pilot team's page. */
export function checkText(line: CheckLine, language: Language): CheckText {
  const { check } = messagesIn(language);
  const name = check.name[line.check];
  const about = line.check === 'clock' ? systemIn(check.name, line.about) : line.about;
  const words = wordsFor(line.finding, language);
  const values = { about: line.about ?? '', ...inLanguage(line.values, language) };
  return {
    name: about === undefined ? name : `${name}: ${about}`,
    cause: fill(words.cause, values),
    ...('next' in words ? { next: fill(words.next, values) } : {}),
  };
}

/** The values of a line; the days among them as people write them. */
const inLanguage = (values: CheckLine['values'] = {}, language: Language) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = typeof value === 'string' ? parseIsoDate(value) : undefined;
      return [name, day === undefined ? value : formatLongDate(day, language)];
    }),
  );

const LOGINS: Readonly<Record<string, string>> = {
  'customer-login': 'customerLogin',
  'staff-login': 'staffLogin',
};

/** What the system whose clock was read is called in the other lines. */
function systemIn(names: Readonly<Record<string, string>>, system = ''): string {
  return names[LOGINS[system] ?? system] ?? system;
}

function wordsFor(
  finding: CheckLine['finding'],
  language: Language,
): { readonly cause: string } | { readonly cause: string; readonly next: string } {
  const { fine, problem, refusal } = messagesIn(language).check;
  const reason = REFUSAL_REASONS.find((one) => one === finding);
  if (reason !== undefined) return refusal[reason];
  if (isIn(problem, finding)) return problem[finding];
  return { cause: isIn(fine, finding) ? fine[finding] : finding };
}

const isIn = <T extends Record<FineFinding, unknown> | Record<ProblemFinding, unknown>>(
  texts: T,
  finding: string,
): finding is Extract<keyof T, string> => Object.hasOwn(texts, finding);
