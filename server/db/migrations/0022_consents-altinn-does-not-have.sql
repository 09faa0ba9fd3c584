ALTER TABLE "consent_events" DROP CONSTRAINT "consent_events_to_status";--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_status";--> statement-breakpoint
ALTER TABLE "portfolio" DROP CONSTRAINT "portfolio_state";--> statement-breakpoint
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_to_status" CHECK ("consent_events"."to_status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked', 'stopped', 'replaced', 'lost'));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_status" CHECK ("consents"."status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked', 'stopped', 'replaced', 'lost'));--> statement-breakpoint
ALTER TABLE "portfolio" ADD CONSTRAINT "portfolio_state" CHECK ("portfolio"."state" in ('never-asked', 'asked', 'active', 'expired', 'withdrawn', 'lost', 'rejected', 'unanswered'));--> statement-breakpoint
-- Nobody is known to have ended a consent that Altinn does not have any longer, so ended_by stays empty.
CREATE OR REPLACE FUNCTION portfolio_refresh(changed text[]) RETURNS void LANGUAGE sql AS $$
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
