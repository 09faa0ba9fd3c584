import { describe, expect, it } from 'vitest';
import { CLAIMS_RESOURCE, type Resource } from '../resources.ts';
import { consentRequest, right } from '../testing/test-kit.ts';
import { collectProblems } from './create-checks.ts';
import { readCreateRequest } from './create-schema.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
/** A resource such as others have: with declared metadata, which the portal's own has not. */
const income: Resource = {
  ...CLAIMS_RESOURCE,
  identifier: 'income',
  consentTemplate: 'other',
  consentMetadata: { year: { optional: true }, bank: { optional: false } },
};
const find = (identifier: string) =>
  [CLAIMS_RESOURCE, income].find((resource) => resource.identifier === identifier);
const resource = (value: string) => [{ type: 'urn:altinn:resource', value }];

function codes(...consentRights: object[]): string[] {
  const reading = readCreateRequest(consentRequest(now, { consentRights }));
  if ('unreadable' in reading) throw new Error(JSON.stringify(reading.unreadable));
  return collectProblems(reading.request, now, find).map(({ code }) => code);
}

describe('what is collected about each right', () => {
  it('wants every declared key, also one called optional, in any case', () => {
    const complete = { Year: '2026', BANK: '1' };
    expect(codes(right({ resource: resource('income'), metadata: complete }))).toEqual([]);
    expect(codes(right({ resource: resource('income'), metadata: { bank: '1' } }))).toEqual(['AM-00008']);
    expect(codes(right({ resource: resource('income') }))).toEqual(['AM-00008', 'AM-00008']);
  });

  it('wants no empty value and no other key', () => {
    const metadata = { year: '', bank: null, other: 'x' };
    expect(codes(right({ resource: resource('income'), metadata }))).toEqual([
      'AM-00007',
      'AM-00007',
      'AM-00006',
    ]);
  });

  it('wants exactly one known resource', () => {
    expect(codes(right({ resource: resource('unknown') }))).toEqual(['AM-00005']);
    expect(codes(right({ resource: [...resource('income'), ...resource('income')] }))).toEqual(['AM-00005']);
  });

  it('wants the same template in every right', () => {
    const other = right({ resource: resource('income'), metadata: { year: '1', bank: '1' } });
    expect(codes(right(), right())).toEqual([]);
    expect(codes(right(), other)).toEqual(['AM-00009']);
  });
});
