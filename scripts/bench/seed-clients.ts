// Invented clients in any number, written by the set: businesses, consents with events, answers, sharing and figures.
import { sql } from 'drizzle-orm';
import { isOrgnr } from '#lib/identifiers/orgnr.ts';
import type { Db } from '#server/db/client.ts';

/** Small enough for the portal's own limit on a statement. */
const BATCH = 10_000;
const ADVISORS = 2_000;
const TEAMS = 100;
const PERSONS = 1_000;

/** Tables whose triggers rest while rows come by the set; the portfolio is then made in one go, as the migration does. */
const SOURCES = ['businesses', 'consents', 'sharing', 'snapshots'];

/** Writes `total` clients into an empty, migrated database; `tell` hears how many there are so far, and is waited for. */
export async function seedClients(
  db: Db,
  total: number,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  await db.execute(sql`
    insert into persons (id, pid_hash, created_at)
    select md5('person' || i)::uuid, 'seed-' || i, now() from generate_series(0, ${PERSONS - 1}::int) i`);
  const numbers = organisationNumbers();
  for (let done = 0; done < total; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, total - done) }, () => numbers.next().value);
    await seedBatch(db, batch.join(','), done);
    await tell(done + batch.length);
  }
  for (const table of [...SOURCES, 'consent_events', 'mandates', 'portfolio', 'portfolio_counts']) {
    await db.transaction(async (tx) => {
      // Reading a sample of a table this large may take longer than the portal lets a statement take.
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`analyze ${sql.identifier(table)}`);
    });
  }
}

/** Valid organisation numbers of the synthetic series (first digit 2 or 3), spread so that neighbours are not alike. */
function* organisationNumbers(): Generator<string, string> {
  for (let place = 0; ; place += 1) {
    const base = 20_000_000 + ((place * 7_368_787) % 19_999_999);
    for (let check = 0; check < 10; check += 1) {
      const orgnr = `${base}${check}`;
      if (isOrgnr(orgnr)) yield orgnr;
    }
  }
}

async function seedBatch(db: Db, numbers: string, offset: number): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of SOURCES)
      await tx.execute(sql`alter table ${sql.identifier(table)} disable trigger user`);
    await tx.execute(sql`
      create temporary table seed on commit drop as
      select orgnr, i, random() as r, random() as s, random() as t,
        md5('consent' || i)::uuid as consent, md5('person' || (i % ${PERSONS}::int))::uuid as person
      from (select orgnr, ${offset}::int + ordinality::int as i
            from unnest(string_to_array(${numbers}, ',')) with ordinality as o(orgnr, ordinality)) numbered`);
    await tx.execute(sql`
      insert into businesses (orgnr, name, form, advisor_email, team, imported_at)
      select orgnr,
        (array['Nordlys','Fjord','Bjørke','Gran','Havblikk','Solsiden','Elve','Storgata','Åsen','Ærfugl','Østre','Vestre','Lyng','Berg','Dal','Myr','Skog','Strand','Vik','Nes','Haug','Bakke','Lunde','Moen','Sæter','Tangen','Holmen','Sund','Foss','Vang'])[1 + floor(random() * 30)::int]
        || ' ' || (array['Bygg','Fisk','Transport','Regnskap','Elektro','Rør','Gård','Frisør','Kafé','Import','Maskin','Data','Tak','Maler','Hage','Foto','Trykk','Møbler','Bakeri','Klinikk','Eiendom','Consult','Design','Skogdrift','Utleie'])[1 + floor(random() * 25)::int]
        || ' ' || (array['Oslo','Bergen','Tromsø','Bodø','Molde','Hamar','Arendal','Ålesund','Narvik','Voss','Moss','Horten','Larvik','Florø','Røros','Alta','Lillehammer','Gjøvik','Skien','Kongsberg'])[1 + floor(random() * 20)::int]
        || case when r < 0.6 then ' AS' else '' end,
        case when r < 0.6 then 'AS' else 'ENK' end,
        case when i % 5 <> 0 then 'raadgiver' || (i / 5 % ${ADVISORS}::int) || '@bank.example' end,
        'Team ' || (i / 5 % ${TEAMS}::int), now()
      from seed`);
    await tx.execute(sql`
      insert into mandates (person_id, orgnr, person_name, role)
      select person, orgnr, 'Person ' || i, 'Daglig leder' from seed`);
    await tx.execute(sql`
      insert into consents (id, orgnr, status, state_hash, requested_by, requested_session_hash, requested_at, valid_to, granted_at, ended_at)
      select consent, orgnr, status, consent::text, person, 's', asked, asked + interval '90 days',
        case when status in ('granted', 'expired', 'revoked', 'stopped') then asked + interval '1 day' end,
        case when status in ('expired') then asked + interval '90 days'
          when status = 'abandoned' then case when s < 0.8 then asked + interval '90 days' else asked + interval '3 days' end
          when status in ('revoked', 'rejected', 'stopped', 'failed') then asked + interval '20 days' end
      from (
        select *, case when status in ('granted', 'requested') then now() - s * interval '89 days'
          else now() - interval '91 days' - s * interval '600 days' end as asked
        from (
          select *, case when t < 0.38 then 'granted' when t < 0.46 then 'requested' when t < 0.56 then 'expired'
            when t < 0.63 then 'revoked' when t < 0.64 then 'stopped' when t < 0.69 then 'rejected'
            when t < 0.725 then 'abandoned' when t < 0.728 then 'failed' end as status
          from seed
        ) told where status is not null
      ) dated`);
    await tx.execute(sql`
      insert into consent_events (consent_id, from_status, to_status, at, learnt_by)
      select c.id, step.f, step.t, step.at, step.l
      from seed join consents c on c.id = seed.consent,
        lateral (values (null, 'requested', c.requested_at, 'request'),
          ('requested', 'granted', c.granted_at, 'callback'),
          (case when c.granted_at is null then 'requested' else 'granted' end,
            nullif(nullif(c.status, 'granted'), 'requested'), c.ended_at, 'read')) step(f, t, at, l)
      where step.at is not null and step.t is not null`);
    await tx.execute(sql`
      insert into sharing (orgnr, consent_id, level, until, set_by, set_at)
      select seed.orgnr, c.id, case when r < 0.2 then 'everything' else 'summary' end, null, person, now()
      from seed join consents c on c.id = seed.consent where c.status = 'granted' and r < 0.45`);
    await tx.execute(sql`
      insert into snapshots (orgnr, source, period_key, consent_id, fetched_at, key_id, sealed)
      select seed.orgnr, 'open-claims', 'current', c.id, now() - s * interval '20 days', 'seed', repeat('x', 400)
      from seed join consents c on c.id = seed.consent where c.status = 'granted'`);
    await tx.execute(sql`
      insert into portfolio (orgnr, name, name_key, advisor_email, team)
      select b.orgnr, b.name, portfolio_name_key(b.name), b.advisor_email, b.team from seed join businesses b using (orgnr)`);
    await tx.execute(sql`select portfolio_refresh(array(select orgnr from seed))`);
    await tx.execute(sql`
      update portfolio p set fetched_at = n.fetched_at,
        overdue = case when seed.s < 0.7 then 0 else floor(seed.t * 90000000) end,
        due_soon = floor(seed.s * 30000000), credit = case when seed.t < 0.3 then floor(seed.s * 9000000) else 0 end, unplaced = 0,
        next_due = case when seed.s < 0.9 then current_date + floor(seed.t * 60)::int end
      from seed join snapshots n using (orgnr)
      where p.orgnr = seed.orgnr and p.shared <> 'nothing' and seed.r < 0.43`);
    for (const table of SOURCES)
      await tx.execute(sql`alter table ${sql.identifier(table)} enable trigger user`);
  });
}
