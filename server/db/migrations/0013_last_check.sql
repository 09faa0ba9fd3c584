CREATE TABLE "last_check" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "last_check_one_row" CHECK ("last_check"."only")
);
