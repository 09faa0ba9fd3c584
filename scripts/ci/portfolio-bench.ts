// node --conditions=react-server scripts/ci/portfolio-bench.ts [CLIENTS] [ROUNDS] [AT ONCE] (docs/performance.md#measuring)
// Fills the database of DATABASE_URL with invented clients when it is empty, and measures the lists of the portfolio.
import { sql } from 'drizzle-orm';
import { DEFAULT_PORTFOLIO_QUERY, PORTFOLIO_SORTS } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { scopesOf } from '#lib/portfolio/scope.ts';
import type { StaffRole } from '#lib/portfolio/scope.ts';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { closeDatabase, database } from '#server/platform/db/client.ts';
import type { Db } from '#server/platform/db/client.ts';
import { businesses } from '#server/platform/db/schema/index.ts';
import { countClients } from '#server/features/portfolio/counts.ts';
import { clientPage } from '#server/features/portfolio/portfolio.ts';
import { projectClients } from '#server/features/portfolio/project-clients.ts';
import { endingByWeek } from '#server/features/portfolio/expiring/renewals.ts';

const [CLIENTS = 300_000, ROUNDS = 30, AT_ONCE = 10] = process.argv.slice(2).map(Number);
const BATCH = 1_000;
type View = Partial<PortfolioQuery>;
const VIEWS: readonly View[] = [
  ...PORTFOLIO_SORTS.flatMap((sort): View[] => [{ sort }, { sort, descending: true }]),
  ...(['active', 'expiring', 'expired', 'rejected', 'never-asked'] as const).map((status) => ({ status })),
  { endedBy: 'customer', sort: 'endsAt', descending: true },
  { shared: true, sort: 'fetchedAt' },
  { shared: false, sort: 'endsAt' },
  { overdue: true, sort: 'overdue', descending: true },
  { status: 'expiring', shared: true, sort: 'overdue', descending: true },
  // A common word, one that sorts last, a letter, two words, a rare name, one without a match, and a number.
  ...['fjord', 'åsen', 'f', 'havblikk fisk', 'nordlys 1234', 'finnesikke', '2123'].map((search) => ({
    search,
  })),
  { search: 'fjord', sort: 'overdue', descending: true },
  { search: 'fjord', status: 'expired' },
];

/** Valid synthetic organisation numbers (first digit 2 or 3), spread so that neighbours are not alike. */
function* organisationNumbers(): Generator<string, string> {
  for (let place = 0; ; place += 1) {
    const base = 20_000_000 + ((place * 7_368_787) % 19_999_999);
    for (let check = 0; check < 10; check += 1) if (isOrgnr(`${base}${check}`)) yield `${base}${check}`;
  }
}

/** 2,000 advisers, 100 teams; two fifths have a consent in force, and half of those share figures. */
async function seed(db: Db, total: number): Promise<void> {
  await db.execute(
    sql`insert into persons (id, pid_hash, created_at) values (md5('person')::uuid, 'seed', now())`,
  );
  const numbers = organisationNumbers();
  for (let done = 0; done < total; done += BATCH) {
    const orgnrs = Array.from({ length: Math.min(BATCH, total - done) }, () => numbers.next().value);
    await db.transaction(async (tx) => {
      await tx.execute(sql`
        create temporary table seed on commit drop as
        select orgnr, ${done}::int + place::int as i, random() as r, random() as s, random() as t, md5('consent' || orgnr)::uuid as consent
        from unnest(string_to_array(${orgnrs.join(',')}, ',')) with ordinality as o(orgnr, place)`);
      await tx.execute(sql`
        insert into businesses (orgnr, name, form, advisor_email, team, imported_at)
        select orgnr, (array['Nordlys','Fjord','Bjørke','Gran','Havblikk','Elve','Åsen','Ærfugl','Østre','Lyng'])[1 + floor(random() * 10)::int]
          || ' ' || (array['Bygg','Fisk','Transport','Regnskap','Rør','Gård','Frisør','Kafé','Data','Hage'])[1 + floor(random() * 10)::int]
          || ' ' || i || case when r < 0.6 then ' AS' else '' end, 'AS',
          case when i % 5 <> 0 then 'raadgiver' || (i / 5 % 2000) || '@bank.example' end, 'Team ' || (i / 5 % 100), now()
        from seed`);
      await tx.execute(sql`
        insert into consents (id, orgnr, status, state_hash, requested_by, requested_session_hash, requested_at, valid_to, ended_at)
        select consent, orgnr, status, consent::text, md5('person')::uuid, 's', asked, asked + interval '90 days',
          case when status not in ('granted', 'requested') then asked + interval '20 days' end
        from (select *, case when status in ('granted', 'requested') then now() - s * interval '89 days' else now() - interval '200 days' end as asked
          from (select *, case when t < 0.4 then 'granted' when t < 0.46 then 'requested' when t < 0.56 then 'expired'
            when t < 0.63 then 'revoked' when t < 0.7 then 'rejected' when t < 0.73 then 'abandoned' end as status from seed) told
          where status is not null) dated`);
      await tx.execute(sql`
        insert into sharing (orgnr, consent_id, level, until, set_by, set_at)
        select orgnr, consent, case when r < 0.2 then 'everything' else 'summary' end, null, md5('person')::uuid, now()
        from seed where t < 0.4 and r < 0.5`);
      await projectClients(tx, orgnrs);
      await tx.execute(sql`
        update portfolio p set fetched_at = now() - s * interval '20 days', overdue = case when s < 0.7 then 0 else floor(t * 90000000) end,
          due_soon = floor(s * 30000000), credit = floor(r * 9000000), unplaced = 0,
          next_due = case when s < 0.9 then current_date + floor(t * 150)::int end
        from seed where p.orgnr = seed.orgnr and p.shared <> 'nothing'`);
    });
  }
  for (const table of ['businesses', 'consents', 'sharing', 'portfolio'])
    await db.execute(sql`vacuum analyze ${sql.identifier(table)}`);
}

function employee(worker: number, round: number) {
  const role: StaffRole = worker % 10 === 0 ? 'bank-wide' : worker % 10 < 3 ? 'team-lead' : 'advisor';
  const place = worker * 97 + round * 13;
  const email = `raadgiver${place % 2000}@bank.example`;
  const [scope] = scopesOf({ email, roles: [role], teams: [`Team ${place % 100}`] });
  if (scope === undefined) throw new Error('the role gives no scope');
  return { viewer: { email, name: `Rådgiver ${place}` }, scope };
}

const times = new Map<string, number[]>();

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  const measured = times.get(name) ?? [];
  measured.push(performance.now() - began);
  times.set(name, measured);
  return result;
}

/** All that the server does for a page before it renders: clients, counts, and the rows of the audit trail. */
async function openPages(db: Db, worker: number): Promise<void> {
  for (let round = 0; round < ROUNDS * VIEWS.length; round += 1) {
    const { viewer, scope } = employee(worker, round);
    const view = VIEWS[(worker * 7 + round) % VIEWS.length] ?? {};
    const query = { ...DEFAULT_PORTFOLIO_QUERY, ...view };
    const now = new Date();
    const label = `${JSON.stringify(view)} (${scope.kind})`;
    const { next } = await timed(label, () => clientPage(viewer, scope, query, undefined, now));
    if (next !== undefined)
      await timed(`${label}, next page`, () => clientPage(viewer, scope, query, next, now));
    if (round % VIEWS.length > 0) continue;
    await timed(`counts (${scope.kind})`, () => countClients(db, scope, now));
    await timed(`renewals by week (${scope.kind})`, () => endingByWeek(scope, now));
  }
}

/** Milliseconds with one decimal. */
function quantile(measured: readonly number[], share: number): number {
  const found = measured.toSorted((one, next) => one - next)[Math.ceil(measured.length * share) - 1] ?? 0;
  return Math.round(found * 10) / 10;
}

const db = await database();
if ((await db.$count(businesses)) === 0) await seed(db, CLIENTS);
await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => openPages(db, worker)));
const rows = [...times].map(([page, measured]) => ({
  page,
  times: measured.length,
  'p50, ms': quantile(measured, 0.5),
  'p95, ms': quantile(measured, 0.95),
}));
console.table(rows.toSorted((one, next) => next['p95, ms'] - one['p95, ms']).slice(0, 20));
const all = [...times.values()].flat();
console.log(`${all.length} pages: p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms`);
await closeDatabase();
