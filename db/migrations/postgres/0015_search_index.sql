-- What full-text search finds rows by: tokens cut by the program, as they are; PostgreSQL's own reading of text is never asked.
CREATE TABLE search_index (rowid integer PRIMARY KEY, tokens tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX search_index_tokens ON search_index USING gin (tokens);
--> statement-breakpoint
-- Always by the index: reading the tokens of every row, which the planner takes for cheap where a word is frequent, is a hundred times slower.
CREATE FUNCTION search_numbers(wanted tsquery) RETURNS SETOF integer LANGUAGE sql STABLE ROWS 1000 SET enable_seqscan = off AS $$
  SELECT rowid FROM search_index WHERE tokens @@ wanted
$$;
--> statement-breakpoint
-- Whatever changes a question, an entry of the library or a set, by whichever way, its place in the index is out of date.
CREATE FUNCTION mark_search_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_stale (source, source_id)
  VALUES (TG_ARGV[0], CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER questions_stale AFTER INSERT OR UPDATE OR DELETE ON questions
FOR EACH ROW EXECUTE FUNCTION mark_search_stale('question');
--> statement-breakpoint
CREATE TRIGGER library_entries_stale AFTER INSERT OR UPDATE OR DELETE ON library_entries
FOR EACH ROW EXECUTE FUNCTION mark_search_stale('entry');
--> statement-breakpoint
CREATE TRIGGER question_sets_stale AFTER INSERT OR UPDATE OR DELETE ON question_sets
FOR EACH ROW EXECUTE FUNCTION mark_search_stale('set');
