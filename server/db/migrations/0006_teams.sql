ALTER TABLE "looks" DROP CONSTRAINT "looks_role";--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "team" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "teams" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "businesses_team" ON "businesses" USING btree ("team");--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_role" CHECK ("looks"."role" in ('advisor', 'team-lead', 'bank-wide', 'pilot'));