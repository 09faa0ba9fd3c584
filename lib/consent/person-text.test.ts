import { expect, it } from 'vitest';
import { personText } from './person-text.ts';

it.each([
  [{ name: 'Kari Granli', role: 'Daglig leder' }, 'Kari Granli (daglig leder)'],
  [{ name: 'Kari Granli', role: 'CFO' }, 'Kari Granli (CFO)'],
  [{ name: 'Kari Granli' }, 'Kari Granli'],
  [{ role: 'Innehaver' }, 'Innehaver'],
  [{}, 'En tidligere'],
])('%o is called %s', (person, expected) => {
  expect(personText(person, 'En tidligere')).toBe(expected);
});
