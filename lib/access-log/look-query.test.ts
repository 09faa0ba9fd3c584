import { expect, it } from 'vitest';
import { lookFilterOf, lookQuery } from './look-query.ts';

it('reads back the address that it makes', () => {
  const filter = lookFilterOf({ navn: ' Randi ', hva: 'claims', fra: '2026-11-01', til: '2026-11-30' });
  expect(filter).toEqual({ name: 'Randi', part: 'claims', from: '2026-11-01', to: '2026-11-30' });
  expect(lookQuery(filter, '42')).toBe('?navn=Randi&hva=claims&fra=2026-11-01&til=2026-11-30&etter=42');
  expect(lookQuery({})).toBe('');
});

it('narrows by nothing that it cannot read', () => {
  expect(lookFilterOf({ fra: '0001-01-01', til: '9999-12-31' })).toEqual({});
  expect(lookFilterOf({ navn: '', hva: 'alt', fra: '2026-02-30', til: ['2026-11-30'] })).toEqual({});
});
