import type { Ore } from '#lib/core/money/ore.ts';

/** Where a part lies on the bar of the whole, in percent of it. */
interface WaterfallStep {
  readonly start: number;
  readonly width: number;
}

/**
 * Places parts one after the other along a whole, for a drawing. Parts below zero get no width, and when the parts come to
 * more than the whole, the bar is as long as the parts.
 */
export function waterfall(whole: Ore, parts: readonly Ore[]): readonly WaterfallStep[] {
  const drawn = parts.map((part) => Math.max(0, part));
  const length = Math.max(
    whole,
    drawn.reduce((total, part) => total + part, 0),
  );
  let start = 0;
  return drawn.map((part) => {
    const step = {
      start: length === 0 ? 0 : (start / length) * 100,
      width: length === 0 ? 0 : (part / length) * 100,
    };
    start += part;
    return step;
  });
}
