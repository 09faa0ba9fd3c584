-- Invented clients for portfolio-bench.ts: 2,000 advisors, 100 teams; two fifths have a consent in force, and half of those share
-- figures. How many: select set_config('bench.clients', '300000', true).
insert into persons (id, pid_hash, created_at) values (md5('person')::uuid, 'seed', now());

-- Valid synthetic organisation numbers (first digit 2 or 3), spread so that neighbours are not alike.
create temporary table seed on commit drop as
with bases as (
  select n as i, (20000000 + (n * 7368787) % 19999999)::text as base
  from generate_series(1, current_setting('bench.clients')::bigint) n
), checks as (
  select i, base, (
    select sum(substr(base, place, 1)::int * (array[3, 2, 7, 6, 5, 4, 3, 2])[place]) % 11 from generate_series(1, 8) place
  ) as r
  from bases
)
select i, base || case r when 0 then 0 else 11 - r end as orgnr, random() as r, random() as s, random() as t, null::uuid as consent
from checks where r <> 1;
update seed set consent = md5('consent' || orgnr)::uuid;

insert into businesses (orgnr, name, form, advisor_email, team, imported_at)
select orgnr,
  (array['Nordlys', 'Fjord', 'Bjørke', 'Gran', 'Havblikk', 'Elve', 'Åsen', 'Ærfugl', 'Østre', 'Lyng'])[1 + floor(random() * 10)::int]
    || ' ' || (array['Bygg', 'Fisk', 'Transport', 'Regnskap', 'Rør', 'Gård', 'Frisør', 'Kafé', 'Data', 'Hage'])[1 + floor(random() * 10)::int]
    || ' ' || i || case when r < 0.6 then ' AS' else '' end,
  'AS', case when i % 5 <> 0 then 'raadgiver' || (i / 5 % 2000) || '@bank.example' end, 'Team ' || (i / 5 % 100), now()
from seed;

with told as (
  select *, case when t < 0.4 then 'granted' when t < 0.46 then 'requested' when t < 0.56 then 'expired' when t < 0.63 then 'revoked'
    when t < 0.7 then 'rejected' when t < 0.73 then 'abandoned' end as status
  from seed
), dated as (
  select *, case when status in ('granted', 'requested') then now() - s * interval '89 days' else now() - interval '200 days' end as asked
  from told where status is not null
)
insert into consents (id, orgnr, status, state_hash, requested_by, requested_session_hash, requested_at, valid_to, ended_at)
select consent, orgnr, status, consent::text, md5('person')::uuid, 's', asked, asked + interval '90 days',
  case when status not in ('granted', 'requested') then asked + interval '20 days' end
from dated;

insert into sharing (orgnr, consent_id, level, until, set_by, set_at)
select orgnr, consent, case when r < 0.2 then 'everything' else 'summary' end, null, md5('person')::uuid, now()
from seed where t < 0.4 and r < 0.5;
