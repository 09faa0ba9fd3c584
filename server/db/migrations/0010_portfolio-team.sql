CREATE INDEX "portfolio_team_orgnr" ON "portfolio" USING btree ("team","orgnr");--> statement-breakpoint
CREATE INDEX "portfolio_team_ends_at" ON "portfolio" USING btree ("team","ends_at","orgnr") WHERE "portfolio"."ends_at" is not null;--> statement-breakpoint
CREATE INDEX "portfolio_team_figures" ON "portfolio" USING btree ("team","fetched_at","orgnr") WHERE "portfolio"."fetched_at" is not null;