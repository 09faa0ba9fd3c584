ALTER TABLE "looks" DROP CONSTRAINT "looks_orgnr_businesses_orgnr_fk";
--> statement-breakpoint
DROP INDEX "portfolio_own";--> statement-breakpoint
DROP INDEX "portfolio_team";--> statement-breakpoint
CREATE INDEX "portfolio_team_overdue" ON "portfolio" USING btree ("team","overdue","orgnr") WHERE "portfolio"."overdue" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_team_due_soon" ON "portfolio" USING btree ("team","due_soon","orgnr") WHERE "portfolio"."due_soon" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_team_next_due" ON "portfolio" USING btree ("team","next_due","orgnr") WHERE "portfolio"."next_due" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_team_credit" ON "portfolio" USING btree ("team","credit","orgnr") WHERE "portfolio"."credit" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_own" ON "portfolio" USING btree ("advisor_email","name_key","orgnr") INCLUDE ("name","team","state","ended_by","ends_at","shared","shared_until","overdue","due_soon","next_due","credit","fetched_at");--> statement-breakpoint
CREATE INDEX "portfolio_team" ON "portfolio" USING btree ("team","name_key","orgnr") INCLUDE ("name","advisor_email","state","ended_by","ends_at","shared","shared_until","overdue","due_soon","next_due","credit","fetched_at");
