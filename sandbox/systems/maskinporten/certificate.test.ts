import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import { organisationNumber } from './certificate.ts';
import {
  NAME,
  issueCertificate,
  type CertificateOrder,
  type IssuedCertificate,
} from '../../core/issue-certificate.ts';
import { makeGrant, present } from './testing/test-grant.ts';
import type { RunningSandbox } from '../../main.ts';

const BANK = '312601818';
const authority = (name: string) =>
  issueCertificate({ subject: [[NAME.commonName, name]], usage: ['keyCertSign'] });
const bankName = [[NAME.organizationIdentifier, `NTRNO-${BANK}`]] as const;

let running: RunningSandbox;
let leaf: IssuedCertificate;
beforeAll(async () => {
  running = await startTestSandbox();
  leaf = running.sandbox.testAuthority().issue('buypass-seid2', BANK);
});
afterAll(() => running.close());

async function ask(chain: unknown, signedBy: IssuedCertificate = leaf, clientId = 'bank-portal-certificate') {
  const header = { kid: null, x5c: chain };
  const grant = await makeGrant(running.sandbox, { clientId, header, key: signedBy.privateKey });
  const answer = await present(running.sandbox, grant);
  const body = (await answer.json()) as Record<string, string>;
  return {
    status: answer.status,
    code: /MP-\d+$/.exec(body['error_uri'] ?? '')?.[0],
    token: body['access_token'],
  };
}

const x5c = (...certificates: readonly IssuedCertificate[]) =>
  certificates.map(({ x509 }) => x509.raw.toString('base64'));
const above = () => running.sandbox.testAuthority().chain('buypass-seid2');
const issued = (changes: Partial<CertificateOrder>, orgnr = BANK) =>
  running.sandbox.testAuthority().issue('buypass-seid2', orgnr, changes);

/** Case by case: what is presented, and who signed the grant when it is not the leaf's key. */
const REFUSED: Record<string, () => { chain: unknown; signedBy?: IssuedCertificate; code: string }> = {
  "is another organisation's": () => of(issued({}, '319083014'), 'MP-122'),
  'is for production': () => {
    const ca = authority('Sandkasse Class 3 CA G2 ST Business');
    const signedBy = issueCertificate({ subject: bankName, usage: ['nonRepudiation'], issuer: ca });
    return { chain: x5c(signedBy, ca), signedBy, code: 'MP-120' };
  },
  'comes from an authority that calls itself a test one': () => {
    const ca = authority('Sandkasse Class 3 Test4 CA G2 ST Business');
    const signedBy = issueCertificate({ subject: bankName, usage: ['nonRepudiation'], issuer: ca });
    return { chain: x5c(signedBy, ca), signedBy, code: 'MP-123' };
  },
  'has expired': () => of(issued({ validTo: new Date('2024-01-01') }), 'MP-123'),
  'is not valid yet': () => of(issued({ validFrom: new Date(Date.now() + 86_400_000) }), 'MP-123'),
  'is for encryption': () => of(issued({ usage: ['keyEncipherment'] }), 'MP-123'),
  'is issued by a leaf': () => {
    const signedBy = issueCertificate({ subject: bankName, usage: ['nonRepudiation'], issuer: leaf });
    return { chain: x5c(signedBy, leaf, ...above()), signedBy, code: 'MP-123' };
  },
  'comes without its chain': () => ({ chain: x5c(leaf), code: 'MP-123' }),
  'comes with another chain': () => ({ chain: x5c(leaf, authority('Test')), code: 'MP-123' }),
  'comes in the wrong order': () => ({ chain: x5c(...above(), leaf), code: 'MP-123' }),
  'comes as text and no array': () => ({ chain: x5c(leaf)[0], code: 'MP-123' }),
  'is no certificate': () => ({ chain: ['AAAA', 'BBBB'], code: 'MP-123' }),
  'is not the one that signed': () => ({
    chain: x5c(leaf, ...above()),
    signedBy: authority('x'),
    code: 'MP-124',
  }),
};
const of = (certificate: IssuedCertificate, code: string) => ({
  chain: x5c(certificate, ...above()),
  signedBy: certificate,
  code,
});

describe('an enterprise certificate', () => {
  it.each(['buypass-seid2', 'commfides-seid1'] as const)(
    'of the style %s lets its organisation in, and the token says how',
    async (style) => {
      const certificate = running.sandbox.testAuthority().issue(style, BANK);
      const { token } = await ask(
        x5c(certificate, ...running.sandbox.testAuthority().chain(style)),
        certificate,
      );
      const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as unknown;
      expect(claims).toMatchObject({ client_amr: 'virksomhetssertifikat', consumer: { ID: `0192:${BANK}` } });
    },
  );

  it.each(Object.keys(REFUSED))('is refused when it %s', async (name) => {
    const { chain, signedBy, code } = REFUSED[name]?.() ?? { chain: undefined, code: 'no such case' };
    expect(await ask(chain, signedBy)).toMatchObject({ status: 400, code });
  });

  it('is refused from a client that has registered keys', async () => {
    expect((await ask(x5c(leaf, ...above()), leaf, 'bank-portal')).status).toBe(400);
  });

  it.each([
    ['organizationIdentifier=NTRNO-312601818\nserialNumber=1', '312601818'],
    ['2.5.4.97=NTRNO-312601818', '312601818'],
    ['C=NO\nserialNumber=312601818\nCN=999999999 X', '312601818'],
    ['CN=312601818 Demobanken', '312601818'],
    ['CN=Demobanken', undefined],
  ])('names its organisation in any of three places: %j', (subject, expected) => {
    expect(organisationNumber(subject)).toBe(expected);
  });
});
