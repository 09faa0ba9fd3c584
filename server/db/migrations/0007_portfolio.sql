CREATE TABLE "portfolio" (
	"orgnr" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"advisor_email" text,
	"team" text,
	"state" text DEFAULT 'never-asked' NOT NULL,
	"ended_by" text,
	"ends_at" timestamp (3) with time zone,
	"shared" text DEFAULT 'nothing' NOT NULL,
	"shared_until" timestamp (3) with time zone,
	"overdue" bigint,
	"due_soon" bigint,
	"next_due" date,
	"credit" bigint,
	"fetched_at" timestamp (3) with time zone,
	CONSTRAINT "portfolio_state" CHECK ("portfolio"."state" in ('never-asked', 'asked', 'active', 'expired', 'withdrawn', 'rejected', 'unanswered')),
	CONSTRAINT "portfolio_ended_by" CHECK ("portfolio"."ended_by" in ('customer', 'bank', 'expiry')),
	CONSTRAINT "portfolio_shared" CHECK ("portfolio"."shared" in ('nothing', 'summary', 'everything')),
	CONSTRAINT "portfolio_figures" CHECK ("portfolio"."shared" <> 'nothing' or "portfolio"."fetched_at" is null),
	CONSTRAINT "portfolio_figures_whole" CHECK (("portfolio"."fetched_at" is null) = ("portfolio"."overdue" is null) and ("portfolio"."fetched_at" is null) = ("portfolio"."due_soon" is null) and ("portfolio"."fetched_at" is null) = ("portfolio"."credit" is null) and ("portfolio"."fetched_at" is not null or "portfolio"."next_due" is null))
);
--> statement-breakpoint
CREATE TABLE "portfolio_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "portfolio_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"day" date,
	"count" bigint NOT NULL,
	"folded" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "portfolio" ADD CONSTRAINT "portfolio_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portfolio_own" ON "portfolio" USING btree ("advisor_email","name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_team" ON "portfolio" USING btree ("team","name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_name" ON "portfolio" USING btree ("name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_state_name" ON "portfolio" USING btree ("state","name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_state_ends_at" ON "portfolio" USING btree ("state","ends_at","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_ends_at" ON "portfolio" USING btree ("ends_at","orgnr") WHERE "portfolio"."ends_at" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_ended_name" ON "portfolio" USING btree ("ended_by","name_key","orgnr") WHERE "portfolio"."ended_by" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_ended_ends_at" ON "portfolio" USING btree ("ended_by","ends_at","orgnr") WHERE "portfolio"."ended_by" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_shared_name" ON "portfolio" USING btree ("shared","name_key","orgnr") WHERE "portfolio"."shared" <> 'nothing';--> statement-breakpoint
CREATE INDEX "portfolio_shared_until" ON "portfolio" USING btree ("shared_until") WHERE "portfolio"."shared_until" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_overdue_name" ON "portfolio" USING btree ("name_key","orgnr") WHERE "portfolio"."overdue" > 0;--> statement-breakpoint
CREATE INDEX "portfolio_unfetched" ON "portfolio" USING btree ("name_key","orgnr") WHERE "portfolio"."shared" <> 'nothing' and "portfolio"."fetched_at" is null;--> statement-breakpoint
CREATE INDEX "portfolio_overdue" ON "portfolio" USING btree ("overdue","orgnr") WHERE "portfolio"."overdue" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_due_soon" ON "portfolio" USING btree ("due_soon","orgnr") WHERE "portfolio"."due_soon" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_next_due" ON "portfolio" USING btree ("next_due","orgnr") WHERE "portfolio"."next_due" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_credit" ON "portfolio" USING btree ("credit","orgnr") WHERE "portfolio"."credit" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_fetched_at" ON "portfolio" USING btree ("fetched_at","orgnr") WHERE "portfolio"."fetched_at" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_counts_scope" ON "portfolio_counts" USING btree ("scope");--> statement-breakpoint
CREATE INDEX "portfolio_counts_unfolded" ON "portfolio_counts" USING btree ("scope") WHERE not "portfolio_counts"."folded";--> statement-breakpoint
CREATE INDEX "sharing_until" ON "sharing" USING btree ("until");
--> statement-breakpoint
-- The name in lower case with æ, ø and å after z, one space between words: sorts and is searched alike in every database.
CREATE FUNCTION portfolio_name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(translate(lower(name COLLATE "C"), '{|}ÆæÄäØøÖöÅåÀàÁáÂâÉéÈèÊêËëÍíÓóÒòÔôÚúÜüÇçÑñ', '   {{{{||||}}aaaaaaeeeeeeeeiioooooouuuuccnn'), '[^a-z0-9{|}]+', ' ', 'g'))
$$;
--> statement-breakpoint
CREATE FUNCTION portfolio_words(name_key text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(string_to_array(name_key, ' '), ''))
$$;
--> statement-breakpoint
CREATE INDEX "portfolio_words" ON "portfolio" USING gin (portfolio_words("name_key"));
--> statement-breakpoint
CREATE FUNCTION portfolio_refresh(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE portfolio p
  SET state = now.state, ended_by = now.ended_by, ends_at = now.ends_at,
      shared = now.shared, shared_until = now.shared_until,
      overdue = CASE WHEN now.shared <> 'nothing' THEN p.overdue END,
      due_soon = CASE WHEN now.shared <> 'nothing' THEN p.due_soon END,
      next_due = CASE WHEN now.shared <> 'nothing' THEN p.next_due END,
      credit = CASE WHEN now.shared <> 'nothing' THEN p.credit END,
      fetched_at = CASE WHEN now.shared <> 'nothing' THEN p.fetched_at END
  FROM (
    SELECT o.orgnr,
      CASE c.status
        WHEN 'granted' THEN 'active'
        WHEN 'requested' THEN 'asked'
        WHEN 'stopped' THEN 'withdrawn'
        WHEN 'revoked' THEN 'withdrawn'
        WHEN 'rejected' THEN 'rejected'
        WHEN 'abandoned' THEN 'unanswered'
        WHEN 'failed' THEN 'unanswered'
        WHEN 'expired' THEN 'expired'
        WHEN 'replaced' THEN 'expired'
        ELSE 'never-asked'
      END AS state,
      CASE
        WHEN c.status IN ('stopped', 'revoked', 'rejected') THEN 'customer'
        WHEN c.status = 'abandoned' AND c.ended_at < c.valid_to THEN 'customer'
        WHEN c.status = 'failed' THEN 'bank'
        WHEN c.status IN ('abandoned', 'expired', 'replaced') THEN 'expiry'
      END AS ended_by,
      CASE WHEN c.status IN ('granted', 'requested') THEN c.valid_to ELSE coalesce(c.ended_at, c.valid_to) END AS ends_at,
      CASE WHEN c.status = 'granted' AND s.consent_id = c.id THEN s.level ELSE 'nothing' END AS shared,
      CASE WHEN c.status = 'granted' AND s.consent_id = c.id THEN least(s.until, c.valid_to) END AS shared_until
    FROM unnest(changed) AS o(orgnr)
    LEFT JOIN LATERAL (
      SELECT * FROM consents
      WHERE consents.orgnr = o.orgnr
      -- The one that counts: in force, else asked for, else stopped, else the latest.
      ORDER BY CASE status WHEN 'granted' THEN 0 WHEN 'requested' THEN 1 WHEN 'stopped' THEN 2 ELSE 3 END, requested_at DESC, id
      LIMIT 1
    ) c ON true
    LEFT JOIN sharing s ON s.orgnr = o.orgnr
  ) now
  WHERE p.orgnr = now.orgnr
    AND (p.state, p.ended_by, p.ends_at, p.shared, p.shared_until)
      IS DISTINCT FROM (now.state, now.ended_by, now.ends_at, now.shared, now.shared_until)
$$;
--> statement-breakpoint
CREATE FUNCTION portfolio_add() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO portfolio (orgnr, name, name_key, advisor_email, team)
  SELECT orgnr, name, portfolio_name_key(name), advisor_email, team FROM new_rows;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER businesses_portfolio_add AFTER INSERT ON "businesses"
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_add();
--> statement-breakpoint
CREATE FUNCTION portfolio_rename() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE portfolio p
  SET name = b.name, name_key = portfolio_name_key(b.name), advisor_email = b.advisor_email, team = b.team
  FROM new_rows b
  WHERE p.orgnr = b.orgnr
    AND (p.name, p.advisor_email, p.team) IS DISTINCT FROM (b.name, b.advisor_email, b.team);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER businesses_portfolio_rename AFTER UPDATE ON "businesses"
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_rename();
--> statement-breakpoint
CREATE FUNCTION portfolio_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM portfolio_refresh(ARRAY(SELECT DISTINCT orgnr FROM changed_rows));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER consents_portfolio_insert AFTER INSERT ON "consents"
REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_follow();
--> statement-breakpoint
CREATE TRIGGER consents_portfolio_update AFTER UPDATE ON "consents"
REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_follow();
--> statement-breakpoint
CREATE TRIGGER consents_portfolio_delete AFTER DELETE ON "consents"
REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_follow();
--> statement-breakpoint
CREATE TRIGGER sharing_portfolio_insert AFTER INSERT ON "sharing"
REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_follow();
--> statement-breakpoint
CREATE TRIGGER sharing_portfolio_update AFTER UPDATE ON "sharing"
REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_follow();
--> statement-breakpoint
CREATE TRIGGER sharing_portfolio_delete AFTER DELETE ON "sharing"
REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_follow();
--> statement-breakpoint
-- Figures go with the answer that they were taken from.
CREATE FUNCTION portfolio_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE portfolio p
  SET overdue = NULL, due_soon = NULL, next_due = NULL, credit = NULL, fetched_at = NULL
  FROM old_rows s
  WHERE s.source = 'open-claims' AND s.period_key = 'current' AND p.orgnr = s.orgnr AND p.fetched_at IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER snapshots_portfolio_forget AFTER DELETE ON "snapshots"
REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_forget();
--> statement-breakpoint
CREATE FUNCTION portfolio_scopes(advisor_email text, team text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY['bank', 'own:' || advisor_email, 'team:' || team], NULL)
$$;
--> statement-breakpoint
CREATE FUNCTION portfolio_day(state text, ends_at timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN state = 'active' THEN (ends_at AT TIME ZONE 'Europe/Oslo')::date END
$$;
--> statement-breakpoint
CREATE FUNCTION portfolio_count_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO portfolio_counts (scope, state, day, count)
  SELECT unnest(portfolio_scopes(advisor_email, team)) AS scope, state, portfolio_day(state, ends_at) AS day, count(*)
  FROM new_rows GROUP BY 1, 2, 3;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION portfolio_count_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO portfolio_counts (scope, state, day, count)
  SELECT unnest(portfolio_scopes(advisor_email, team)) AS scope, state, portfolio_day(state, ends_at) AS day, -count(*)
  FROM old_rows GROUP BY 1, 2, 3;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION portfolio_count_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO portfolio_counts (scope, state, day, count)
  SELECT scope, state, day, sum(one) FROM (
    SELECT unnest(portfolio_scopes(advisor_email, team)) AS scope, state, portfolio_day(state, ends_at) AS day, 1 AS one FROM new_rows
    UNION ALL
    SELECT unnest(portfolio_scopes(advisor_email, team)), state, portfolio_day(state, ends_at), -1 FROM old_rows
  ) steps GROUP BY 1, 2, 3 HAVING sum(one) <> 0;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER portfolio_count_insert AFTER INSERT ON "portfolio"
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_count_insert();
--> statement-breakpoint
CREATE TRIGGER portfolio_count_delete AFTER DELETE ON "portfolio"
REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_count_delete();
--> statement-breakpoint
CREATE TRIGGER portfolio_count_update AFTER UPDATE ON "portfolio"
REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_count_update();
--> statement-breakpoint
-- Those who were customers before there was a portfolio. Their figures come with the next answer.
INSERT INTO portfolio (orgnr, name, name_key, advisor_email, team)
SELECT orgnr, name, portfolio_name_key(name), advisor_email, team FROM businesses;
--> statement-breakpoint
SELECT portfolio_refresh(ARRAY(SELECT orgnr FROM businesses));
