import type { PortfolioQuery } from './portfolio-query.ts';

/** A view of the portfolio that an employee has named. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly query: PortfolioQuery;
}
