import type { ClientFigures } from './figures.ts';
import type { ClientStatus, EndedBy } from './client-status.ts';
import type { PortfolioQuery } from './portfolio-query.ts';

/** A client as a portfolio shows it. */
export interface Client {
  readonly orgnr: string;
  readonly name: string;
  readonly advisorEmail: string | undefined;
  readonly team: string | undefined;
  readonly status: ClientStatus;
  readonly endedBy: EndedBy | undefined;
  /** When the consent or the request ends, or when it ended; undefined for a client that was never asked. */
  readonly endsAt: Date | undefined;
  readonly shared: 'nothing' | 'summary' | 'everything';
  /** Undefined while nothing is shared, or nothing has been fetched since: unknown, never zero. */
  readonly figures: (ClientFigures & { readonly fetchedAt: Date }) | undefined;
}

/** What an employee wrote about following up a client. */
export interface ClientNote {
  readonly id: number;
  readonly at: Date;
  readonly author: string;
  /** Plain text with line breaks. */
  readonly text: string;
}

/** A view of the portfolio that an employee has named. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly query: PortfolioQuery;
}
