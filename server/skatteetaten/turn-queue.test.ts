import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Stake, STAKES } from './turn.ts';
import { EMPTY_IN_A_ROW, TurnQueue } from './turn-queue.ts';

interface Call {
  readonly key: string;
  readonly at: number;
  readonly turn: { stake: Stake };
}

const call = (key: string, stake: Stake, at = 0): Call => ({ key, at, turn: { stake } });
const filled = (calls: readonly Call[]): TurnQueue<Call> => {
  const queue = new TurnQueue<Call>();
  for (const one of calls) queue.add(one);
  return queue;
};
const drained = (queue: TurnQueue<Call>): Call[] => {
  const order: Call[] = [];
  for (let one = queue.next(); one !== undefined; one = queue.next()) order.push(one);
  return order;
};

const calls = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...STAKES)), { maxLength: 40 })
  .map((all) => all.map(([key, stake], at) => call(key, stake, at)));

it('gives everybody one turn, and each key’s calls with the same at stake in their order', () => {
  fc.assert(
    fc.property(calls, (all) => {
      const order = drained(filled(all));
      expect(order.toSorted((a, b) => a.at - b.at)).toEqual(all);
      for (const { key, turn } of all) {
        const same = order.filter((one) => one.key === key && one.turn.stake === turn.stake);
        expect(same.map(({ at }) => at)).toEqual(same.map(({ at }) => at).toSorted((a, b) => a - b));
      }
    }),
  );
});

it('gives no turn to what nobody waits for while a person does, and keeps no person standing still', () => {
  fc.assert(
    fc.property(calls, (all) => {
      const order = drained(filled(all)).map(({ turn }) => turn.stake);
      expect(
        order.slice(order.indexOf('nobody')).every((stake) => stake === 'nobody') ||
          !order.includes('nobody'),
      ).toBe(true);
      let inARow = 0;
      for (const [at, stake] of order.entries()) {
        inARow = stake === 'empty' && order.slice(at).includes('older') ? inARow + 1 : 0;
        expect(inARow).toBeLessThanOrEqual(EMPTY_IN_A_ROW);
      }
    }),
  );
});

it('lets no key take two turns while another, with as much at stake, has waited since before the first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }), (keys) => {
      const left = new Map<string, number>();
      for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
      const turns = new Map<string, number>();
      for (const { key } of drained(filled(keys.map((key, at) => call(key, 'older', at))))) {
        turns.set(key, (turns.get(key) ?? 0) + 1);
        for (const [other, all] of left) {
          const had = turns.get(other) ?? 0;
          // A key that still has calls waiting is at most one turn behind any other.
          if (had < all) expect((turns.get(key) ?? 0) - had).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

it('asks what is at stake when the turn is given', () => {
  const [first, second] = [call('a', 'older'), call('b', 'older')];
  const queue = filled([first, second]);
  second.turn.stake = 'empty';
  first.turn.stake = 'nobody';
  expect(queue.next()).toBe(second);
  expect(queue.removeUnwanted()).toBe(first);
  expect(queue.removeUnwanted()).toBeUndefined();
  expect(queue.size).toBe(0);
});

it('gives one turn in ten to pages with older figures while empty ones wait', () => {
  const empty = Array.from({ length: 20 }, (_, at) => call(`empty ${at}`, 'empty'));
  const older = [call('older 1', 'older'), call('older 2', 'older')];
  const order = drained(filled([...older, ...empty])).map(({ turn }) => turn.stake);
  expect(order.flatMap((stake, at) => (stake === 'older' ? [at] : []))).toEqual([9, 19]);
});
