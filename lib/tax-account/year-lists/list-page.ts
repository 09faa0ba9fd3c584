/** How many rows of a list by year stand on a page. */
const PAGE_SIZE = 50;

/** One page of a list, and where it lies among the others. */
export interface ListPage<T> {
  readonly rows: readonly T[];
  /** From 1; the last page when a later one was asked for. */
  readonly page: number;
  /** At least one. */
  readonly pages: number;
  /** Rows on all pages. */
  readonly total: number;
}

/** The rows of one page. */
export function listPage<T>(rows: readonly T[], wanted: number): ListPage<T> {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  return {
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    pages,
    total: rows.length,
  };
}
