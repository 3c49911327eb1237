import type { Kit } from "../../kit/sqlite";
import type { definePeople } from "../people";

/** What tutors write down about a candidate for one another; the candidate never sees it, and it goes when their account is erased. */
export function defineStudentNotes(kit: Kit, { people }: Pick<ReturnType<typeof definePeople>, "people">) {
  const studentNotes = kit.table(
    "student_notes",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      authorId: kit
        .text("author_id")
        .notNull()
        .references(() => people.id),
      text: kit.text("text").notNull(),
      at: kit.time("at").notNull(),
      removedAt: kit.time("removed_at"),
    },
    (table) => [kit.index("student_notes_person").on(table.personId, table.at)],
  );

  return { studentNotes };
}
