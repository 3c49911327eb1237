import SqliteFile from "better-sqlite3";

type Sqlite = SqliteFile.Database;

/** What every class, its people and their work stand in; parents need not come first, nothing is checked while copying. */
const COPIED: Record<string, string> = {
  people: "role = 'candidate' AND user_name LIKE 'bench-%'",
  classes: "true",
  class_groups: "true",
  class_members: "true",
  class_tutors: "role = 'head'",
  assignments: "true",
  assignment_questions: "true",
  assignment_candidates: "true",
  sittings: "true",
  attempts: "true",
  attempt_events: "true",
  answer_heads: "true",
  answer_revisions: "true",
  marking_tasks: "true",
  // A tutor's report is as long as the engine's: with both, and all their points, the file would have twice the size.
  assessments: "source = 'engine'",
  assessment_points: "rowid % 5 = 0 AND assessment_id IN (SELECT id FROM assessments WHERE source = 'engine')",
};

const UNIQUE = ["id", "user_name", "join_code"];

/**
 * Puts `times` copies of all classes, people and work into a school that is not running, each under names of its own, as if the
 * school had so many more classes of the same size. Other tutors teach them: who teaches everything would see everything.
 */
export function multiply(path: string, times: number): void {
  const file = new SqliteFile(path);
  file.pragma("foreign_keys = OFF");
  // Nobody else has the file, and one that breaks is made anew: no journal, which would write every page twice.
  file.pragma("journal_mode = OFF");
  file.pragma("synchronous = OFF");
  file.pragma("cache_size = -400000");
  file.exec(`CREATE TEMP TABLE copies AS
    WITH RECURSIVE counted(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM counted WHERE no < ${times}) SELECT no FROM counted`);
  file.exec(`CREATE TEMP TABLE copied_people AS SELECT id FROM people WHERE ${COPIED["people"]}`);
  file.exec(`CREATE TEMP TABLE other_tutor AS SELECT id FROM people WHERE user_name = 'bench-tutor-20'`);
  for (const [table, which] of Object.entries(COPIED)) copy(file, table, which);
  file.close();
}

function copy(file: Sqlite, table: string, which: string): void {
  const columns = file.pragma(`table_info(${table})`) as { name: string }[];
  const parents = file.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[];
  const parentOf = new Map(parents.map((parent) => [parent.from, parent.table]));
  const values = columns.map(({ name }) => valueOf(table, name, parentOf.get(name)));
  const names = columns.map(({ name }) => `"${name}"`);
  // The original outside, so that copies come side by side into each index.
  file.exec(
    `INSERT INTO ${table} (${names.join(", ")}) SELECT ${values.join(", ")} FROM (SELECT * FROM ${table} WHERE ${which}) AS t CROSS JOIN copies`,
  );
}

function valueOf(table: string, name: string, parent: string | undefined): string {
  const own = `t."${name}" || '-' || copies.no`;
  if (table === "class_tutors" && name === "person_id") return "(SELECT id FROM other_tutor)";
  if (parent === "people")
    return `CASE WHEN t."${name}" IN (SELECT id FROM copied_people) THEN ${own} ELSE t."${name}" END`;
  // Of assessments only some are copied: a copy must not point at one that was not, or no later migration would accept the file.
  if (parent === "assessments") {
    return `CASE WHEN t."${name}" IN (SELECT id FROM assessments WHERE ${COPIED["assessments"]}) THEN ${own} END`;
  }
  const isNamed = UNIQUE.includes(name) || (parent !== undefined && parent in COPIED);
  return isNamed ? own : `t."${name}"`;
}
