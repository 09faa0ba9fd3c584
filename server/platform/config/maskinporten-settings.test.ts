import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePkcs12 } from '../../../sandbox/systems/maskinporten/pkcs12.ts';
import { createTestAuthority } from '../../../sandbox/systems/maskinporten/test-authority.ts';
import type { Environment } from './config-types.ts';
import { parseConfig } from './parse-config.ts';
import type { Env } from './resolve-env.ts';
import { PRODUCTION, TEST_JWK } from './testing/config.ts';

const BANK = '312601818';
const SUPPLIER = '319083014';
const PASSWORD = 'hemmelig-passord';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const authority = createTestAuthority(privateKey, privateKey);
const expired = { validTo: new Date(Date.now() - 86_400_000) };

const file = (orgnr: string, changes = {}) =>
  makePkcs12(PASSWORD, {
    pairs: [authority.issue('commfides-seid1', orgnr, { key: privateKey, ...changes })],
    authorities: authority.chain('commfides-seid1'),
    encryption: 'legacy',
  });

function read(bytes: Uint8Array, settings: Env = {}, environment: Environment = 'test') {
  const env = {
    ...PRODUCTION,
    PORTAL_ENV: environment,
    BANK_ORGNR: BANK,
    MASKINPORTEN_PRIVATE_JWK: '',
    MASKINPORTEN_P12_FILE: '/c.p12',
    MASKINPORTEN_P12_PASSWORD: PASSWORD,
    ...settings,
  };
  const result = parseConfig(env, () => bytes, new Date());
  return result.ok
    ? { read: result.value.maskinporten, faults: [] }
    : { read: undefined, faults: result.error.filter((fault) => fault.startsWith('MASKINPORTEN')) };
}

describe('an enterprise certificate', () => {
  it("is the bank's own, or the supplier's when one acts for the bank", () => {
    expect(read(file(BANK)).faults).toEqual([]);
    const bySupplier = read(file(SUPPLIER), { MASKINPORTEN_CONSUMER_ORG: BANK });
    expect(bySupplier.faults).toEqual([]);
    expect(bySupplier.read).toMatchObject({ consumerOrg: BANK, key: { certificate: { orgnr: SUPPLIER } } });
  });

  it.each([
    ['no password', { MASKINPORTEN_P12_PASSWORD: '' }, 'MASKINPORTEN_P12_PASSWORD is missing'],
    [
      'another password',
      { MASKINPORTEN_P12_PASSWORD: 'feil' },
      'MASKINPORTEN_P12_PASSWORD does not open MASKINPORTEN_P12_FILE',
    ],
    [
      'a day for a registered key',
      { MASKINPORTEN_KEY_EXPIRES: '2027-01-31' },
      'MASKINPORTEN_KEY_EXPIRES is only for a registered key',
    ],
    ['a key beside it', { MASKINPORTEN_PRIVATE_JWK: TEST_JWK }, 'are both given'],
    [
      'a consumer that is not the bank',
      { MASKINPORTEN_CONSUMER_ORG: '313367002' },
      'MASKINPORTEN_CONSUMER_ORG must equal BANK_ORGNR',
    ],
  ])('with %s is refused', (_what, settings, expected) => {
    const { faults } = read(file(SUPPLIER), { MASKINPORTEN_CONSUMER_ORG: BANK, ...settings });
    expect(faults).toEqual([expect.stringContaining(expected)]);
  });

  it('must be a file that has it', () => {
    expect(read(Buffer.from([0, 1, 2])).faults[0]).toMatch(/^MASKINPORTEN_P12_FILE .* not PKCS#12/);
    const text = Buffer.from(file(BANK).toString('base64'));
    expect(read(text).faults[0]).toMatch(/^MASKINPORTEN_P12_FILE points at text, such as base64/);
    const forEncryption = read(file(BANK, { usage: ['keyEncipherment'] })).faults[0];
    expect(forEncryption).toMatch(/^MASKINPORTEN_P12_FILE has no certificate whose key usage lets it sign/);
  });

  it('has all its faults named at once, and none of them tells of the key or its password', () => {
    const { faults } = read(file(SUPPLIER, expired), {}, 'production');
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).toMatch(/expired on[^]*is a test certificate[^]*belongs to organisation/);
    const key = privateKey.export({ format: 'jwk' });
    for (const secret of [PASSWORD, key.d, key.p, 'PRIVATE']) expect(faults.join()).not.toContain(secret);
  });
});
