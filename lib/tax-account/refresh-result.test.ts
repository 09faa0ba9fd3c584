import { describe, expect, it } from 'vitest';
import {
  parseRefreshResult,
  serializeRefreshResult,
  refreshResult,
  type RefreshResult,
} from './refresh-result.ts';

const asked = new Date('2026-12-01T12:00:00Z');
const fresh = (msBefore: number) =>
  ({ kind: 'fresh', fetchedAt: new Date(asked.getTime() - msBefore) }) as const;
const stored = { ...fresh(3_600_000), kind: 'stored' } as const;

describe('what came of a wish for newer figures', () => {
  it.each([
    ['came a moment before it', 1, 'new-enough'],
    ['came half a minute before it', 30_000, 'new-enough'],
    ['came longer before it', 30_001, 'newer'],
    ['came in answer to it', -500, 'newer'],
  ])('figures that %s', (_, ms, answer) => {
    expect(refreshResult([fresh(ms)], asked)).toBe(answer);
  });

  it('one source that failed is none newer, and one that is newer makes all newer', () => {
    expect(refreshResult([fresh(-1), stored], asked)).toBe('none-newer');
    expect(refreshResult([fresh(-1), { kind: 'failed' }], asked)).toBe('none-newer');
    expect(refreshResult([fresh(5), fresh(-1)], asked)).toBe('newer');
    expect(refreshResult([fresh(5), { kind: 'consent-ended' }], asked)).toBe('newer');
  });
});

describe('what a page says of it', () => {
  const told = (answer: RefreshResult) => {
    const params = new URLSearchParams('aar=2025&hentet=nei');
    serializeRefreshResult(params, answer);
    return Object.fromEntries(params);
  };

  it('the address carries the answer, and nothing of the one before', () => {
    const page = { asked: false, now: asked };
    expect(parseRefreshResult(told('none-newer'), fresh(5), page)).toBe('none-newer');
    expect(parseRefreshResult(told('new-enough'), fresh(5), page)).toBe('new-enough');
    expect(told('newer')).toEqual({ aar: '2025' });
  });

  it('an address that was kept does not call old figures new', () => {
    const page = { asked: false, now: asked };
    expect(parseRefreshResult(told('new-enough'), fresh(30_001), page)).toBeUndefined();
    expect(parseRefreshResult(told('new-enough'), { kind: 'failed' }, page)).toBeUndefined();
  });

  it('a wish just made counts for more than the address', () => {
    const page = { asked: true, now: asked };
    expect(parseRefreshResult(told('none-newer'), fresh(-1), page)).toBe('newer');
    expect(parseRefreshResult({}, fresh(5), page)).toBe('new-enough');
    expect(parseRefreshResult({}, stored, page)).toBe('none-newer');
  });
});
