-- What the schema in TypeScript cannot say. `npm run db:generate` puts the first part before the tables and the rest after them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
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
	"team" text,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"orgnr" text NOT NULL,
	"show_amounts" boolean NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_links_one_each" UNIQUE("person_id","orgnr")
);
--> statement-breakpoint
CREATE TABLE "client_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "client_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"orgnr" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_email" text NOT NULL,
	"staff_name" text NOT NULL,
	"text" text NOT NULL
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
	CONSTRAINT "consent_events_to_status" CHECK ("consent_events"."to_status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked', 'stopped', 'replaced', 'lost')),
	CONSTRAINT "consent_events_learnt_by" CHECK ("consent_events"."learnt_by" in ('request', 'callback', 'read', 'feed', 'token-error', 'data-error', 'clock', 'person', 'bank'))
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
	"news_at" timestamp (3) with time zone,
	CONSTRAINT "consents_state_hash_unique" UNIQUE("state_hash"),
	CONSTRAINT "consents_status" CHECK ("consents"."status" in ('requested', 'granted', 'rejected', 'abandoned', 'failed', 'expired', 'revoked', 'stopped', 'replaced', 'lost'))
);
--> statement-breakpoint
CREATE TABLE "payment_file_kids" (
	"orgnr" text NOT NULL,
	"day" date NOT NULL,
	"kid_hash" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_file_kids_orgnr_day_kid_hash_pk" PRIMARY KEY("orgnr","day","kid_hash")
);
--> statement-breakpoint
CREATE TABLE "integration_test_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"orgnrs" jsonb NOT NULL,
	"vendor" text,
	"tester_email" text NOT NULL,
	"tester_name" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"stop_requested_at" timestamp (3) with time zone,
	"current_case" text,
	"waiting_for" jsonb,
	"report" jsonb,
	CONSTRAINT "integration_test_runs_status" CHECK ("integration_test_runs"."status" in ('queued', 'running', 'finished', 'interrupted'))
);
--> statement-breakpoint
CREATE TABLE "invitation_batch_items" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"orgnr" text NOT NULL,
	"invitation_id" uuid,
	"outcome" text,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_batch_items_batch_id_position_pk" PRIMARY KEY("batch_id","position"),
	CONSTRAINT "invitation_batch_items_outcome" CHECK ("invitation_batch_items"."outcome" in ('sent', 'no-address', 'already-active', 'already-invited', 'not-yours', 'too-many', 'refused', 'unclear', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "invitation_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ordered_by" text NOT NULL,
	"ordered_as" jsonb NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"orgnr" text NOT NULL,
	"channel" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	"address_hash" text,
	"delivery" text NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"replaced_by" uuid,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_channel" CHECK ("invitations"."channel" in ('link', 'mail')),
	CONSTRAINT "invitations_delivery" CHECK ("invitations"."delivery" in ('handed', 'queued', 'sending', 'sent', 'refused', 'unclear'))
);
--> statement-breakpoint
CREATE TABLE "last_check" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "last_check_one_row" CHECK ("last_check"."only")
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
	CONSTRAINT "looks_role" CHECK ("looks"."role" in ('advisor', 'team-lead', 'bank-wide', 'pilot')),
	CONSTRAINT "looks_part" CHECK ("looks"."part" in ('summary', 'claims', 'payments', 'payouts', 'claim', 'statement', 'list', 'export'))
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
	"pid_key_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "persons_pid_hash_unique" UNIQUE("pid_hash")
);
--> statement-breakpoint
CREATE TABLE "pilot_tasks" (
	"task" text PRIMARY KEY NOT NULL,
	"done" boolean NOT NULL,
	"note" text NOT NULL,
	"by_email" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portfolio" (
	"orgnr" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
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
	"unplaced" bigint,
	"fetched_at" timestamp (3) with time zone,
	CONSTRAINT "portfolio_state" CHECK ("portfolio"."state" in ('never-asked', 'asked', 'active', 'expired', 'withdrawn', 'lost', 'rejected', 'unanswered')),
	CONSTRAINT "portfolio_ended_by" CHECK ("portfolio"."ended_by" in ('customer', 'bank', 'expiry')),
	CONSTRAINT "portfolio_shared" CHECK ("portfolio"."shared" in ('nothing', 'summary', 'everything')),
	CONSTRAINT "portfolio_figures" CHECK ("portfolio"."shared" <> 'nothing' or "portfolio"."fetched_at" is null),
	CONSTRAINT "portfolio_figures_whole" CHECK (("portfolio"."fetched_at" is null) = ("portfolio"."overdue" is null) and ("portfolio"."fetched_at" is null) = ("portfolio"."due_soon" is null) and ("portfolio"."fetched_at" is null) = ("portfolio"."credit" is null) and ("portfolio"."fetched_at" is null) = ("portfolio"."unplaced" is null) and ("portfolio"."fetched_at" is not null or "portfolio"."next_due" is null))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"asked" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refresh_nights" (
	"night" date PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"paused_until" timestamp (3) with time zone,
	"waiting" integer NOT NULL,
	"refreshed" integer DEFAULT 0 NOT NULL,
	"consent_ended" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	CONSTRAINT "refresh_nights_state" CHECK ("refresh_nights"."state" in ('running', 'paused', 'done', 'out-of-time'))
);
--> statement-breakpoint
CREATE TABLE "reminder_addresses" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text,
	"key_id" text,
	"language" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"link_hash" text,
	"link_expires_at" timestamp (3) with time zone,
	"last_link_at" timestamp (3) with time zone,
	"links_since" timestamp (3) with time zone,
	"links" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "reminder_addresses_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "reminder_choices" (
	"person_id" uuid NOT NULL,
	"orgnr" text NOT NULL,
	"kind" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_choices_person_id_orgnr_kind_pk" PRIMARY KEY("person_id","orgnr","kind"),
	CONSTRAINT "reminder_choices_kind" CHECK ("reminder_choices"."kind" in ('consent-expiring', 'consent-ended', 'due-soon', 'due-today', 'overdue'))
);
--> statement-breakpoint
CREATE TABLE "reminder_mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"unsubscribe_hash" text,
	CONSTRAINT "reminder_mails_unsubscribe_hash_unique" UNIQUE("unsubscribe_hash"),
	CONSTRAINT "reminder_mails_status" CHECK ("reminder_mails"."status" in ('queued', 'sending', 'sent', 'refused', 'unclear'))
);
--> statement-breakpoint
CREATE TABLE "reminders_sent" (
	"person_id" uuid NOT NULL,
	"orgnr" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"mail_id" uuid NOT NULL,
	CONSTRAINT "reminders_sent_person_id_orgnr_kind_subject_pk" PRIMARY KEY("person_id","orgnr","kind","subject")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_email" text NOT NULL,
	"name" text NOT NULL,
	"params" text NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("staff_email","name")
);
--> statement-breakpoint
CREATE TABLE "schema_support" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"works_from" bigint NOT NULL,
	CONSTRAINT "schema_support_one_row" CHECK ("schema_support"."only")
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
	"teams" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"provider_sid" text,
	"language" text,
	"authenticated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "sessions_holder" CHECK (("sessions"."kind" = 'customer') = ("sessions"."person_id" is not null) and ("sessions"."kind" = 'staff') = ("sessions"."staff_subject" is not null))
);
--> statement-breakpoint
CREATE TABLE "settings_seen" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "summary_refreshes" (
	"orgnr" text PRIMARY KEY NOT NULL,
	"attempted_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "summary_refreshes_outcome" CHECK ("summary_refreshes"."outcome" in ('refreshed', 'consent-ended', 'failed'))
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
CREATE TABLE "visits" (
	"person_id" uuid NOT NULL,
	"orgnr" text NOT NULL,
	"consent_id" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"key_id" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "visits_person_id_orgnr_pk" PRIMARY KEY("person_id","orgnr")
);
--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_notes" ADD CONSTRAINT "client_notes_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_requested_by_persons_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_file_kids" ADD CONSTRAINT "payment_file_kids_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_batch_items" ADD CONSTRAINT "invitation_batch_items_batch_id_invitation_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."invitation_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_batch_items" ADD CONSTRAINT "invitation_batch_items_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_replaced_by_invitations_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio" ADD CONSTRAINT "portfolio_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_addresses" ADD CONSTRAINT "reminder_addresses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_choices" ADD CONSTRAINT "reminder_choices_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_choices" ADD CONSTRAINT "reminder_choices_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mails" ADD CONSTRAINT "reminder_mails_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders_sent" ADD CONSTRAINT "reminders_sent_mail_id_reminder_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."reminder_mails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing" ADD CONSTRAINT "sharing_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_events" ADD CONSTRAINT "sharing_events_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_events" ADD CONSTRAINT "sharing_events_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_refreshes" ADD CONSTRAINT "summary_refreshes_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_day" ON "audit_events" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "audit_events_target" ON "audit_events" USING btree ("target","at");--> statement-breakpoint
CREATE INDEX "businesses_advisor_email" ON "businesses" USING btree ("advisor_email");--> statement-breakpoint
CREATE INDEX "businesses_team" ON "businesses" USING btree ("team");--> statement-breakpoint
CREATE INDEX "calendar_links_orgnr" ON "calendar_links" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "client_notes_orgnr" ON "client_notes" USING btree ("orgnr","id");--> statement-breakpoint
CREATE INDEX "consent_events_consent_id" ON "consent_events" USING btree ("consent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_requested" ON "consents" USING btree ("orgnr") WHERE "consents"."status" = 'requested';--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_granted" ON "consents" USING btree ("orgnr") WHERE "consents"."status" = 'granted';--> statement-breakpoint
CREATE UNIQUE INDEX "consents_one_stopped" ON "consents" USING btree ("orgnr") WHERE "consents"."status" = 'stopped';--> statement-breakpoint
CREATE INDEX "consents_ending" ON "consents" USING btree ("valid_to") WHERE "consents"."status" = 'granted';--> statement-breakpoint
CREATE INDEX "consents_orgnr" ON "consents" USING btree ("orgnr","requested_at");--> statement-breakpoint
CREATE INDEX "payment_file_kids_day" ON "payment_file_kids" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "integration_test_runs_one_at_a_time" ON "integration_test_runs" USING btree ((true)) WHERE "integration_test_runs"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "invitation_batch_items_invitation_id" ON "invitation_batch_items" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "invitation_batches_ordered_by" ON "invitation_batches" USING btree ("ordered_by","ordered_at");--> statement-breakpoint
CREATE INDEX "invitation_batches_finished_at" ON "invitation_batches" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "invitations_orgnr" ON "invitations" USING btree ("orgnr","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("invited_by","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_address_hash" ON "invitations" USING btree ("address_hash","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_replaced_by" ON "invitations" USING btree ("replaced_by");--> statement-breakpoint
CREATE INDEX "looks_orgnr" ON "looks" USING btree ("orgnr","id");--> statement-breakpoint
CREATE INDEX "mandates_orgnr" ON "mandates" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_own" ON "portfolio" USING btree ("advisor_email","name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_team" ON "portfolio" USING btree ("team","name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_name" ON "portfolio" USING btree ("name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_state_name" ON "portfolio" USING btree ("state","name_key","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_state_ends_at" ON "portfolio" USING btree ("state","ends_at","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_ended_by" ON "portfolio" USING btree ("ended_by","name_key","orgnr") WHERE "portfolio"."ended_by" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_shared" ON "portfolio" USING btree ("name_key","orgnr") WHERE "portfolio"."shared" <> 'nothing';--> statement-breakpoint
CREATE INDEX "portfolio_is_overdue" ON "portfolio" USING btree ("name_key","orgnr") WHERE "portfolio"."overdue" > 0;--> statement-breakpoint
CREATE INDEX "portfolio_ends_at" ON "portfolio" USING btree ("ends_at","orgnr") WHERE "portfolio"."ends_at" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_overdue" ON "portfolio" USING btree ("overdue","orgnr") WHERE "portfolio"."overdue" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_due_soon" ON "portfolio" USING btree ("due_soon","orgnr") WHERE "portfolio"."due_soon" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_next_due" ON "portfolio" USING btree ("next_due","orgnr") WHERE "portfolio"."next_due" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_credit" ON "portfolio" USING btree ("credit","orgnr") WHERE "portfolio"."credit" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_fetched_at" ON "portfolio" USING btree ("fetched_at","orgnr") WHERE "portfolio"."fetched_at" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_words" ON "portfolio" USING gin ((' ' || "name_key") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "reminder_choices_orgnr" ON "reminder_choices" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "reminder_mails_status" ON "reminder_mails" USING btree ("status");--> statement-breakpoint
CREATE INDEX "reminder_mails_queued_at" ON "reminder_mails" USING btree ("queued_at");--> statement-breakpoint
CREATE INDEX "reminders_sent_mail_id" ON "reminders_sent" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "sessions_provider_sid" ON "sessions" USING btree ("provider_sid");--> statement-breakpoint
CREATE INDEX "sessions_person_id" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sharing_consent_id" ON "sharing" USING btree ("consent_id");--> statement-breakpoint
CREATE INDEX "sharing_until" ON "sharing" USING btree ("until");--> statement-breakpoint
CREATE INDEX "sharing_events_orgnr" ON "sharing_events" USING btree ("orgnr","id");--> statement-breakpoint
CREATE INDEX "snapshots_consent_id" ON "snapshots" USING btree ("consent_id");--> statement-breakpoint
CREATE INDEX "visits_orgnr" ON "visits" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "visits_consent_id" ON "visits" USING btree ("consent_id");
--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS pgboss;
--> statement-breakpoint
CREATE TYPE pgboss.job_state AS ENUM (
      'created',
      'retry',
      'active',
      'completed',
      'cancelled',
      'failed'
    );
--> statement-breakpoint
CREATE FUNCTION pgboss.job_now()
    RETURNS timestamp with time zone AS
    $$
      SELECT pg_catalog.now();
    $$
    LANGUAGE sql STABLE;
--> statement-breakpoint
CREATE TABLE pgboss.version (
      version int primary key,
      cron_on timestamp with time zone,
      bam_on timestamp with time zone,
      flow_on timestamp with time zone,
      reindex_on timestamp with time zone,
      monitor_backoff_on timestamp with time zone
    );
--> statement-breakpoint
CREATE TABLE pgboss.queue (
      name text NOT NULL,
      policy text NOT NULL,
      retry_limit int NOT NULL,
      retry_delay int NOT NULL,
      retry_backoff bool NOT NULL,
      retry_delay_max int,
      expire_seconds int NOT NULL,
      retention_seconds int NOT NULL,
      deletion_seconds int NOT NULL,
      dead_letter text REFERENCES pgboss.queue (name) CHECK (dead_letter IS DISTINCT FROM name),
      partition bool NOT NULL,
      table_name text NOT NULL,
      deferred_count int NOT NULL default 0,
      blocked_count int NOT NULL default 0,
      queued_count int NOT NULL default 0,
      ready_count int NOT NULL default 0,
      warning_queued int NOT NULL default 0,
      active_count int NOT NULL default 0,
      failed_count int NOT NULL default 0,
      total_count int NOT NULL default 0,
      retained_count int,
      retained_on timestamp with time zone,
      created_delta int NOT NULL default 0,
      completed_delta int NOT NULL default 0,
      failed_delta int NOT NULL default 0,
      delta_on timestamp with time zone,
      delta_seconds int,
      wait_bins int[],
      run_bins int[],
      ready_oldest_seconds int,
      ready_history int[] NOT NULL default '{}',
      heartbeat_seconds int,
      notify bool NOT NULL DEFAULT false,
      singletons_active text[],
      monitor_claim_on timestamp with time zone,
      monitor_on timestamp with time zone,
      maintain_on timestamp with time zone,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    );
--> statement-breakpoint
CREATE TABLE pgboss.schedule (
      name text REFERENCES pgboss.queue ON DELETE CASCADE,
      key text not null DEFAULT '',
      kind text not null DEFAULT 'cron' CHECK (kind IN ('cron', 'rrule')),
      cron text not null,
      timezone text DEFAULT 'UTC',
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      last_job_id uuid,
      PRIMARY KEY (name, key)
    );
--> statement-breakpoint
CREATE TABLE pgboss.subscription (
      event text not null,
      name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    );
--> statement-breakpoint
CREATE TABLE pgboss.bam (
      id uuid PRIMARY KEY default gen_random_uuid(),
      name text NOT NULL,
      version int NOT NULL,
      status text NOT NULL DEFAULT 'pending',
      queue text,
      table_name text NOT NULL,
      command text NOT NULL,
      error text,
      created_on timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone
    );
--> statement-breakpoint
CREATE FUNCTION pgboss.job_table_format(command text, table_name text)
    RETURNS text AS
    $$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $$
    LANGUAGE sql IMMUTABLE;
--> statement-breakpoint
CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;
      EXECUTE pgboss.job_table_format(command, 'job_common');
      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$
    LANGUAGE plpgsql;
--> statement-breakpoint
CREATE FUNCTION pgboss.job_table_run_async(command_name text, version int, command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;
      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$
    LANGUAGE plpgsql;
--> statement-breakpoint
CREATE TABLE pgboss.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state pgboss.job_state not null default 'created',
      retry_limit integer not null default 2,
      retry_count integer not null default 0,
      retry_delay integer not null default 0,
      retry_backoff boolean not null default false,
      retry_delay_max integer,
      expire_seconds int not null default 900,
      deletion_seconds int not null default 604800,
      singleton_key text,
      singleton_on timestamp without time zone,
      group_id text,
      group_tier text,
      start_after timestamp with time zone not null default now(),
      created_on timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '1209600',
      output jsonb,
      dead_letter text,
      policy text,
      heartbeat_on timestamp with time zone,
      heartbeat_seconds int,
      blocked boolean not null default false,
      blocking boolean not null default false,
      pending_dependencies int not null default 0,
      source_name text,
      source_id uuid,
      source_created_on timestamp with time zone,
      source_retry_count int,
      source_output jsonb,
      source_root_id uuid,
      trace_context jsonb,
      upsert_by_key bool
    ) PARTITION BY LIST (name);
--> statement-breakpoint
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);
--> statement-breakpoint
CREATE TABLE pgboss.job_common (LIKE pgboss.job INCLUDING GENERATED INCLUDING DEFAULTS);
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, 'job_common');
--> statement-breakpoint
SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, 'job_common');
--> statement-breakpoint
ALTER TABLE pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
--> statement-breakpoint
CREATE TABLE pgboss.warning (
      id uuid PRIMARY KEY default gen_random_uuid(),
      type text NOT NULL,
      message text NOT NULL,
      data jsonb,
      created_on timestamp with time zone NOT NULL DEFAULT now()
    );
--> statement-breakpoint
CREATE INDEX warning_i1 ON pgboss.warning (created_on DESC);
--> statement-breakpoint
CREATE TABLE pgboss.queue_stats (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      deferred_count int NOT NULL DEFAULT 0,
      queued_count   int NOT NULL DEFAULT 0,
      ready_count    int NOT NULL DEFAULT 0,
      active_count   int NOT NULL DEFAULT 0,
      failed_count   int NOT NULL DEFAULT 0,
      total_count    int NOT NULL DEFAULT 0,
      created_delta   int,
      completed_delta int,
      failed_delta    int,
      delta_seconds   int,
      delta_on        timestamptz,
      wait_bins       int[],
      run_bins        int[],
      ready_oldest_seconds int,
      captured_on timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (id, captured_on)
    ) PARTITION BY RANGE (captured_on);
--> statement-breakpoint
CREATE INDEX queue_stats_i1 ON pgboss.queue_stats (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
--> statement-breakpoint
DO $$
    DECLARE
      d date;
      i int;
      part_name text;
    BEGIN
      FOR i IN 0..1 LOOP
        d := (pgboss.job_now() AT TIME ZONE 'UTC')::date + i;
        part_name := 'queue_stats_' || to_char(d, 'YYYYMMDD');
        IF NOT EXISTS (
          SELECT 1 FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'pgboss' AND c.relname = part_name
        ) THEN
          EXECUTE format(
            'CREATE TABLE pgboss.%I PARTITION OF pgboss.queue_stats FOR VALUES FROM (%L) TO (%L)',
            part_name,
            to_char(d, 'YYYY-MM-DD') || ' 00:00:00+00',
            to_char(d + 1, 'YYYY-MM-DD') || ' 00:00:00+00'
          );
        END IF;
      END LOOP;
    END;
    $$;
--> statement-breakpoint
CREATE TABLE pgboss.job_dependency (
      child_name text NOT NULL,
      child_id uuid NOT NULL,
      parent_name text NOT NULL,
      parent_id uuid NOT NULL,
      PRIMARY KEY (child_name, child_id, parent_name, parent_id)
    );
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS job_dep_parent_idx ON pgboss.job_dependency (parent_name, parent_id);
--> statement-breakpoint
CREATE TABLE pgboss.instance (
      id uuid PRIMARY KEY,
      name text,
      host text NOT NULL,
      pid int NOT NULL,
      version text NOT NULL,
      node_version text NOT NULL,
      application_name text,
      heartbeat_seconds int NOT NULL,
      supervise bool NOT NULL,
      schedule bool NOT NULL,
      migrate bool NOT NULL,
      persist_queue_stats bool NOT NULL,
      persist_warnings bool NOT NULL,
      pool_max int,
      pool_total int,
      pool_idle int,
      pool_waiting int,
      workers jsonb NOT NULL DEFAULT '[]'::jsonb,
      metrics jsonb,
      config jsonb NOT NULL DEFAULT '{}'::jsonb,
      crash_restarts int NOT NULL DEFAULT 0,
      crash_restarts_since timestamptz,
      started_on timestamptz NOT NULL DEFAULT now(),
      heartbeat_on timestamptz NOT NULL DEFAULT now(),
      stopped_on timestamptz
    );
--> statement-breakpoint
CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN
      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;
      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;
      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);
      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;
      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
--> statement-breakpoint
CREATE FUNCTION pgboss.delete_queue(queue_name text)
    RETURNS VOID AS
    $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;
      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$
    LANGUAGE plpgsql;
--> statement-breakpoint
INSERT INTO pgboss.version(version) VALUES ('46');
--> statement-breakpoint
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
