import { expect, it } from 'vitest';
import { parseAccessLogFilter, serializeAccessLogFilter } from './access-log-query.ts';

it('reads back the address that it makes', () => {
  const filter = parseAccessLogFilter({
    navn: ' Randi ',
    hva: 'claims',
    fra: '2026-11-01',
    til: '2026-11-30',
  });
  expect(filter).toEqual({ name: 'Randi', part: 'claims', from: '2026-11-01', to: '2026-11-30' });
  expect(serializeAccessLogFilter(filter, '42')).toBe(
    '?navn=Randi&hva=claims&fra=2026-11-01&til=2026-11-30&etter=42',
  );
  expect(serializeAccessLogFilter({})).toBe('');
});

it('narrows by nothing that it cannot read', () => {
  expect(parseAccessLogFilter({ fra: '0001-01-01', til: '9999-12-31' })).toEqual({});
  expect(parseAccessLogFilter({ navn: '', hva: 'alt', fra: '2026-02-30', til: ['2026-11-30'] })).toEqual({});
});
