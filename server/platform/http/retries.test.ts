import { describe, expect, it } from 'vitest';
import { isTransient, withRetries } from './resilience.ts';
import type { UpstreamAnswer } from './upstream.ts';

const answer = (status: number, headers: Record<string, string> = {}): UpstreamAnswer => ({
  kind: 'answer',
  status,
  headers: new Headers(headers),
  body: '',
});
const none = (reason: 'timeout' | 'network' | 'too-large' | 'redirect'): UpstreamAnswer => ({
  kind: 'no-answer',
  reason,
});
const QUICK = { upstream: 'altinn', retries: 2, initialDelayMs: 1 } as const;

/** Plays the answers in turn; `attempts` says how often it was asked. */
function script(answers: readonly UpstreamAnswer[]) {
  const attempts: number[] = [];
  const call = (attempt: number): Promise<UpstreamAnswer> => {
    attempts.push(attempt);
    const next = answers[attempts.length - 1];
    if (next === undefined) throw new Error('called too often');
    return Promise.resolve(next);
  };
  return { attempts, call };
}

describe('isTransient', () => {
  it.each([none('timeout'), none('network'), ...[429, 500, 502, 503, 504].map((status) => answer(status))])(
    'is true of %j',
    (transient) => expect(isTransient(transient)).toBe(true),
  );

  it.each([
    none('too-large'),
    none('redirect'),
    ...[200, 201, 400, 401, 403, 404, 501].map((status) => answer(status)),
  ])('is false of %j', (lasting) => expect(isTransient(lasting)).toBe(false));
});

describe('withRetries', () => {
  it('does not repeat what succeeded', async () => {
    const { attempts, call } = script([answer(200)]);
    expect(await withRetries(QUICK, isTransient, call)).toMatchObject({ status: 200 });
    expect(attempts).toEqual([0]);
  });

  it('repeats until the answer is not transient', async () => {
    const { attempts, call } = script([none('network'), answer(503), answer(200)]);
    expect(await withRetries(QUICK, isTransient, call)).toMatchObject({ status: 200 });
    expect(attempts).toEqual([0, 1, 2]);
  });

  it('gives the last answer when the retries are used up', async () => {
    const { attempts, call } = script([answer(500), answer(502), answer(504)]);
    expect(await withRetries(QUICK, isTransient, call)).toMatchObject({ status: 504 });
    expect(attempts).toHaveLength(3);
  });

  it('makes one call when no retries are configured', async () => {
    const { attempts, call } = script([answer(500)]);
    await withRetries({ ...QUICK, retries: 0 }, isTransient, call);
    expect(attempts).toEqual([0]);
  });

  it('leaves to the caller what is transient', async () => {
    const { attempts, call } = script([answer(500)]);
    await withRetries(QUICK, () => false, call);
    expect(attempts).toEqual([0]);
  });

  it('waits as long as Retry-After asks', async () => {
    const { call } = script([answer(503, { 'retry-after': '0.2' }), answer(200)]);
    const started = performance.now();
    await withRetries(QUICK, isTransient, call);
    expect(performance.now() - started).toBeGreaterThanOrEqual(195);
  });

  it.each(['3', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
    'does not try again when Retry-After is %s',
    async (value) => {
      const { attempts, call } = script([answer(503, { 'retry-after': value })]);
      expect(await withRetries(QUICK, isTransient, call)).toMatchObject({ status: 503 });
      expect(attempts).toEqual([0]);
    },
  );
});

describe('the retry budget', () => {
  /** Calls that always fail; gives how many attempts each of them made. */
  async function failing(times: number): Promise<number[]> {
    const attempts: number[] = [];
    for (let call = 0; call < times; call += 1) {
      let made = 0;
      await withRetries(QUICK, isTransient, () => {
        made += 1;
        return Promise.resolve(answer(503));
      });
      attempts.push(made);
    }
    return attempts;
  }

  it('ends retries in an outage, so that they never multiply its load', async () => {
    const attempts = await failing(40);
    expect(attempts.slice(0, 10)).toEqual(Array(10).fill(3));
    expect(attempts.slice(10)).toEqual(Array(30).fill(1));
  });

  it('is earned by calls that go well: one retry for five', async () => {
    await failing(11);
    for (let call = 0; call < 5; call += 1)
      await withRetries(QUICK, isTransient, () => Promise.resolve(answer(200)));
    expect(await failing(2)).toEqual([2, 1]);
  });

  it('is the upstream’s own', async () => {
    await failing(11);
    let made = 0;
    await withRetries({ ...QUICK, upstream: 'maskinporten' }, isTransient, () => {
      made += 1;
      return Promise.resolve(answer(503));
    });
    expect(made).toBe(3);
  });
});
