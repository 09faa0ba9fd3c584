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
CREATE TABLE "payment_file_kids" (
	"orgnr" text NOT NULL,
	"day" date NOT NULL,
	"kid_hash" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_file_kids_orgnr_day_kid_hash_pk" PRIMARY KEY("orgnr","day","kid_hash")
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
ALTER TABLE "payment_file_kids" ADD CONSTRAINT "payment_file_kids_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_orgnr_businesses_orgnr_fk" FOREIGN KEY ("orgnr") REFERENCES "public"."businesses"("orgnr") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_links_orgnr" ON "calendar_links" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "payment_file_kids_day" ON "payment_file_kids" USING btree ("day");--> statement-breakpoint
CREATE INDEX "visits_orgnr" ON "visits" USING btree ("orgnr");--> statement-breakpoint
CREATE INDEX "visits_consent_id" ON "visits" USING btree ("consent_id");--> statement-breakpoint
CREATE FUNCTION erase_visits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM visits WHERE consent_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER consents_erase_visits AFTER UPDATE OF status ON "consents"
FOR EACH ROW WHEN (NEW.status NOT IN ('requested', 'granted')) EXECUTE FUNCTION erase_visits();
