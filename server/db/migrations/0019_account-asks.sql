CREATE UNLOGGED TABLE "account_asks" (
	"question" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
