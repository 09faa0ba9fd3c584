CREATE TABLE "reminder_addresses" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"key_id" text,
	"sealed" text,
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
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"unsubscribe_hash" text NOT NULL,
	CONSTRAINT "reminder_mails_unsubscribe_hash_unique" UNIQUE("unsubscribe_hash"),
	CONSTRAINT "reminder_mails_status" CHECK ("reminder_mails"."status" in ('claimed', 'sending', 'sent', 'refused', 'unclear'))
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
ALTER TABLE "reminder_addresses" ADD CONSTRAINT "reminder_addresses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_choices" ADD CONSTRAINT "reminder_choices_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_choices" ADD CONSTRAINT "reminder_choices_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mails" ADD CONSTRAINT "reminder_mails_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders_sent" ADD CONSTRAINT "reminders_sent_mail_id_reminder_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."reminder_mails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminder_choices_orgnr" ON "reminder_choices" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "reminder_mails_status" ON "reminder_mails" USING btree ("status","lease_until");--> statement-breakpoint
CREATE INDEX "reminder_mails_claimed_at" ON "reminder_mails" USING btree ("claimed_at");--> statement-breakpoint
CREATE INDEX "reminders_sent_mail_id" ON "reminders_sent" USING btree ("mail_id");