-- What the schema in TypeScript cannot say. `npm run db:generate` puts the first part before the tables and the rest after them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> after the tables
-- Counters and leases that a crash may lose.
ALTER TABLE "rate_limits" SET UNLOGGED;
--> statement-breakpoint
-- Keys sort by byte: the letters after z are written as signs that come after it.
ALTER TABLE "portfolio" ALTER COLUMN "name_key" TYPE text COLLATE "C";
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_events"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What people last saw of a business goes with the consent that it was seen under.
CREATE FUNCTION erase_visits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM visits WHERE consent_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER consents_erase_visits AFTER UPDATE OF status ON "consents"
FOR EACH ROW WHEN (NEW.status NOT IN ('requested', 'granted')) EXECUTE FUNCTION erase_visits();
--> statement-breakpoint
-- Versions from this migration on (milliseconds in the journal) work on the schema. A migration that takes something away from an older
-- version moves it (docs/adr/0021-migrations-give-way.md).
INSERT INTO "schema_support" ("works_from") VALUES (0);
