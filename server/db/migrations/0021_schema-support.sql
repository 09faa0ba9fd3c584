CREATE TABLE "schema_support" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"works_from" bigint NOT NULL,
	CONSTRAINT "schema_support_one_row" CHECK ("schema_support"."only")
);
--> statement-breakpoint
-- A version whose newest migration is this one, or a later one, may start on this schema and on those that later migrations make.
-- A migration that takes something away from an older version moves the mark: UPDATE "schema_support" SET "works_from" = ….
INSERT INTO "schema_support" ("works_from") VALUES (1796094000000);
