import { describe, expect, it } from 'vitest';
import { claimGroupOf } from './claim-group.ts';
import { claimName, codeOnly } from './claim-name.ts';
import { CLAIM_TYPE_LABELS } from './claim-type-labels.ts';

describe('claimName', () => {
  it('prefers what Skatteetaten wrote, in the language asked for', () => {
    const claim = { type: 'restskatt', description: { nb: 'Restskatt 2022', en: 'Tax arrears 2022' } };
    expect(claimName(claim, 'en')).toBe('Tax arrears 2022');
    expect(claimName(claim, 'nn')).toBe('Restskatt 2022');
  });

  it.each(['fastsettingØkningMva', 'fastsettingoekningMva', 'FASTSETTINGØKNINGMVA'])(
    'falls back to the published label of %s',
    (type) =>
      expect(claimName({ type, description: {} }, 'nb')).toBe(CLAIM_TYPE_LABELS['fastsettingØkningMva']),
  );

  it('falls back to the code, since unknown codes are normal', () => {
    expect(claimName({ type: 'MOTP_TILB_BET', description: {} }, 'nb')).toBe('MOTP_TILB_BET');
    expect(claimName({}, 'nb')).toBeUndefined();
  });

  it('knows all published types', () => expect(Object.keys(CLAIM_TYPE_LABELS)).toHaveLength(446));
});

describe('claimGroupOf', () => {
  it.each([
    ['Merverdiavgift', 'vat'],
    ['arbeidsgiveravgift', 'employer-contribution'],
    ['Forskuddstrekk', 'withholding'],
    ['Skatt', 'tax'],
    ['Særavgift', 'special-duty'],
    ['Særavgifter', 'special-duty'],
    ['Særavgift(er)', 'special-duty'],
    ['saeravgifter', 'special-duty'],
    ['Andre krav', 'other-claims'],
    ['andreKrav', 'other-claims'],
    ['Øvrige offentlige krav', 'other-public'],
    ['øvrigeOffentligeKrav', 'other-public'],
    ['oevrigeOffentligeKrav', 'other-public'],
    ['Bidragssak', 'other'],
    ['Tilbakebetalingskrav', 'other'],
    [undefined, 'other'],
  ])('%s is %s', (label, group) => expect(claimGroupOf(label)).toBe(group));
});

describe('a claim that is named by its code alone', () => {
  it.each([
    [{ type: 'UKJENTKODE_2' }, 'UKJENTKODE_2'],
    [{ type: 'UKJENTKODE_2', description: { nb: 'Avgift' } }, undefined],
    [{ type: 'Mva-melding', description: { nb: 'Mva-melding' } }, undefined],
    [{ type: 'aaBetaleMva' }, undefined],
    [{ type: '' }, undefined],
    [{}, undefined],
  ])('%j gives %s', (claim, code) => expect(codeOnly(claim, 'nb')).toBe(code));
});
