import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNationalId } from '#lib/core/identifiers/national-id.ts';
import { CUSTOMERS } from '../../sandbox/data/scenarios/people.ts';

/** Names what must never be seen in a text, without repeating it; nothing when the text is clean. */
export type LeakFinder = (text: string) => readonly string[];

/** What gives a secret or a person away by its form alone, whoever's it is. */
const FORMS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a signed token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/],
  ['a key in PEM', /-----BEGIN/],
  ['a private key', /"(?:d|dp|dq|qi)"\s*:\s*"[\w-]{20,}"/],
  ['a bearer', /\bBearer\s+[\w.~+/=-]{16,}/i],
];

/**
 * Eleven digits that are no part of a longer name nor the decimals of a measure, in one group or two, as people write an identity
 * number. Nor a metric in bytes: a process's address space has as many digits, and one day in some hundreds its size passes
 * for somebody.
 */
const NUMBER = /(?<![\w-]|\d\.|_bytes )\d{6}[ \u00a0]?\d{5}(?![\w-])/g;

/** The demo's persons are found anywhere, whatever stands around them. */
const PERSONS = CUSTOMERS.map(({ pid }) => pid);

/** Finds identity numbers, tokens, keys, and each of `secrets` word by word. */
export const leakFinder =
  (secrets: readonly (readonly [what: string, value: string])[]): LeakFinder =>
  (text) => [
    ...FORMS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what),
    ...secrets.filter(([, value]) => text.includes(value)).map(([what]) => what),
    ...(hasIdentityNumber(text) ? ['an identity number'] : []),
  ];

function hasIdentityNumber(text: string): boolean {
  if (PERSONS.some((pid) => text.includes(pid))) return true;
  return (text.match(NUMBER) ?? []).some((found) => isNationalId(found.replaceAll(/\D/g, '')));
}

/** Settings whose values nobody outside the portal may ever see. */
const SECRET_NAME = /(?:SECRET|_KEYS|_TOKEN|_PASSWORD|_JWK)$/;
const SHORTEST = 12;

/** The secrets of portals that run with these settings in these folders, in the parts in which they could get out. */
export function secretsOf(
  settings: Readonly<Record<string, string | undefined>>,
  dataDirs: readonly string[],
): (readonly [what: string, value: string])[] {
  const given = Object.entries(settings).flatMap(([name, value = '']) => {
    const plain = name.replace(/_FILE$/, '');
    // What this process was started with is not the portal's alone.
    if (value === '' || value === process.env[name] || !SECRET_NAME.test(plain)) return [];
    return [[plain, name === plain ? value : readFileSync(value, 'utf8')] as const];
  });
  // What a portal has made for itself where none was given.
  const made = dataDirs.flatMap((folder) =>
    ['auth-secret', 'encryption-keys']
      .filter((file) => existsSync(join(folder, file)))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
  );
  return [...given, ...made].flatMap(([name, text]) =>
    partsOf(text).map((part) => [`the value of ${name}`, part] as const),
  );
}

/** A key's private members; else what stands between the signs that lists are written with. */
function partsOf(text: string): readonly string[] {
  const parts = text.trimStart().startsWith('{')
    ? Object.entries(JSON.parse(text) as Record<string, unknown>)
        .filter(([name]) => ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].includes(name))
        .map(([, value]) => String(value))
    : text.trim().split(/[:,\s]+/);
  return parts.filter((part) => part.length >= SHORTEST);
}
