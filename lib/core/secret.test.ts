import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';

const HIDDEN = 'hunter2-hunter2';
const one = new Secret(HIDDEN);

describe('a secret', () => {
  it.each([
    ['JSON', () => JSON.stringify({ one, list: [one] })],
    ['a text', () => String(one)],
    // The lint rule that forbids it is the other half of the protection.
    // eslint-disable-next-line @typescript-eslint/restrict-template-expressions -- What it would print is the question.
    ['a template', () => `${one}`],
    ['a sum', () => 'x'.concat(one as unknown as string)],
    ['inspect, to any depth, with what is hidden', () => inspect({ one }, { depth: 9, showHidden: true })],
    ['a format', () => format('%s %o %O %j', one, one, one, one)],
    ['an error’s text', () => inspect(new Error('x', { cause: one }))],
    ['a copy', () => inspect([structuredClone({ one }), Object.assign({}, one)])],
    ['its fields', () => JSON.stringify([Object.entries(one), Object.getOwnPropertyNames(one)])],
  ])('does not show in %s', (_, print) => {
    expect(print()).not.toContain(HIDDEN);
  });

  it('reveals its value on request', () => {
    expect(one.reveal()).toBe(HIDDEN);
  });
});
