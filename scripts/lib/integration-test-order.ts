import { parseArgs } from 'node:util';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { isLanguage } from '#lib/messages/languages.ts';
import type { Language } from '#lib/messages/languages.ts';

export const USAGE = `Usage: npm run integration-test -- --orgnr NUMBER [--orgnr NUMBER …]
  --orgnr     test organisation; the first goes through the whole life of a consent, the others show their data
  --out       folder for the report (.data/integration-test)
  --lang      nb, nn or en: the report's language (nb)
  --tester    who carries it out, for the report's head; may be repeated
  --vendor    who made or runs the portal, for the report's head
  --by-hand   in the sandbox too: wait for a person instead of acting through its control API
  --patience  minutes to wait for a person (20)
Exit status: 0 no case failed, 1 a case failed, 2 the test could not be started.`;

export interface Order {
  readonly orgnrs: readonly [string, ...string[]];
  readonly out: string;
  readonly language: Language;
  readonly testers: readonly string[];
  readonly vendor?: string;
  readonly byHand: boolean;
  readonly patienceMs: number;
}

/**
 * What the command line asks for; undefined when it asks for nothing that can be done.
 * @throws Error that names an option that is not known.
 */
export function readOrder(args: readonly string[]): Order | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      orgnr: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: '.data/integration-test' },
      lang: { type: 'string', default: 'nb' },
      tester: { type: 'string', multiple: true, default: [] },
      vendor: { type: 'string' },
      'by-hand': { type: 'boolean', default: false },
      patience: { type: 'string', default: '20' },
    },
  });
  const [first, ...others] = [...new Set(values.orgnr.flatMap((list) => list.split(',')))];
  const minutes = Number(values.patience);
  if (first === undefined || ![first, ...others].every(isOrgnr)) return undefined;
  if (!isLanguage(values.lang) || !(minutes > 0)) return undefined;
  return {
    orgnrs: [first, ...others],
    out: values.out,
    language: values.lang,
    testers: values.tester,
    ...(values.vendor === undefined ? {} : { vendor: values.vendor }),
    byHand: values['by-hand'],
    patienceMs: minutes * 60_000,
  };
}
