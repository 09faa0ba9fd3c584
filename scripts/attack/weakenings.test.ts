import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verdictOn, weaken } from './weakening.ts';
import { BUILT_WEAKENINGS, WEAKENINGS } from './weakenings.ts';

const ALL = [...WEAKENINGS, ...BUILT_WEAKENINGS];
const ONE = { id: 'one', find: 'if (mayEnter) ', put: '' };

it.each(ALL)('$id has its place in today’s sources, once, and its test', ({ file, test, ...weakening }) => {
  const text = readFileSync(file, 'utf8');
  expect(weaken(text, weakening)).not.toBe(text);
  expect(existsSync(test[0])).toBe(true);
});

it('each has a name of its own', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
});

it('a place that is gone, or there twice, is said', () => {
  expect(weaken('if (mayEnter) open();', ONE)).toBe('open();');
  expect(() => weaken('open();', ONE)).toThrow('one: the place is there 0 times');
  expect(() => weaken('if (mayEnter) if (mayEnter) open();', ONE)).toThrow('2 times');
});

it('is caught by the very test that is there for it, and by no other', () => {
  const weakening = { test: ['a.test.ts', 'the gate is shut'] } as const;
  expect(verdictOn(weakening, { 'the gate is shut': 'failed' })).toBe('caught');
  expect(verdictOn(weakening, { 'the gate is shut': 'passed', 'another one': 'failed' })).toBe('missed');
  expect(verdictOn(weakening, { 'another one': 'failed' })).toBe('not run');
});
