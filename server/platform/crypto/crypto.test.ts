import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { pidHashes } from './hashes.ts';
import { unseal, seal } from './seal.ts';

const key = (id: string, fill: number) => ({ id, key: secret(new Uint8Array(32).fill(fill)) });
const OLD = key('old', 1);
const NEW = key('new', 2);

describe('seal and open', () => {
  it('gives back any text, also after the keys have rotated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const { sealed, keyId } = seal(text, context, [OLD]);
        expect(keyId).toBe('old');
        expect(unseal(sealed, context, [NEW, OLD])).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('seals the same text differently each time, with the first key', () => {
    const a = seal('x', 'c', [NEW, OLD]);
    const b = seal('x', 'c', [NEW, OLD]);
    expect(a.keyId).toBe('new');
    expect(a.sealed).not.toBe(b.sealed);
  });

  it('opens nothing that is altered, cut, or kept in another place', () => {
    const { sealed } = seal('21 200,00 kr', 'snapshots/313367002', [OLD]);
    const damaged = { ok: false, error: 'damaged' };
    expect(unseal(sealed, 'snapshots/311851381', [OLD])).toEqual(damaged);
    expect(unseal(sealed.slice(0, -4), 'snapshots/313367002', [OLD])).toEqual(damaged);
    expect(unseal('old.AAAA', 'snapshots/313367002', [OLD])).toEqual(damaged);
    const bytes = Buffer.from(sealed.slice(4), 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(unseal(`old.${altered.toString('base64url')}`, 'snapshots/313367002', [OLD])).toEqual(damaged);
    }
  });

  it('says when the key is gone', () => {
    const unknown = { ok: false, error: 'unknown-key' };
    expect(unseal(seal('x', 'c', [OLD]).sealed, 'c', [NEW])).toEqual(unknown);
    expect(unseal('', 'c', [NEW])).toEqual(unknown);
  });
});

describe('the hash of an identity number', () => {
  it('is the same for the same person and key, and differs otherwise', () => {
    expect(pidHashes('14837830177', [OLD])).toEqual(pidHashes('14837830177', [OLD]));
    expect(pidHashes('14837830177', [OLD])).not.toEqual(pidHashes('02918531036', [OLD]));
    expect(pidHashes('14837830177', [NEW, OLD])).toEqual([
      ...pidHashes('14837830177', [NEW]),
      ...pidHashes('14837830177', [OLD]),
    ]);
  });
});
