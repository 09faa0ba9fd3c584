import { expect, it } from 'vitest';
import { callsByRoute } from './calls-by-route.ts';
import { memoryVerdict, percentile, total } from './figures.ts';

it('percentiles are the time that so many are within', () => {
  const times = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(times, share))).toEqual([50, 95, 99, 100]);
  expect(percentile([], 0.95)).toBe(0);
});

it('totals are summed over the series of one name alone', () => {
  const metrics = '# TYPE a counter\na{b="x",c="1"} 2\na{b="y"} 3\nab 7\nd 1.5e3\n';
  expect([
    total(metrics, 'a'),
    total(metrics, 'a', 'b="x"'),
    total(metrics, 'd'),
    total(metrics, 'e'),
  ]).toEqual([5, 2, 1500, 0]);
});

const over = (heap: (second: number) => number) =>
  Array.from({ length: 61 }, (_, at) => ({ second: at * 10, residentMb: 300, heapMb: heap(at * 10) }));

it('memory that swings and warms up is flat, memory that leaks is not', () => {
  const sawtooth = (second: number) => 100 + (second % 50);
  expect(memoryVerdict(over((second) => (second < 100 ? 50 : sawtooth(second)))).flat).toBe(true);
  expect(memoryVerdict(over((second) => sawtooth(second) + second / 10)).flat).toBe(false);
});

it('calls belong to the kind of page whose request set them going, after the load has begun', () => {
  const msg = 'upstream call';
  const lines = [
    { time: '2026-11-24T10:00:00.000Z', msg: 'request', requestId: 'early', route: '/a' },
    { time: '2026-11-24T11:00:00.000Z', msg, upstream: 'skatteetaten', operation: 'krav', requestId: 'one' },
    { time: '2026-11-24T11:00:00.000Z', msg, upstream: 'altinn', operation: 'read', requestId: 'one' },
    { time: '2026-11-24T11:00:01.000Z', msg: 'request', requestId: 'one', route: '/a' },
    { time: '2026-11-24T11:00:01.000Z', msg: 'request', requestId: 'two', route: '/a' },
    { time: '2026-11-24T11:00:01.000Z', msg: 'request', requestId: 'three', route: '/b' },
  ];
  const log = ['a line of a library', ...lines.map((line) => JSON.stringify(line)), ''].join('\n');
  expect(callsByRoute(log, new Date('2026-11-24T10:30:00Z'))).toEqual({
    '/a': { requests: 2, perRequest: { krav: 0.5 } },
  });
});
