import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText, mutated } from '#lib/core/testing/hostile-input.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';
import { consentSchema } from '#server/integrations/altinn/consent-schema.ts';
import { feedSchema } from '#server/integrations/altinn/feed-schema.ts';
import { altinnError } from '#server/integrations/altinn/problem.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { readErrorBody } from '#server/integrations/skatteetaten/error-body.ts';
import {
  toClaims,
  toOpenAccount,
  toPayments,
  toPayouts,
} from '#server/integrations/skatteetaten/to-domain.ts';
import { ledgerOf } from '../../sandbox/systems/skatteetaten/ledger.ts';

const ORGNR = '313367002';
const ledger = ledgerOf(ORGNR, '2026-11-23') ?? expect.fail('the sandbox has no such ledger');
const head = { partIdentifikator: ORGNR, periode: { fra: '2026-01-01', til: '2026-12-31' }, skjermet: false };
const { aapentKravMedGjenstaaendeBeloep: open = [], ...overview } = ledger.aapnekrav;

/** Two rows of each are enough to be broken in every place, and quick. */
const ANSWERS = {
  aapnekrav: [toOpenAccount, { ...overview, aapentKravMedGjenstaaendeBeloep: open.slice(0, 2) }],
  krav: [toClaims, { ...head, krav: ledger.krav.slice(0, 2) }],
  innbetalinger: [toPayments, { ...head, innbetaling: ledger.innbetalinger.slice(0, 2) }],
  utbetalinger: [toPayouts, { ...head, utbetaling: ledger.utbetalinger.slice(0, 2) }],
} as const;

/** Every number of a value must be one that sums can be made of: whole øre, or a count. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe.each(Object.entries(ANSWERS))('an answer of %s that is broken anywhere', (_, [toDomain, answer]) => {
  it('is refused, or its broken rows are counted: nothing is thrown and no sum is made up', () => {
    const whole = toDomain(answer, ORGNR);
    expect(whole?.value.unreadable).toEqual({});
    fc.assert(
      fc.property(mutated(answer), (json) => {
        const mapped = toDomain(json, ORGNR);
        if (mapped === undefined) return;
        expect(numbersIn(mapped.value).every(Number.isSafeInteger)).toBe(true);
        const reasons = Object.values(mapped.unreadableReasons).reduce((sum, count) => sum + count, 0);
        expect(reasons).toBe(unreadableCount(mapped.value.unreadable));
      }),
    );
  });
});

const CONSENT = {
  id: '0198c0de-0000-7000-8000-000000000001',
  from: `urn:altinn:organization:identifier-no:${ORGNR}`,
  to: 'urn:altinn:organization:identifier-no:310000000',
  status: 'Accepted',
  validTo: '2027-02-21T00:00:00Z',
  consented: '2026-11-23T10:00:00Z',
  viewUri: 'https://altinn.example/consent',
  redirectUrl: 'https://bank.example/samtykke/retur',
  consentRequestEvents: [{ eventType: 'Accepted', created: '2026-11-23T10:00:00Z' }],
};
const FEED = {
  links: { next: 'https://altinn.example/next' },
  data: [
    { consentRequestId: CONSENT.id, eventType: 'Revoked', changedDate: '2026-11-23T10:00:00Z' },
    { consentRequestId: CONSENT.id, eventType: 'Created', changedDate: '2026-11-23T10:00:00Z' },
  ],
};
const PROBLEM = { code: 'AM-00003', traceId: 'abc', validationErrors: [{ code: 'AM.VLD-00001' }] };
const KODE = { kode: 'KB-007', korrelasjonsid: 'abc' };

const pages = new URL('https://altinn.example/');
const schema = consentSchema({ pages });

it('a consent of Altinn’s that is broken is refused, or is one of a business with an end', () => {
  expect(schema.parse(CONSENT).viewUri?.href).toBe(CONSENT.viewUri);
  fc.assert(
    fc.property(mutated(CONSENT), (json) => {
      const consent = parseJson(JSON.stringify(json), schema);
      if (consent === undefined) return;
      expect(consent.from).toMatch(/^\d{9}$/);
      expect(consent.validTo?.getTime()).not.toBeNaN();
    }),
  );
});

it('a person is sent to Altinn’s own pages or nowhere, whatever the answer says', () => {
  const near = fc.constantFrom(
    'https://altinn.example.evil.example/',
    'https://altinn.example@evil.example/',
    'https://evil@altinn.example/',
    'https://altinn.example:8443/',
    'http://altinn.example/',
    'https://evil.example/altinn.example',
    'https://ALTINN.example/consent',
    'javascript:alert(1)//altinn.example',
    '//altinn.example/consent',
  );
  const address = fc.oneof(
    near,
    fc.webUrl(),
    hostileText,
    hostileText.map((text) => `${pages.href}${text}`),
  );
  fc.assert(
    fc.property(address, (viewUri) => {
      const consent = parseJson(JSON.stringify({ ...CONSENT, viewUri }), schema);
      if (consent?.viewUri === undefined) return;
      expect(consent.viewUri.href.startsWith('https://altinn.example/')).toBe(true);
    }),
  );
});

it('a page of the feed that is broken is refused, or loses what cannot be read', () => {
  expect(feedSchema.parse(FEED).data).toHaveLength(1);
  fc.assert(
    fc.property(mutated(FEED), (json) => {
      const page = feedSchema.safeParse(json);
      for (const { changedDate } of page.data?.data ?? []) expect(changedDate?.getTime()).not.toBeNaN();
    }),
  );
});

it('a refusal means something, whatever its body', () => {
  const body = fc.oneof(
    mutated(PROBLEM).map((json) => JSON.stringify(json)),
    mutated(KODE).map((json) => JSON.stringify(json)),
    hostileText.map((text) => `<feil><kode>${text}</kode><korrelasjonsid>${text}</korrelasjonsid></feil>`),
    hostileText,
  );
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), body, (status, text) => {
      expect(altinnError({ status, body: text }).code).toMatch(/^[a-z-]+$/);
      const { code = 'KB-000', correlationId = 'none' } = readErrorBody(text);
      expect(code).toMatch(/^(KB|DAS)-\d{3}$/);
      expect(correlationId).toMatch(/^[\w.:-]{1,128}$/);
    }),
  );
});
