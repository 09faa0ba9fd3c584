import { describe, expect, it } from 'vitest';
import { altinnError, isPermanentRefusal } from './problem.ts';

const refusal = (status: number, body: object | string = '') => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('altinnError', () => {
  it.each([
    ['AM-00000', 403, 'setup-refused'],
    ['AM-00001', 404, 'not-found'],
    ['AM-00003', 400, 'party-unknown'],
    ['AM-00004', 400, 'party-unknown'],
    ['AM-00005', 400, 'setup-refused'],
    ['AM-00006', 400, 'setup-refused'],
    ['AM-00007', 400, 'setup-refused'],
    ['AM-00008', 400, 'setup-refused'],
    ['AM-00009', 400, 'setup-refused'],
    ['AM-00016', 400, 'request-refused'],
    ['STD-00000', 400, 'request-refused'],
    ['STD-00001', 500, 'request-refused'],
    ['AM-99999', 400, 'request-refused'],
    ['AM-99999', 500, 'upstream-unavailable'],
  ])('%s (%i) is %s', (upstreamCode, status, code) => {
    expect(altinnError(refusal(status, { code: upstreamCode }))).toMatchObject({ code, upstreamCode });
  });

  it.each([
    [400, 'request-refused'],
    [401, 'setup-refused'],
    [403, 'setup-refused'],
    [404, 'upstream-malformed'],
    [429, 'upstream-busy'],
    [500, 'upstream-unavailable'],
    [503, 'upstream-unavailable'],
  ])('a bare %i is %s', (status, code) => {
    expect(altinnError(refusal(status))).toMatchObject({ code, upstreamCode: `HTTP ${status}` });
  });

  it('passes on codes only, never what Altinn says of a party', () => {
    const body = { code: 'AM-00004', title: 'Unknown', fnumber: '14837830177', detail: '14837830177' };
    expect(JSON.stringify(altinnError(refusal(400, body)))).not.toContain('14837830177');
  });
});

describe('isPermanentRefusal', () => {
  it.each([
    [500, { code: 'STD-00001' }, true],
    [500, { code: 'STD-00000' }, false],
    [500, 'Internal server error', false],
    [503, { code: 'STD-00001' }, false],
  ])('%i %j: %s', (status, body, permanent) =>
    expect(isPermanentRefusal(refusal(status, body))).toBe(permanent),
  );
});
