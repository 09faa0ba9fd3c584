import { expect, it } from 'vitest';
import { readOrder } from './integration-test-order.ts';

const GRANLI = '313367002';
const FJELLRO = '314961900';

it('takes organisations one by one, in a list, and each once', () => {
  const order = readOrder(['--orgnr', GRANLI, '--orgnr', `${FJELLRO},${GRANLI}`, '--patience', '0.5']);
  expect(order).toMatchObject({
    orgnrs: [GRANLI, FJELLRO],
    language: 'nb',
    byHand: false,
    patienceMs: 30_000,
  });
});

it.each([
  ['no organisation', []],
  ['what is no organisation number', ['--orgnr', '123456789']],
  ['an unknown language', ['--orgnr', GRANLI, '--lang', 'sv']],
  ['no time for a person', ['--orgnr', GRANLI, '--patience', '0']],
])('understands no order with %s', (_name, args) => {
  expect(readOrder(args)).toBeUndefined();
});

it('names an option that it does not know', () => {
  expect(() => readOrder(['--orgnr', GRANLI, '--verbose'])).toThrow('--verbose');
});
