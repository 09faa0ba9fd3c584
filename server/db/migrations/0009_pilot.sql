CREATE TABLE "integration_test_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"orgnrs" jsonb NOT NULL,
	"vendor" text,
	"tester_email" text NOT NULL,
	"tester_name" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"stop_requested_at" timestamp (3) with time zone,
	"current_case" text,
	"waiting_for" jsonb,
	"report" jsonb,
	CONSTRAINT "integration_test_runs_status" CHECK ("integration_test_runs"."status" in ('queued', 'running', 'finished', 'interrupted'))
);
--> statement-breakpoint
CREATE TABLE "pilot_tasks" (
	"task" text PRIMARY KEY NOT NULL,
	"done" boolean NOT NULL,
	"note" text NOT NULL,
	"by_email" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "integration_test_runs_one_at_a_time" ON "integration_test_runs" USING btree ((true)) WHERE "integration_test_runs"."status" in ('queued', 'running');