import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { circuitStates, withCircuitBreaker } from './resilience.ts';

const NAME = { upstream: 'altinn', operation: 'consent-read', host: 'altinn.example' } as const;
const FAILURES = 10;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

let calls = 0;
const call = (answer: 'good' | 'bad', name: Parameters<typeof withCircuitBreaker>[0] = NAME) =>
  withCircuitBreaker(
    name,
    (came) => came === 'bad',
    () => {
      calls += 1;
      return Promise.resolve(answer);
    },
  );
async function break_(): Promise<void> {
  for (let failures = 0; failures < FAILURES; failures += 1) await call('bad');
  calls = 0;
}
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

describe('a circuit', () => {
  it('stops calling after ten failures in a row, and says so', async () => {
    await break_();
    expect(await call('good')).toBeUndefined();
    expect(calls).toBe(0);
    expect(circuitStates()).toEqual([{ ...NAME, state: 'open' }]);
  });

  it('counts only failures in a row', async () => {
    for (let failures = 1; failures < FAILURES; failures += 1) await call('bad');
    await call('good');
    await call('bad');
    expect(await call('good')).toBe('good');
  });

  it('stops one service at one host, and no other', async () => {
    await break_();
    expect(await call('good', { ...NAME, operation: 'consent-create' })).toBe('good');
    expect(await call('good', { ...NAME, host: 'elsewhere.example' })).toBe('good');
  });

  it('closes by itself when a trial call goes well', async () => {
    await break_();
    later(6);
    expect(await call('good')).toBe('good');
    expect(circuitStates()).toEqual([{ ...NAME, state: 'closed' }]);
  });

  it('makes a single trial call for everybody who asks at once', async () => {
    await break_();
    later(6);
    const { promise, resolve } = Promise.withResolvers<string>();
    const trial = withCircuitBreaker(
      NAME,
      (came) => came === 'bad',
      () => promise,
    );
    expect(circuitStates()).toEqual([{ ...NAME, state: 'half-open' }]);
    const others = [call('good'), call('good')];
    resolve('bad');
    expect(await trial).toBe('bad');
    expect(await Promise.all(others)).toEqual([undefined, undefined]);
    expect(calls).toBe(0);
  });

  it('waits longer after each trial that fails, but never more than a minute', async () => {
    await break_();
    for (let trials = 0; trials < 6; trials += 1) {
      later(60);
      expect(await call('bad')).toBe('bad');
      later(2);
      expect(await call('good')).toBeUndefined();
    }
    later(60);
    expect(await call('good')).toBe('good');
  });

  it('lets a bug through as it is', async () => {
    const bug = new Error('a bug');
    await expect(
      withCircuitBreaker(
        NAME,
        () => false,
        () => Promise.reject(bug),
      ),
    ).rejects.toBe(bug);
  });
});
