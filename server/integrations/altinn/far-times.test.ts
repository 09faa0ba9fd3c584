import { expect, it } from 'vitest';
import { consentSchema } from './consent-schema.ts';
import { feedSchema } from './feed-schema.ts';

const ID = '0198c0de-0000-7000-8000-000000000001';
const CONSENT = {
  id: ID,
  from: 'urn:altinn:organization:identifier-no:313367002',
  to: 'urn:altinn:organization:identifier-no:310000000',
  status: 'Revoked',
  validTo: '2027-02-21T00:00:00Z',
  consented: '2026-11-23T10:00:00Z',
  consentRequestEvents: [{ eventType: 'Revoked', created: '2026-11-24T10:00:00Z' }],
};
const schema = consentSchema({ pages: new URL('https://altinn.example/') });

it('reads the times of a consent when they are of our time', () => {
  expect(schema.parse(CONSENT)).toMatchObject({
    validTo: new Date('2027-02-21T00:00:00Z'),
    acceptedAt: new Date('2026-11-23T10:00:00Z'),
    revokedAt: new Date('2026-11-24T10:00:00Z'),
  });
});

// The last and the first moment of .NET, in which Altinn is written.
it.each(['9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z'])(
  'learns of a withdrawal when a time is %s',
  (far) => {
    const consentRequestEvents = [{ eventType: 'Revoked', created: far }];
    const consent = schema.parse({ ...CONSENT, validTo: far, consented: far, consentRequestEvents });
    expect(consent).toMatchObject({ id: ID, status: 'revoked' });
    for (const absent of ['validTo', 'acceptedAt', 'revokedAt']) expect(consent).not.toHaveProperty(absent);
    const row = { consentRequestId: ID, eventType: 'Revoked', changedDate: far };
    expect(feedSchema.parse({ data: [row] }).data).toEqual([{ consentRequestId: ID, eventType: 'revoked' }]);
  },
);
