-- What full-text search finds rows by: tokens cut by the program. Only what they stand in is kept, not where: the text is checked afterwards.
CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='', contentless_delete=1, detail='none', tokenize='ascii');
--> statement-breakpoint
-- Whatever changes a question, an entry of the library or a set, by whichever way, its place in the index is out of date.
CREATE TRIGGER questions_stale_insert AFTER INSERT ON questions
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('question', NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER questions_stale_update AFTER UPDATE ON questions
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('question', NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER questions_stale_delete AFTER DELETE ON questions
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('question', OLD.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER library_entries_stale_insert AFTER INSERT ON library_entries
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('entry', NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER library_entries_stale_update AFTER UPDATE ON library_entries
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('entry', NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER library_entries_stale_delete AFTER DELETE ON library_entries
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('entry', OLD.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER question_sets_stale_insert AFTER INSERT ON question_sets
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('set', NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER question_sets_stale_update AFTER UPDATE ON question_sets
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('set', NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER question_sets_stale_delete AFTER DELETE ON question_sets
BEGIN
  INSERT INTO search_stale (source, source_id) VALUES ('set', OLD.id) ON CONFLICT DO NOTHING;
END;
