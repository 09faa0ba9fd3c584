CREATE TABLE "invitation_batch_items" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"orgnr" text NOT NULL,
	"invitation_id" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
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
	"lease_until" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"replaced_by" uuid,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_channel" CHECK ("invitations"."channel" in ('link', 'mail')),
	CONSTRAINT "invitations_delivery" CHECK ("invitations"."delivery" in ('handed', 'claimed', 'sending', 'sent', 'refused', 'unclear'))
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
CREATE TABLE "summary_refreshes" (
	"orgnr" text PRIMARY KEY NOT NULL,
	"attempted_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "summary_refreshes_outcome" CHECK ("summary_refreshes"."outcome" in ('refreshed', 'consent-ended', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "invitation_batch_items" ADD CONSTRAINT "invitation_batch_items_batch_id_invitation_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."invitation_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_batch_items" ADD CONSTRAINT "invitation_batch_items_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_replaced_by_invitations_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_refreshes" ADD CONSTRAINT "summary_refreshes_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_batch_items_invitation_id" ON "invitation_batch_items" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "invitation_batches_ordered_by" ON "invitation_batches" USING btree ("ordered_by","ordered_at");--> statement-breakpoint
CREATE INDEX "invitation_batches_finished_at" ON "invitation_batches" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "invitations_orgnr" ON "invitations" USING btree ("orgnr","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("invited_by","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_address_hash" ON "invitations" USING btree ("address_hash","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_delivery" ON "invitations" USING btree ("delivery","lease_until");--> statement-breakpoint
CREATE INDEX "invitations_replaced_by" ON "invitations" USING btree ("replaced_by");--> statement-breakpoint
CREATE INDEX "consents_ending" ON "consents" USING btree ("valid_to") WHERE "consents"."status" = 'granted';