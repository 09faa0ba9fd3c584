CREATE TABLE "altinn_feed" (
	"name" text PRIMARY KEY NOT NULL,
	"position" timestamp (3) with time zone NOT NULL,
	"seen" jsonb NOT NULL,
	"attempted_at" timestamp (3) with time zone,
	"succeeded_at" timestamp (3) with time zone,
	"failures_in_row" integer DEFAULT 0 NOT NULL,
	"failures_in_all" bigint DEFAULT 0 NOT NULL,
	"events_in_all" bigint DEFAULT 0 NOT NULL,
	"error_code" text
);
--> statement-breakpoint
CREATE TABLE "background_jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text,
	"lease_until" timestamp (3) with time zone,
	"next_run_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"succeeded_at" timestamp (3) with time zone,
	"took_ms" integer,
	"failures_in_row" integer DEFAULT 0 NOT NULL,
	"failures_in_all" bigint DEFAULT 0 NOT NULL,
	"runs_in_all" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "looks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"orgnr" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_email" text NOT NULL,
	"staff_name" text NOT NULL,
	"role" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "looks_role" CHECK ("looks"."role" in ('advisor', 'pilot')),
	CONSTRAINT "looks_part" CHECK ("looks"."part" in ('summary', 'claims', 'payments', 'payouts', 'claim', 'statement'))
);
--> statement-breakpoint
CREATE TABLE "sharing" (
	"orgnr" text PRIMARY KEY NOT NULL,
	"consent_id" uuid NOT NULL,
	"level" text NOT NULL,
	"until" timestamp (3) with time zone,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sharing_level" CHECK ("sharing"."level" in ('summary', 'everything'))
);
--> statement-breakpoint
CREATE TABLE "sharing_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sharing_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"orgnr" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"level" text NOT NULL,
	"until" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"person_id" uuid,
	CONSTRAINT "sharing_events_level" CHECK ("sharing_events"."level" in ('nothing', 'summary', 'everything')),
	CONSTRAINT "sharing_events_reason" CHECK ("sharing_events"."reason" in ('chosen', 'consent-ended', 'time-over'))
);
--> statement-breakpoint
ALTER TABLE "consent_events" DROP CONSTRAINT "consent_events_to_status";--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_status";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "news_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_events" ADD CONSTRAINT "sharing_events_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_events" ADD CONSTRAINT "sharing_events_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "looks_orgnr" ON "looks" USING btree ("orgnr","id");--> statement-breakpoint
CREATE INDEX "sharing_consent_id" ON "sharing" USING btree ("consent_id");--> statement-breakpoint
CREATE INDEX "sharing_events_orgnr" ON "sharing_events" USING btree ("orgnr","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_stopped" ON "consents" USING btree ("orgnr") WHERE "consents"."status" = 'stopped';--> statement-breakpoint
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_to_status" CHECK ("consent_events"."to_status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked', 'stopped', 'replaced'));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_status" CHECK ("consents"."status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked', 'stopped', 'replaced'));