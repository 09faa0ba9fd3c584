-- Run once, by a superuser, in the portal's own database:
--   psql -v owner=portal_owner -v owner_password=… -v portal=portal -v portal_password=… -f database-roles.sql
-- The owner runs `npm run db:migrate`. The portal reads and writes rows, and cannot change tables or switch off triggers,
-- such as the one that keeps the audit trail append-only.
create role :"owner" login password :'owner_password';
create role :"portal" login password :'portal_password';
select format('grant create on database %I to %I', current_database(), :'owner') \gexec
grant usage, create on schema public to :"owner";
grant usage on schema public to :"portal";
alter default privileges for role :"owner" grant select, insert, update, delete on tables to :"portal";
alter default privileges for role :"owner" grant usage on schemas to :"portal";
