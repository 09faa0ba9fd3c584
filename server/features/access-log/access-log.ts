import 'server-only';
import { and, desc, eq, gte, ilike, lt, sql, type SQL } from 'drizzle-orm';
import type {
  AccessLogEntry,
  AccessLogFilter,
  AccessedPart,
  AccessRole,
} from '#lib/access-log/access-log.ts';
import { addDays } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import { auditAll, type AuditEvent } from '#server/platform/audit/audit.ts';
import { database } from '#server/platform/db/client.ts';
import { businesses, looks } from '#server/platform/db/schema/index.ts';
import { writeBatcher } from '#server/platform/db/write-batcher.ts';

/** An employee who is about to see a part of a business's tax account. */
export interface NewAccess {
  readonly orgnr: string;
  readonly staff: { readonly email: string; readonly name: string };
  /** The role that lets them look. */
  readonly role: AccessRole;
  readonly part: AccessedPart;
}

/** An employee who is about to see sums of several businesses; `target` goes to the audit trail. */
interface Showing extends Omit<NewAccess, 'orgnr'> {
  readonly orgnrs: readonly string[];
  readonly at: Date;
  readonly audited: Pick<AuditEvent, 'target' | 'detail'>;
}

/**
 * Writes down a look, for the customer to read and in the audit trail. Call it before anything is returned.
 * @throws Error when it cannot be written; then nothing may be shown.
 */
export async function logAccess({ orgnr, staff, role, part }: NewAccess, now: Date): Promise<void> {
  const audited = { target: orgnr, detail: { role, part } };
  await write(await database(), { orgnrs: [orgnr], staff, role, part, at: now, audited });
}

/**
 * Logs that an employee is about to see sums of several businesses in a list or a file: an entry for each of
 * them to read, and one in the audit trail that names them. Call it before anything is returned.
 * @throws Error when it cannot be written; then nothing may be shown.
 */
export async function logAccesses(
  { staff, role, part }: Omit<NewAccess, 'orgnr'>,
  orgnrs: readonly string[],
  now: Date,
): Promise<void> {
  if (orgnrs.length === 0) return;
  const audited = { target: '-', detail: { role, part, clients: orgnrs.join(',') } };
  await write(await database(), { orgnrs, staff, role, part, at: now, audited });
}

/** Lines and trail in one transaction, which what is shown at the same time shares. */
const write = writeBatcher<Showing>(async (tx, showings) => {
  const lines = showings.flatMap(({ orgnrs, staff, role, part, at }) =>
    orgnrs.map((orgnr) => ({ orgnr, at, role, part, email: staff.email, name: staff.name })),
  );
  // All lines as one value: hundreds of values of their own are dear to put together and to read. A number that is no
  // business's gives a line without one, which the table refuses.
  await tx.execute(sql`
    insert into ${looks} (orgnr, at, staff_email, staff_name, role, part)
    select ${businesses.orgnr}, line.at, email, line.name, role, part
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line(orgnr text, at timestamptz, email text, name text, role text, part text)
    left join ${businesses} on ${businesses.orgnr} = line.orgnr`);
  await auditAll(
    tx,
    showings.map(({ staff, at, audited }) => ({
      at,
      action: 'taxaccount-viewed',
      outcome: 'ok',
      actor: { kind: 'staff', ref: staff.email },
      ...audited,
    })),
  );
});

/** Looks on a page. */
const PAGE = 50;
/** Looks in an export: more than anybody has, and no more than memory bears. */
const EXPORT = 50_000;

/** One page of looks, the newest first, and where the next page begins when there is one. */
export interface AccessLogPage {
  readonly entries: readonly AccessLogEntry[];
  readonly next: string | undefined;
}

/** Who at the bank looked at a business, when, and at what; from `cursor` on. A cursor that is none gives the first page. */
export async function getAccessLog(
  orgnr: string,
  { filter = {}, cursor }: { readonly filter?: AccessLogFilter; readonly cursor?: string } = {},
): Promise<AccessLogPage> {
  const before = cursor !== undefined && /^\d{1,15}$/.test(cursor) ? lt(looks.id, Number(cursor)) : undefined;
  const rows = await select(and(matches(orgnr, filter), before), PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { entries: shown.map(toEntry), next: last === undefined ? undefined : String(last.id) };
}

/** Every look that passes the filter, the newest first, for an export. */
export async function exportAccessLog(
  orgnr: string,
  filter: AccessLogFilter = {},
): Promise<AccessLogEntry[]> {
  return (await select(matches(orgnr, filter), EXPORT)).map(toEntry);
}

type Row = typeof looks.$inferSelect;

async function select(condition: SQL | undefined, limit: number): Promise<Row[]> {
  const db = await database();
  return db.select().from(looks).where(condition).orderBy(desc(looks.id)).limit(limit);
}

function matches(orgnr: string, { name, part, from, to }: AccessLogFilter): SQL | undefined {
  return and(
    eq(looks.orgnr, orgnr),
    name === undefined ? undefined : ilike(looks.staffName, `%${name.replace(/[\\%_]/g, '\\$&')}%`),
    part === undefined ? undefined : eq(looks.part, part),
    from === undefined ? undefined : gte(looks.at, osloMidnight(from)),
    to === undefined ? undefined : lt(looks.at, osloMidnight(addDays(to, 1))),
  );
}

// Customers know people at the bank by name and role; the e-mail stays with the audit trail.
const toEntry = ({ at, staffName: name, role, part }: Row): AccessLogEntry => ({ at, name, role, part });
