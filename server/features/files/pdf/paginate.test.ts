import { describe, expect, it } from 'vitest';
import { type Block, paginate } from './paginate.ts';

/** What is drawn on each page, and how far down: `h` for a repeated header. */
const layOut = (blocks: readonly Omit<Block, 'draw'>[]): string[][] => {
  let drawn: string[] = [];
  const drawing = (what: string) => (top: number) => {
    drawn.push(`${what}@${top}`);
  };
  const pages = paginate(
    blocks.map((block, index) => ({
      ...block,
      draw: drawing(String(index)),
      ...(block.repeated === undefined ? {} : { repeated: { ...block.repeated, draw: drawing('h') } }),
    })),
    { top: 10, bottom: 50 },
  );
  return Array.from(pages, (page) => {
    drawn = [];
    for (const { draw, top } of page) draw(top);
    return drawn;
  });
};
const repeated = { height: 5, draw: () => undefined };

describe('paginate', () => {
  it('fills a page to its edge and no further', () => {
    expect(layOut([{ height: 20 }, { height: 20 }, { height: 1 }])).toEqual([['0@10', '1@30'], ['2@10']]);
  });

  it('moves a heading along with what it is over', () => {
    expect(layOut([{ height: 25 }, { height: 10, keepWithNext: true }, { height: 10 }])).toEqual([
      ['0@10'],
      ['1@10', '2@20'],
    ]);
  });

  it("repeats a table's header on the pages it continues on, not where it begins", () => {
    const rows = Array.from({ length: 3 }, () => ({ height: 20, repeated }));
    expect(layOut([{ height: 5, keepWithNext: true }, ...rows])).toEqual([
      ['0@10', '1@15'],
      ['h@10', '2@15'],
      ['h@10', '3@15'],
    ]);
  });

  it('takes no more blocks than the page that is asked for needs', () => {
    let taken = 0;
    function* endless(): Generator<Block> {
      for (;;) {
        taken += 1;
        yield { height: 20, draw: () => undefined };
      }
    }
    const pages = paginate(endless(), { top: 10, bottom: 50 });
    expect(pages.next().value).toHaveLength(2);
    // Two that fit, and the one that shows that the page is full.
    expect(taken).toBe(3);
  });

  it('gives one page to nothing, and goes on after something too high for any', () => {
    expect(layOut([])).toEqual([[]]);
    expect(layOut([{ height: 100 }, { height: 5 }])).toEqual([['0@10'], ['1@10']]);
  });
});
