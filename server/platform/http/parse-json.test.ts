import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isNestedAtMost, parseJson } from './parse-json.ts';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('parseJson', () => {
  it('gives what passes its schema, and nothing for what is no JSON', () => {
    expect(parseJson('{"a":1}', z.object({ a: z.number() }))).toEqual({ a: 1 });
    expect(parseJson('{"a":"1"}', z.object({ a: z.number() }))).toBeUndefined();
    expect(parseJson('{', z.unknown())).toBeUndefined();
  });

  // 32 levels are more than any answer has; the two others are what a hostile one may hold.
  it.each([
    ['33 levels', nested(33)],
    ['100 000 levels', nested(100_000)],
    ['10 MB of brackets', '['.repeat(10_000_000)],
    ['10 MB of objects', '{"a":'.repeat(2_000_000)],
  ])('gives nothing for %s', (_name, body) => {
    expect(parseJson(body, z.unknown())).toBeUndefined();
  });

  it('reads 32 levels', () => {
    expect(parseJson(nested(32), z.unknown())).toBeDefined();
  });
});

describe('isNestedAtMost', () => {
  it('counts what is open at once, not what has been opened', () => {
    expect(isNestedAtMost(`[${'[],'.repeat(1_000)}{}]`, 2)).toBe(true);
  });

  it('counts no brackets in strings, also behind an escaped quote', () => {
    // The strings are `[[[`, `"[[[` and a backslash; behind the last, one array is open within another.
    expect(isNestedAtMost('["[[[","\\"[[[","\\\\"]', 1)).toBe(true);
    expect(isNestedAtMost('["\\\\",[]]', 1)).toBe(false);
  });

  it('ends at a string that has no end', () => {
    expect(isNestedAtMost('["[[[', 1)).toBe(true);
  });
});
