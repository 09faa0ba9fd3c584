-- Names are composed before they are compared, and letters with marks sort and are found by their base letter: š as s, ŋ as n.
CREATE OR REPLACE FUNCTION portfolio_name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(lower(translate(regexp_replace(normalize(
    translate(normalize(name, NFC), '{|}ÆæÄäØøÖöÅå', '   {{{{||||}}'), NFD), '[\u0300-\u036f]', '', 'g'),
    'ĐđÐðǤǥĦħıŁłŊŋŦŧƷʒ', 'ddddgghhillnnttzz') COLLATE "C"), '[^a-z0-9{|}]+', ' ', 'g'))
$$;
--> statement-breakpoint
UPDATE businesses SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED;
--> statement-breakpoint
UPDATE portfolio SET name_key = portfolio_name_key(name) WHERE name_key <> portfolio_name_key(name);
