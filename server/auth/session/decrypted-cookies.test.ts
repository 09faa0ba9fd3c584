import { describe, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { memoizeDecryptedCookie } from './decrypted-cookies.ts';

const now = new Date('2026-11-24T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const exp = now.getTime() / 1000 + 60;

/** Counts how often a cookie was unsealed. */
function opener(content: { sid: string; exp: number } | undefined) {
  const openings = { times: 0 };
  const open = () => {
    openings.times += 1;
    return Promise.resolve(content && { ...content, sid: secret(content.sid) });
  };
  return { openings, open };
}

describe('a cookie that is opened more than once', () => {
  it('is unsealed the first time alone', async () => {
    const { openings, open } = opener({ sid: 'held', exp });
    const asked = { value: 'once', key: 'k', now };
    expect((await memoizeDecryptedCookie(asked, open))?.reveal()).toBe('held');
    expect((await memoizeDecryptedCookie({ ...asked, now: later(59) }, open))?.reveal()).toBe('held');
    expect(openings.times).toBe(1);
  });

  it('is not taken from memory when its seal has ended', async () => {
    const asked = { value: 'ended', key: 'k', now };
    await memoizeDecryptedCookie(asked, opener({ sid: 'held', exp }).open);
    const { openings, open } = opener(undefined);
    expect(await memoizeDecryptedCookie({ ...asked, now: later(60) }, open)).toBeUndefined();
    expect(openings.times).toBe(1);
  });

  it('is another under another key, and with the least change', async () => {
    await memoizeDecryptedCookie({ value: 'mine', key: 'k', now }, opener({ sid: 'held', exp }).open);
    for (const other of [
      { value: 'mine', key: 'l' },
      { value: 'minf', key: 'k' },
    ]) {
      const { open } = opener(undefined);
      expect(await memoizeDecryptedCookie({ ...other, now }, open)).toBeUndefined();
    }
  });

  it('retries a cookie that could not be opened', async () => {
    const asked = { value: 'bad', key: 'k', now };
    const { openings, open } = opener(undefined);
    await memoizeDecryptedCookie(asked, open);
    await memoizeDecryptedCookie(asked, open);
    expect(openings.times).toBe(2);
  });

  it('makes room for new ones, the oldest first', async () => {
    const first = { value: 'first', key: 'k', now };
    const { openings, open } = opener({ sid: 'held', exp });
    await memoizeDecryptedCookie(first, open);
    for (let i = 0; i < 5000; i += 1)
      await memoizeDecryptedCookie({ value: `crowd-${i}`, key: 'k', now }, opener({ sid: 'held', exp }).open);
    await memoizeDecryptedCookie(first, open);
    expect(openings.times).toBe(2);
  });
});
