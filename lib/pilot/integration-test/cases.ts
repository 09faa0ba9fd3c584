/**
 * The cases that a bank carries out and documents before production: the sheet of the DSOP services, rebuilt for Krav og
 * betalinger, with A5, A6 and B13 added. Titles and expectations are in `messages.integrationTest.cases`.
 */
export const CASE_IDS = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B7',
  'B8',
  'B9',
  'B10',
  'B11',
  'B12',
  'B13',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C11',
  'C12',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'E1',
  'E2',
  'F1',
  'F2',
  'F3',
  'F4',
] as const;
export type CaseId = (typeof CASE_IDS)[number];

/** Whether a text names a case. */
export const isCaseId = (text: string): text is CaseId => CASE_IDS.some((id) => id === text);

/**
 * Cases that the tool does not carry out, with where their evidence is: a test of this repository, or, when there is no
 * path, a person of the bank.
 */
export const ELSEWHERE: Readonly<Partial<Record<CaseId, readonly string[]>>> = {
  A3: [
    'server/platform/certificates/certificates.test.ts',
    'sandbox/systems/maskinporten/certificate.test.ts',
  ],
  B5: ['e2e/specs/consent-answers.spec.ts'],
  B11: ['lib/core/http/security-headers.test.ts'],
  B12: [],
  E1: [],
  E2: [],
  F1: ['e2e/security/who-gets-what.spec.ts', 'server/auth/policy/permit.test.ts'],
  F3: ['e2e/a11y/every-way-of-reading.spec.ts'],
  F4: [],
};

/** The contract tests of a case that cannot be carried out in the environment at hand. */
export const CONTRACT_TESTS: Readonly<Partial<Record<CaseId, readonly string[]>>> = {
  A4: ['server/integrations/maskinporten/token-source.test.ts'],
  D5: [
    'server/integrations/skatteetaten/client.test.ts',
    'server/features/tax-account/tax-account-cache.test.ts',
  ],
};
