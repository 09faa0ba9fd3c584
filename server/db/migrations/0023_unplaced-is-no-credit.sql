-- Money that Skatteetaten has received and not used is no credit: it is mostly placed on a claim that is overdue. The sums of today hold
-- both in one figure, so they go, and come back with the next answer. Empty beside the other sums when the version before wrote them.
UPDATE "portfolio" SET overdue = NULL, due_soon = NULL, next_due = NULL, credit = NULL, fetched_at = NULL WHERE fetched_at IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "portfolio" ADD COLUMN "unplaced" bigint;--> statement-breakpoint
DROP INDEX "portfolio_own";--> statement-breakpoint
DROP INDEX "portfolio_team";--> statement-breakpoint
CREATE INDEX "portfolio_own" ON "portfolio" USING btree ("advisor_email","name_key","orgnr") INCLUDE ("name","team","state","ended_by","ends_at","shared","shared_until","overdue","due_soon","next_due","credit","unplaced","fetched_at");--> statement-breakpoint
CREATE INDEX "portfolio_team" ON "portfolio" USING btree ("team","name_key","orgnr") INCLUDE ("name","advisor_email","state","ended_by","ends_at","shared","shared_until","overdue","due_soon","next_due","credit","unplaced","fetched_at");--> statement-breakpoint
CREATE OR REPLACE FUNCTION portfolio_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE portfolio p
  SET overdue = NULL, due_soon = NULL, next_due = NULL, credit = NULL, unplaced = NULL, fetched_at = NULL
  FROM old_rows s
  WHERE s.source = 'open-claims' AND s.period_key = 'current' AND p.orgnr = s.orgnr AND p.fetched_at IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION portfolio_refresh(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE portfolio p
  SET state = now.state, ended_by = now.ended_by, ends_at = now.ends_at,
      shared = now.shared, shared_until = now.shared_until,
      overdue = CASE WHEN now.shared <> 'nothing' THEN p.overdue END,
      due_soon = CASE WHEN now.shared <> 'nothing' THEN p.due_soon END,
      next_due = CASE WHEN now.shared <> 'nothing' THEN p.next_due END,
      credit = CASE WHEN now.shared <> 'nothing' THEN p.credit END,
      unplaced = CASE WHEN now.shared <> 'nothing' THEN p.unplaced END,
      fetched_at = CASE WHEN now.shared <> 'nothing' THEN p.fetched_at END
  FROM (
    SELECT o.orgnr,
      CASE c.status
        WHEN 'granted' THEN 'active'
        WHEN 'requested' THEN 'asked'
        WHEN 'stopped' THEN 'withdrawn'
        WHEN 'revoked' THEN 'withdrawn'
        WHEN 'lost' THEN 'lost'
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
