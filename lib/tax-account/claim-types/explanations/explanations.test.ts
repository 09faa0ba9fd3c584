import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/core/languages.ts';
import { ore } from '#lib/core/money/ore.ts';
import { CLAIM_TYPE_LABELS } from '../claim-type-labels.ts';
import { en } from './en.ts';
import { authorityNextStep, explanationOf, groupExplanation } from './explanation-of.ts';
import { CODES } from './keys.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

const codes = Object.values(CODES).flat();
const claim = (type: string, changes = {}) => ({
  type,
  group: 'vat' as const,
  original: ore(100),
  ...changes,
});
/** The codes that docs/upstream/skatteetaten.md#codes names as sent by older ledgers. */
const OLDER = [
  ...['ARBGAVG', 'FORSKTREKK', 'UTSKR_FORSKSKATT', 'RESTSKATT', 'Mva-melding', 'Forsinkelsesrente'],
  ...['Fors.rente kredit', 'AVVIK_ARBGAVG_KREDIT', 'BORTSKRV_DEBET', 'KRAV_UTBET_KRED', 'MOTP_TILB_BET'],
  'RESTERENDE_SKT_TILB',
];

describe('which claims are explained', () => {
  it('has codes of the published list and of the older ledgers only, each once', () => {
    const unknown = codes.filter((code) => !(code in CLAIM_TYPE_LABELS));
    expect(unknown.filter((code) => !OLDER.includes(code))).toEqual([]);
    expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(codes.length);
  });

  it('explains every code that older ledgers send by its own type', () =>
    expect(OLDER.filter((type) => explanationOf(claim(type), 'nb').of !== 'type')).toEqual([]));

  it.each(['åBetaleMva', 'aaBetaleMva', 'ÅBETALEMVA', 'Mva-melding'])('knows %s', (type) =>
    expect(explanationOf(claim(type), 'nb')).toEqual({ of: 'type', text: nb.types['vat-return'] }),
  );

  it('explains a VAT return in the person’s favour as money to come', () =>
    expect(explanationOf(claim('Mva-melding', { original: ore(-1) }), 'nn').text).toBe(
      nn.types['vat-credit'],
    ));

  it('falls back to the group, since unknown codes are normal', () =>
    expect(explanationOf(claim('NATURAVGIFT_2', { group: 'special-duty' }), 'en')).toEqual({
      of: 'group',
      text: groupExplanation('special-duty', 'en'),
    }));
});

describe('the next step', () => {
  it('is to hand in what is missing, and only where Skatteetaten has set the amount', () => {
    const step = (assessment: 'self' | 'authority' | 'unknown', group: 'vat' | 'withholding' | 'other') =>
      authorityNextStep({ assessment, group }, 'nb');
    expect(step('authority', 'vat')).toContain('mva-meldingen');
    expect(step('authority', 'withholding')).toContain('a-meldingen');
    expect(step('authority', 'other')).toContain('vedtaket');
    expect([step('self', 'vat'), step('unknown', 'vat')]).toEqual([undefined, undefined]);
  });
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const { types, groups, authority, suspension, counterclaim } = { nb, nn, en }[language];
  const texts = [types, groups, authority, { suspension, counterclaim }].flatMap((part) =>
    Object.entries(part),
  );

  it('are two or three plain sentences each', () => {
    const faults = texts.filter(([, text]) => {
      const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
      const areShort = sentences.every((sentence) => sentence.split(' ').length <= 36);
      const isPlain = text.endsWith('.') && !/ {2}|\d+ ?(%|kr|kroner|prosent)/.test(text);
      return sentences.length < 2 || sentences.length > 3 || !areShort || !isPlain;
    });
    expect(faults).toEqual([]);
  });
});

it('keeps the two kinds of Norwegian apart', () => {
  const has = (all: typeof nb, words: string) =>
    new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu').exec(JSON.stringify(all))?.[0];
  const bokmal =
    'ikke|hvorfor|hvordan|hva|noe|fra|ansatte|arbeidsgiver|forskuddsskatt|merverdiavgift|virksomheten|penger';
  const nynorsk =
    'ikkje|kvifor|korleis|kva|noko|frå|tilsette|arbeidsgivar|forskotsskatt|meirverdiavgift|verksemda|pengar';
  expect([has(nb, nynorsk), has(nn, bokmal)]).toEqual([undefined, undefined]);
  expect([has(nb, bokmal), has(nn, nynorsk)]).not.toContain(undefined);
});
