import { describe, expect, it } from 'vitest';
import { PORTAL_ERROR_CODES } from '#lib/core/portal-error.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { messagesIn } from './messages.ts';

/** Every text of a language by its path. */
function leaves(tree: object, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as const];
    return typeof value === 'object' && value !== null ? [...leaves(value, here)] : [];
  });
  return new Map(entries);
}

/** Names of placeholders and tags: what a translation must keep. */
const placeholders = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)[,}]|<(\w+)>/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    ),
  ].sort();

const bokmaal = leaves(messagesIn('nb'));

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = leaves(messagesIn(language));

  it('have the same keys as bokmål', () => {
    expect([...texts.keys()].sort()).toEqual([...bokmaal.keys()].sort());
  });

  it('keep the placeholders of bokmål, and none is empty', () => {
    const faults = [...bokmaal].filter(([key, nb]) => {
      const text = texts.get(key) ?? '';
      return text.trim() === '' || placeholders(text).join() !== placeholders(nb).join();
    });
    expect(faults).toEqual([]);
  });

  it('have no apostrophe that the message format would take for a quote', () => {
    expect([...texts].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('say what happened, what it means and what to do for every error code', () => {
    expect(Object.keys(messagesIn(language).errors).sort()).toEqual([...PORTAL_ERROR_CODES].sort());
  });
});

it('are translated: few texts may be the same in English', () => {
  const english = leaves(messagesIn('en'));
  const same = [...bokmaal].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
  expect(
    same.filter(
      (key) =>
        !/languages|check\.name|pilot|iban|bic|bank|kid|test|noDate|form|payThisNoDate|tax\.term|status|clients\.(count|columns\.team|ended|page\.(team|by))$/i.test(
          key,
        ),
    ),
  ).toEqual([]);
});
