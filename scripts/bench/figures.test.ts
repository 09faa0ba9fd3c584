import { expect, it } from 'vitest';
import { isMet, median, quantile } from './figures.ts';
import { markdown } from './report.ts';

it('takes the middle and the slow end of what was measured', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(quantile([...Array.from({ length: 100 }, (_, at) => at + 1)], 0.95)).toBe(95);
  expect(median([])).toBeNaN();
});

it('keeps a target up to the target itself, and never with nothing measured', () => {
  const figure = { what: 'Page', value: 160, unit: 'kB' } as const;
  expect(isMet(figure)).toBeUndefined();
  expect(isMet({ ...figure, target: { atMost: 160 } })).toBe(true);
  expect(isMet({ ...figure, target: { atMost: 159.9 } })).toBe(false);
  expect(isMet({ ...figure, target: { atLeast: 161 } })).toBe(false);
  expect(isMet({ ...figure, value: NaN, target: { atMost: 1 } })).toBe(false);
});

it('shows a result beside its baseline and its target, and says what was not measured', () => {
  const table = markdown([
    {
      ...{ name: 'a', title: 'Sizes', how: 'As sent.' },
      figures: [
        {
          ...{ what: 'Page', value: 162.25, unit: 'kB' },
          baseline: { what: 'bare', value: 139 },
          target: { atMost: 160 },
        },
      ],
    },
    { name: 'b', title: 'Scores', how: 'By a tool.', figures: [], note: 'it is not installed.' },
  ]);
  expect(table).toContain('| Page | 162.3 kB | bare: 139.0 kB | ≤ 160 kB | **not met** |');
  expect(table).toContain('Not measured: it is not installed.');
});
