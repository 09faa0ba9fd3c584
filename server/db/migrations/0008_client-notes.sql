CREATE TABLE "client_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "client_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"orgnr" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_email" text NOT NULL,
	"staff_name" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "looks" DROP CONSTRAINT "looks_part";--> statement-breakpoint
ALTER TABLE "client_notes" ADD CONSTRAINT "client_notes_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_notes_orgnr" ON "client_notes" USING btree ("orgnr","id");--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_part" CHECK ("looks"."part" in ('summary', 'claims', 'payments', 'payouts', 'claim', 'statement', 'list', 'export'));