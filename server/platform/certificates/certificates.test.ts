import { generateKeyPairSync, type X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { NAME, issueCertificate, type CertificateOrder } from '../../../sandbox/core/issue-certificate.ts';
import { makePkcs12 } from '../../../sandbox/systems/maskinporten/pkcs12.ts';
import { createTestAuthority } from '../../../sandbox/systems/maskinporten/test-authority.ts';
import { certificateFaults } from './certificate-faults.ts';
import { signingCertificate } from './enterprise-certificate.ts';
import { oddCertificate } from './testing/odd-certificate.ts';
import { organisationIn } from './organisation-in.ts';
import { readPkcs12 } from './pkcs12.ts';

const BANK = '312601818';
const PASSWORD = 'et passord';
const NOW = new Date();
const daysFromNow = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
// Keys take long to make and say nothing here, but for one that belongs to no certificate.
const caKey = newKey();
const leafKey = newKey();
const otherKey = newKey();
const authority = createTestAuthority(caKey, caKey);
const authorities = authority.chain('buypass-seid2');
const leaf = (changes: Partial<CertificateOrder> = {}, orgnr = BANK) =>
  authority.issue('buypass-seid2', orgnr, { key: leafKey, ...changes });

function opened(bytes: Uint8Array) {
  const content = readPkcs12(bytes, PASSWORD);
  if (!content.ok) throw new Error(content.error);
  return content.value;
}

function signer(
  order: Partial<Parameters<typeof makePkcs12>[1]> & { pairs: Parameters<typeof makePkcs12>[1]['pairs'] },
) {
  const found = signingCertificate(
    opened(makePkcs12(PASSWORD, { authorities, encryption: 'modern', ...order })),
    NOW,
  );
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

describe('a PKCS#12 file', () => {
  const pairs = [leaf({ usage: ['keyEncipherment'], key: otherKey }), leaf()];

  it.each(['modern', 'legacy'] as const)('is read in %s encryption, with all its pairs', (encryption) => {
    const content = opened(makePkcs12(PASSWORD, { pairs, authorities, encryption }));
    expect(content.keys).toHaveLength(2);
    expect(content.certificates.map(({ x509 }) => x509.fingerprint256)).toEqual(
      [...pairs, ...authorities].map(({ x509 }) => x509.fingerprint256),
    );
  });

  it.each(['modern', 'legacy'] as const)('is opened by any letters, in %s encryption', (encryption) => {
    const bytes = makePkcs12('blåbærsyltetøy ☂', { pairs, authorities, encryption });
    const content = readPkcs12(bytes, 'blåbærsyltetøy ☂');
    expect(content.ok && content.value.keys).toHaveLength(2);
    expect(readPkcs12(bytes, 'blabærsyltetøy ☂')).toEqual({ ok: false, error: 'wrong-password' });
  });

  it('is not opened by another password, and the refusal says no more than that', () => {
    const bytes = makePkcs12(PASSWORD, { pairs, authorities, encryption: 'modern' });
    expect(readPkcs12(bytes, 'feil')).toEqual({ ok: false, error: 'wrong-password' });
  });

  it('is read to its end when other bytes follow, as a line feed does after some tools', () => {
    const bytes = makePkcs12(PASSWORD, { pairs, authorities, encryption: 'modern' });
    expect(opened(Buffer.concat([bytes, Buffer.from('\n')])).certificates).toHaveLength(4);
  });

  it('is read with PBMAC1, as OpenSSL reads it too', () => {
    const order = { pairs, authorities, encryption: 'modern', pbmac1: true } as const;
    const bytes = makePkcs12('blåbær', order);
    // Node has OpenSSL 3.5 built in, which knows PBMAC1: it vouches for the file that the test made.
    expect(() => createSecureContext({ pfx: bytes, passphrase: 'blåbær' })).not.toThrow();
    const content = readPkcs12(bytes, 'blåbær');
    expect(content.ok && [content.value.keys.length, content.value.certificates.length]).toEqual([2, 4]);
    expect(readPkcs12(bytes, 'blabær')).toEqual({ ok: false, error: 'wrong-password' });
  });

  it('is refused by name when its MAC is of an unknown kind', () => {
    const bytes = makePkcs12(PASSWORD, { pairs, authorities, encryption: 'modern' });
    // SHA-256 becomes the number after SHA-512/256, in the last of its places: the MAC.
    const sha256 = Buffer.from('608648016503040201', 'hex');
    bytes[bytes.lastIndexOf(sha256) + sha256.length - 1] = 0x07;
    expect(readPkcs12(bytes, PASSWORD)).toEqual({ ok: false, error: 'unknown-mac' });
  });

  it('is refused when one byte of the content is altered', () => {
    for (const pbmac1 of [false, true]) {
      const bytes = makePkcs12(PASSWORD, { pairs, authorities, encryption: 'modern', pbmac1 });
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      expect(readPkcs12(bytes, PASSWORD)).toEqual({ ok: false, error: 'wrong-password' });
    }
  });

  it.each([
    ['PEM', (bytes: Buffer) => `-----BEGIN PKCS12-----\n${bytes.toString('base64')}\n-----END PKCS12-----\n`],
    ['base64', (bytes: Buffer) => `${bytes.toString('base64')}\n`],
  ])('is told from the same file in %s', (_form, written) => {
    const bytes = makePkcs12(PASSWORD, { pairs, authorities, encryption: 'modern' });
    expect(readPkcs12(Buffer.from(written(bytes)), PASSWORD)).toEqual({ ok: false, error: 'text' });
  });

  it.each([
    ['some other bytes', Buffer.from([0, 1, 2, 3])],
    ['nothing', Buffer.alloc(0)],
    ['half a file', makePkcs12(PASSWORD, { pairs, authorities, encryption: 'modern' }).subarray(0, 900)],
  ])('is not %s', (_what, bytes) => {
    expect(readPkcs12(bytes, PASSWORD)).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('the certificate that signs', () => {
  const encryption = leaf({ usage: ['keyEncipherment'] });
  const authentication = leaf({ usage: ['digitalSignature'] });
  const signing = leaf({ usage: ['nonRepudiation'] });
  const fromX5c = (x5c: readonly string[]) => x5c.map((der) => Buffer.from(der, 'base64'));

  it.each([
    ['the signing kind before authentication', [encryption, authentication, signing], signing],
    ['authentication when there is no other', [encryption, authentication], authentication],
    [
      'one that is valid before one that has expired',
      [leaf({ validTo: daysFromNow(-1) }), authentication],
      authentication,
    ],
    ['of two the one that lasts longer', [leaf({ validTo: daysFromNow(9) }), signing], signing],
  ])('is %s', (_rule, pairs, expected) => {
    expect(fromX5c(signer({ pairs }).x5c)[0]?.equals(expected.x509.raw)).toBe(true);
  });

  it('comes with its whole chain, leaf first, however the file orders it', () => {
    const { x5c } = signer({ pairs: [signing], authorities: [...authorities].reverse() });
    expect(fromX5c(x5c)).toEqual([signing, ...authorities].map(({ x509 }) => x509.raw));
  });

  describe('with keys and signatures of other kinds', () => {
    const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
    const pssKey = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;
    const model = leaf().forgeCertificate;
    const [issuing, root] = authorities;
    const chainOf = (
      pair: Parameters<typeof makePkcs12>[1]['pairs'][number],
      above: readonly { x509: X509Certificate }[],
    ) => signer({ pairs: [pair], authorities: above });

    it.each([
      ['on an elliptic curve', ecKey, 'ecdsa'],
      ['for RSASSA-PSS', caKey, 'pss'],
    ] as const)('is an RSA certificate whose issuer signs with a key %s', (_kind, issuerKey, algorithm) => {
      if (issuing === undefined || root === undefined) throw new Error('no authorities');
      const issuer = oddCertificate(issuing.forgeCertificate, {
        key: issuerKey,
        signedBy: caKey,
        algorithm: 'rsa',
      });
      const own = oddCertificate(model, { key: leafKey, signedBy: issuerKey, algorithm });
      const found = chainOf(own, [issuer, root]);
      expect(fromX5c(found.x5c)).toEqual([own.x509.raw, issuer.x509.raw, root.x509.raw]);
      expect(
        certificateFaults(found, { environment: 'test', bankOrgnr: BANK, bySupplier: false, now: NOW }),
      ).toEqual([]);
    });

    it.each([
      ['on an elliptic curve', ecKey],
      ['for RSASSA-PSS alone', pssKey],
    ])('is refused for its kind of key when that is %s', (_kind, key) => {
      const own = oddCertificate(model, { key, signedBy: caKey, algorithm: 'rsa' });
      const content = opened(makePkcs12(PASSWORD, { pairs: [own], authorities, encryption: 'modern' }));
      expect(content.keys).toHaveLength(1);
      expect(signingCertificate(content, NOW)).toEqual({ ok: false, error: 'wrong-kind-of-key' });
    });

    it('is the RSA one when the file has another beside it', () => {
      const own = leaf();
      const other = oddCertificate(model, { key: ecKey, signedBy: caKey, algorithm: 'rsa' });
      expect(fromX5c(signer({ pairs: [other, own] }).x5c)[0]?.equals(own.x509.raw)).toBe(true);
    });
  });

  it('must be there, and its key too', () => {
    const found = (pair: typeof signing) =>
      signingCertificate(
        opened(makePkcs12(PASSWORD, { pairs: [pair], authorities, encryption: 'modern' })),
        NOW,
      );
    expect(found(encryption)).toEqual({ ok: false, error: 'no-signing-certificate' });
    const stranger = leaf({ key: otherKey });
    const mixed = { ...signing, privateKey: stranger.privateKey };
    expect(found(mixed)).toEqual({ ok: false, error: 'no-key-for-certificate' });
  });
});

describe('the organisation in a subject', () => {
  it.each(['buypass-seid2', 'commfides-seid1'] as const)('is found as %s writes it', (style) => {
    expect(organisationIn(authority.issue(style, BANK, { key: leafKey }).x509.subject)).toBe(BANK);
  });

  it.each([
    ['C=NO\nserialNumber=313367002\norganizationIdentifier=NTRNO-312601818', BANK],
    ['C=NO\nserialNumber=312601818\nCN=313367002 Navn', BANK],
    ['CN=Navn + serialNumber=312601818', BANK],
    ['CN=312601818 Demobanken', BANK],
    ['CN=3126018181', undefined],
    ['organizationIdentifier=NTRSE-312601818', undefined],
    ['O=x\\, serialNumber=312601818\nCN=Navn', undefined],
    ['serialNumber=312601819', undefined],
  ])('in %j is %s', (subject, expected) => {
    expect(organisationIn(subject)).toBe(expected);
  });
});

describe('a certificate', () => {
  const use = { environment: 'test', bankOrgnr: BANK, bySupplier: false, now: NOW } as const;
  const faults = (changes: Partial<CertificateOrder>, where: object = {}, orgnr = BANK) =>
    certificateFaults(signer({ pairs: [leaf(changes, orgnr)] }), { ...use, ...where });
  const production = issueCertificate({
    subject: [[NAME.commonName, 'Sandkasse Class 3 CA G2 ST Business']],
    usage: ['keyCertSign'],
    key: caKey,
  });

  it('of the bank, from a test issuer, is right in test and sandbox', () => {
    expect(faults({})).toEqual([]);
    expect(faults({}, { environment: 'sandbox' })).toEqual([]);
  });

  it.each<[string, () => string[], string]>([
    [
      'from a test issuer is refused in production',
      () => faults({}, { environment: 'production' }),
      'is a test',
    ],
    [
      'from another issuer is refused in test',
      () =>
        certificateFaults(signer({ pairs: [leaf({ issuer: production })], authorities: [production] }), use),
      'is a production certificate',
    ],
    [
      "of another organisation is not the bank's",
      () => faults({}, {}, '319083014'),
      'belongs to organisation 319083014',
    ],
    ["of the bank is not the supplier's", () => faults({}, { bySupplier: true }), "is the bank's own"],
    ['that has ended is refused', () => faults({ validTo: daysFromNow(-1) }), 'expired on'],
    ['that has not begun is refused', () => faults({ validFrom: daysFromNow(1) }), 'is not valid before'],
    [
      'without a chain is refused',
      () => certificateFaults(signer({ pairs: [leaf()], authorities: [] }), use),
      "lacks the issuer's certificate",
    ],
    [
      'without a subject is refused',
      () => faults({ subject: [[NAME.commonName, 'Navn']] }),
      'names no organisation',
    ],
    [
      'with a short key is refused',
      () => faults({ key: generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey }),
      'has a key of 1024 bits',
    ],
  ])('%s', (_rule, found, expected) => {
    expect(found()).toEqual([expect.stringContaining(expected)]);
  });

  it('of any other organisation is right when a supplier signs', () => {
    expect(faults({}, { bySupplier: true }, '319083014')).toEqual([]);
  });
});
