import { describe, expect, it } from 'vitest';
import { createPlaces, createSemaphore } from './semaphore.ts';

describe('a semaphore', () => {
  it('gives no more permits than it has', async () => {
    const semaphore = createSemaphore(2);
    expect(await semaphore.acquire(0)).toBeDefined();
    expect(await semaphore.acquire(0)).toBeDefined();
    expect(await semaphore.acquire(0)).toBeUndefined();
  });

  it('gives a permit that comes back to the one that has waited longest', async () => {
    const semaphore = createSemaphore(1);
    const release = await semaphore.acquire(0);
    const order: string[] = [];
    const wait = async (name: string): Promise<void> => {
      const permit = await semaphore.acquire(10_000);
      order.push(name);
      permit?.();
    };
    const both = [wait('first'), wait('second')];
    release?.();
    await Promise.all(both);
    expect(order).toEqual(['first', 'second']);
  });

  it('has the permit back once when it is given back twice', async () => {
    const semaphore = createSemaphore(1);
    const release = await semaphore.acquire(0);
    release?.();
    release?.();
    expect(await semaphore.acquire(0)).toBeDefined();
    expect(await semaphore.acquire(0)).toBeUndefined();
  });
});

describe('places', () => {
  it('gives a key one place, and another when that is left', () => {
    const places = createPlaces(2);
    const leave = places.enter('a');
    expect(places.enter('a')).toBeUndefined();
    leave?.();
    expect(places.enter('a')).toBeDefined();
  });

  it('gives none beyond the most', () => {
    const places = createPlaces(2);
    places.enter('a');
    places.enter('b');
    expect(places.enter('c')).toBeUndefined();
  });
});
