CREATE TABLE "portfolio_terms" (
	"word" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"orgnr" text NOT NULL,
	CONSTRAINT "portfolio_terms_word_name_key_orgnr_pk" PRIMARY KEY("word","name_key","orgnr")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_email" text NOT NULL,
	"name" text NOT NULL,
	"params" text NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("staff_email","name")
);
--> statement-breakpoint
CREATE FUNCTION portfolio_terms_add() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO portfolio_terms (word, name_key, orgnr)
  SELECT DISTINCT word, name_key, orgnr FROM new_rows, unnest(string_to_array(name_key, ' ')) AS word WHERE word <> '';
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER portfolio_terms_add AFTER INSERT ON "portfolio"
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_terms_add();
--> statement-breakpoint
CREATE FUNCTION portfolio_terms_remove() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM portfolio_terms t USING old_rows o
  WHERE t.word = ANY (string_to_array(o.name_key, ' ')) AND t.name_key = o.name_key AND t.orgnr = o.orgnr;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER portfolio_terms_remove AFTER DELETE ON "portfolio"
REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION portfolio_terms_remove();
--> statement-breakpoint
-- Row by row, so that the many changes that leave the name as it is pay nothing.
CREATE FUNCTION portfolio_terms_rename() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM portfolio_terms
  WHERE word = ANY (string_to_array(OLD.name_key, ' ')) AND name_key = OLD.name_key AND orgnr = OLD.orgnr;
  INSERT INTO portfolio_terms (word, name_key, orgnr)
  SELECT DISTINCT word, NEW.name_key, NEW.orgnr FROM unnest(string_to_array(NEW.name_key, ' ')) AS word WHERE word <> '';
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER portfolio_terms_rename AFTER UPDATE OF "name_key" ON "portfolio"
FOR EACH ROW WHEN (OLD.name_key IS DISTINCT FROM NEW.name_key) EXECUTE FUNCTION portfolio_terms_rename();
--> statement-breakpoint
INSERT INTO portfolio_terms (word, name_key, orgnr)
SELECT DISTINCT word, name_key, orgnr FROM portfolio, unnest(string_to_array(name_key, ' ')) AS word WHERE word <> '';
