import { expect, it } from 'vitest';
import { readAudit } from './advisories.js';

it('names what is serious, and nothing less', () => {
  const vulnerabilities = {
    a: { severity: 'high', range: '<1.2.3' },
    b: { severity: 'moderate', range: '*' },
    c: { severity: 'critical', range: '2.x' },
  };
  expect(readAudit(JSON.stringify({ vulnerabilities }))).toEqual({
    kind: 'found',
    lines: ['a <1.2.3: high', 'c 2.x: critical'],
  });
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ kind: 'none' });
});

it.each([
  ['', 'no answer'],
  ['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
  ['{}', 'no report'],
])('does not take %j for a clean answer', (output, why) => {
  expect(readAudit(output)).toEqual({ kind: 'not-asked', why });
});
