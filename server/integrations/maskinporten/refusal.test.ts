import { describe, expect, it } from 'vitest';
import { refusalError } from './refusal.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

const refusal = (body: object, date = 'Mon, 23 Nov 2026 12:00:00 GMT') => ({
  status: 400,
  headers: new Headers({ date }),
  body: JSON.stringify(body),
});

describe('refusalError', () => {
  it.each([
    ...['MP-011', 'MP-012', 'MP-100', 'MP-110', 'MP-120', 'MP-121', 'MP-122', 'MP-123', 'MP-124', 'MP-130'],
    ...['MP-200', 'MP-201', 'MP-250', 'MP-251', 'MP-301', 'MP-302', 'MP-303'],
  ])('finds %s in error_uri alone, and knows what to do about it', (code) => {
    const error_uri = `https://docs.digdir.no/docs/errors/${code}`;
    const error = refusalError(refusal({ error: 'invalid_grant', error_uri }), false, NOW);
    expect(error).toMatchObject({ code: 'setup-refused', upstreamCode: code });
    expect(error.operatorAdvice?.length).toBeGreaterThan(20);
  });

  it.each(['trace_id', 'correlation id'])('keeps the id given as %s', (name) => {
    const error_description = `No. (${name}: 4bf92f3577b34da6)`;
    expect(refusalError(refusal({ error_description }), false, NOW).correlationId).toBe('4bf92f3577b34da6');
  });

  // The descriptions are those of published answers and of Digdir's page on troubleshooting.
  it.each([
    ['invalid_grant', 'Issue time is after now', 'issued-in-future', /clock/],
    [
      'invalid_grant',
      'Invalid assertion. Client authentication failed. Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided',
      'kid-required',
      /with a kid/,
    ],
    ['invalid_grant', 'Invalid assertion. Client authentication failed. Expired key', 'MP-121', /one year/],
    [
      'forbidden',
      'Consumer has not been granted access to the scope skatteetaten:kravogbetalinger.',
      'MP-250',
      /grant the scope/,
    ],
    [
      'forbidden',
      'Consumer 312601818 has not delegated access to the scope skatteetaten:kravogbetalinger to supplier 319083014.',
      'MP-251',
      /delegate/,
    ],
    [
      'invalid_request',
      'Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid',
      'own-consumer-org',
      /MASKINPORTEN_CONSUMER_ORG/,
    ],
    ['invalid_grant', 'Invalid JWT. Unknown kid for this client', 'kid-unknown', /kid/],
  ])('knows the reason of a refusal without a number: %s, %s', (code, text, reason, advice) => {
    const error_description = `${text} (correlation id: 2d4fa134-eacb-eae8-63f4-eeb2ea408979)`;
    const error = refusalError(refusal({ error: code, error_description }), false, NOW);
    expect(error).toMatchObject({
      code: 'setup-refused',
      upstreamCode: code,
      refusalReason: reason,
      correlationId: '2d4fa134-eacb-eae8-63f4-eeb2ea408979',
    });
    expect(error.operatorAdvice).toMatch(advice);
  });

  it('finds the number when the slashes of error_uri are escaped and the status is 403', () => {
    const body = String.raw`{"error":"forbidden","error_description":"Consumer has not been granted access to the scope a:b","error_uri":"https:\/\/maskinporten.no\/errors\/MP-250"}`;
    const error = refusalError({ status: 403, headers: new Headers(), body }, false, NOW);
    expect(error).toMatchObject({ code: 'setup-refused', upstreamCode: 'MP-250', refusalReason: 'MP-250' });
  });

  it.each([
    ['Mon, 23 Nov 2026 12:00:04 GMT', undefined],
    ['Mon, 23 Nov 2026 12:00:05 GMT', "The clock of this server is 5 s behind Maskinporten's."],
    ['Mon, 23 Nov 2026 11:50:00 GMT', "The clock of this server is 600 s ahead of Maskinporten's."],
    ['no date', undefined],
  ])('compares clocks with the Date header %s', (date, advice) => {
    expect(refusalError(refusal({}, date), false, NOW).operatorAdvice).toBe(advice);
  });

  it('passes on no text of the answer that is not a code', () => {
    const error = refusalError(
      refusal({ error: 'Person 14837830177', error_description: '14837830177' }),
      false,
      NOW,
    );
    expect(JSON.stringify(error)).not.toContain('14837830177');
    expect(error.upstreamCode).toBe('HTTP 400');
  });
});
