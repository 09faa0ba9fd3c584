import 'server-only';

/** Something with a height that is drawn in one piece. */
export interface Block {
  readonly height: number;
  /** Never the last on a page: a heading stays with what it is over. */
  readonly keepWithNext?: boolean;
  readonly draw: (top: number) => void;
  /** Drawn above this block when it comes first on a page: the header of the table that it continues. */
  readonly repeated?: { readonly height: number; readonly draw: (top: number) => void };
}

export interface PlacedBlock {
  readonly top: number;
  readonly draw: (top: number) => void;
}

/**
 * Deals blocks out to pages between `top` and `bottom` (points from the upper edge), one page at a time: blocks are taken as pages
 * need them, and those of a page can be let go of before the next is asked for. A group that is kept together and is higher than a
 * page runs over its edge.
 */
export function* paginate(
  blocks: Iterable<Block>,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Generator<readonly PlacedBlock[]> {
  let page: PlacedBlock[] = [];
  let y = top;
  for (const group of groups(blocks)) {
    const height = group.reduce((sum, block) => sum + block.height, 0);
    if (y + height > bottom && y > top) {
      yield page;
      [page, y] = [[], top];
      const repeated = group[0]?.repeated;
      if (repeated !== undefined) {
        page.push({ top: y, draw: repeated.draw });
        y += repeated.height;
      }
    }
    for (const block of group) {
      page.push({ top: y, draw: block.draw });
      y += block.height;
    }
  }
  yield page;
}

function* groups(blocks: Iterable<Block>): Generator<readonly Block[]> {
  let open: Block[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.keepWithNext === true) continue;
    yield open;
    open = [];
  }
  if (open.length > 0) yield open;
}
