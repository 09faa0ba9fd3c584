import 'server-only';
import { eq } from 'drizzle-orm';
import { statusMoment, type ClientStatus } from '#lib/portfolio/client-status.ts';
import type { Client } from '#lib/portfolio/client.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { roleOf, type PortfolioScope } from '#lib/portfolio/scope.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { database } from '#server/platform/db/client.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';
import { logAccesses } from '#server/features/access-log/access-log.ts';
import { recentCounts } from './counts.ts';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';
import { listClients } from './list-clients.ts';
import { clientOf } from './to-client.ts';

/** The employee who looks. */
interface Viewer {
  readonly email: string;
  readonly name: string;
}

/** One page of a view, with how many clients the scope has in each status. */
export interface ClientPage {
  readonly clients: readonly Client[];
  readonly counts: Readonly<Record<ClientStatus, number>>;
  /** Where the next page begins, for an address. */
  readonly next: string | undefined;
}

const PAGE = 50;
const EXPORT_PAGE = 500;

/**
 * One page of clients. The access to the sums on it is recorded first, for the customers to read.
 * @throws Error when that cannot be recorded; then nothing may be shown.
 */
export async function clientPage(
  viewer: Viewer,
  scope: PortfolioScope,
  query: PortfolioQuery,
  cursor: string | undefined,
  now: Date,
): Promise<ClientPage> {
  const db = await database();
  const [{ clients, next }, counts] = await Promise.all([
    listClients(db, scope, query, { position: decodeCursor(cursor), limit: PAGE, now }),
    recentCounts(db, scope, now),
  ]);
  await logAccesses({ staff: viewer, role: roleOf(scope), part: 'list' }, withFigures(clients), now);
  return { clients, counts, next: next && encodeCursor(next) };
}

/**
 * Every client of a view, some at a time, for a file. The export is recorded before the first part, and the access to the sums of each part
 * before that part.
 * @throws Error when that cannot be recorded; then the file ends there.
 */
export async function* exportClients(
  viewer: Viewer,
  scope: PortfolioScope,
  query: PortfolioQuery,
  now: Date,
): AsyncGenerator<readonly Client[]> {
  const db = await database();
  await audit(db, {
    at: now,
    actor: { kind: 'staff', ref: viewer.email },
    action: 'clients-exported',
    target: '-',
    outcome: 'ok',
    detail: { role: roleOf(scope), scope: scope.kind },
  });
  let position: Position | undefined;
  do {
    const { clients, next } = await listClients(db, scope, query, { position, limit: EXPORT_PAGE, now });
    await logAccesses({ staff: viewer, role: roleOf(scope), part: 'export' }, withFigures(clients), now);
    yield clients;
    position = next;
  } while (position !== undefined);
}

/**
 * The organisation numbers of some clients of a view, to invite them, and where the next ones begin when there are more. No access is
 * recorded, since no sums are read.
 */
export async function listOrgNumbers(
  scope: PortfolioScope,
  query: PortfolioQuery,
  { cursor, limit, now }: { readonly cursor: string | undefined; readonly limit: number; readonly now: Date },
): Promise<{ readonly orgnrs: readonly string[]; readonly next: string | undefined }> {
  const position = decodeCursor(cursor);
  const { clients, next } = await listClients(await database(), scope, query, { position, limit, now });
  return { orgnrs: clients.map(({ orgnr }) => orgnr), next: next && encodeCursor(next) };
}

/** One client's row. The caller has authorised the employee. */
export async function getClient(orgnr: string, now: Date): Promise<Client | undefined> {
  const db = await database();
  const [row] = await db.select().from(portfolio).where(eq(portfolio.orgnr, orgnr));
  return row && clientOf(row, statusMoment(now));
}

const withFigures = (clients: readonly Client[]): string[] =>
  clients.filter(({ figures }) => figures !== undefined).map(({ orgnr }) => orgnr);
