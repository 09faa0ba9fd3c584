CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_ref" text NOT NULL,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"outcome" text NOT NULL,
	"detail" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_events_no_fork" UNIQUE("day","prev_hash")
);
--> statement-breakpoint
CREATE TABLE "businesses" (
	"orgnr" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"form" text NOT NULL,
	"advisor_email" text,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"consent_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"learnt_by" text NOT NULL,
	"person_id" uuid,
	"detail" jsonb,
	CONSTRAINT "consent_events_to_status" CHECK ("consent_events"."to_status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked')),
	CONSTRAINT "consent_events_learnt_by" CHECK ("consent_events"."learnt_by" in ('request', 'callback', 'read', 'feed', 'token-error', 'data-error', 'clock', 'person'))
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"orgnr" text NOT NULL,
	"status" text NOT NULL,
	"state_hash" text NOT NULL,
	"view_uri" text,
	"requested_by" uuid NOT NULL,
	"requested_session_hash" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL,
	"granted_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	CONSTRAINT "consents_state_hash_unique" UNIQUE("state_hash"),
	CONSTRAINT "consents_status" CHECK ("consents"."status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"person_id" uuid NOT NULL,
	"orgnr" text NOT NULL,
	"person_name" text,
	"role" text NOT NULL,
	CONSTRAINT "mandates_person_id_orgnr_pk" PRIMARY KEY("person_id","orgnr")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pid_hash" text NOT NULL,
	"language" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "persons_pid_hash_unique" UNIQUE("pid_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"staff_subject" text,
	"staff_email" text,
	"staff_name" text,
	"roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"provider_sid" text,
	"id_token_sealed" text,
	"language" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "sessions_holder" CHECK (("sessions"."kind" = 'customer') = ("sessions"."person_id" is not null) and ("sessions"."kind" = 'staff') = ("sessions"."staff_subject" is not null))
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"orgnr" text NOT NULL,
	"source" text NOT NULL,
	"period_key" text NOT NULL,
	"consent_id" uuid NOT NULL,
	"fetched_at" timestamp (3) with time zone NOT NULL,
	"key_id" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "snapshots_orgnr_source_period_key_pk" PRIMARY KEY("orgnr","source","period_key")
);
--> statement-breakpoint
CREATE TABLE "upstream_slots" (
	"upstream" text NOT NULL,
	"slot" integer NOT NULL,
	"holder" text,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "upstream_slots_upstream_slot_pk" PRIMARY KEY("upstream","slot")
);
--> statement-breakpoint
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_requested_by_persons_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_day" ON "audit_events" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "audit_events_target" ON "audit_events" USING btree ("target","at");--> statement-breakpoint
CREATE INDEX "businesses_advisor_email" ON "businesses" USING btree ("advisor_email");--> statement-breakpoint
CREATE INDEX "consent_events_consent_id" ON "consent_events" USING btree ("consent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_requested" ON "consents" USING btree ("orgnr") WHERE "consents"."status" = 'requested';--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_granted" ON "consents" USING btree ("orgnr") WHERE "consents"."status" = 'granted';--> statement-breakpoint
CREATE INDEX "consents_orgnr" ON "consents" USING btree ("orgnr","requested_at");--> statement-breakpoint
CREATE INDEX "mandates_orgnr" ON "mandates" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "sessions_provider_sid" ON "sessions" USING btree ("provider_sid");--> statement-breakpoint
CREATE INDEX "sessions_person_id" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "snapshots_consent_id" ON "snapshots" USING btree ("consent_id");