import type { Kit } from "../../kit/sqlite";
import type { definePeople } from "../people";

/** The head tutor (班主任教师) of a class decides what its tutors disagree on. */
export type ClassRole = "head" | "tutor";
export type JoinedBy = "code" | "roster" | "hand";

/** 班级: who learns together and who teaches them. Nobody is removed: they leave, and may come back. */
export function defineClasses(kit: Kit, { people }: Pick<ReturnType<typeof definePeople>, "people">) {
  const classes = kit.table("classes", {
    id: kit.id(),
    name: kit.text("name").notNull(),
    /** What a candidate types to join; null while joining by code is switched off. */
    joinCode: kit.text("join_code").unique(),
    demo: kit.bool("demo").notNull().default(false),
    createdBy: kit.text("created_by").notNull(),
    createdAt: kit.time("created_at").notNull(),
    archivedAt: kit.time("archived_at"),
  });

  const classId = () =>
    kit
      .text("class_id")
      .notNull()
      .references(() => classes.id);
  const personId = () =>
    kit
      .text("person_id")
      .notNull()
      .references(() => people.id);

  const classTutors = kit.table(
    "class_tutors",
    {
      classId: classId(),
      personId: personId(),
      role: kit.text("role").$type<ClassRole>().notNull(),
      addedBy: kit.text("added_by").notNull(),
      addedAt: kit.time("added_at").notNull(),
      leftAt: kit.time("left_at"),
    },
    (table) => [kit.key(table.classId, table.personId), kit.index("class_tutors_person").on(table.personId)],
  );

  const classGroups = kit.table(
    "class_groups",
    {
      id: kit.id(),
      classId: classId(),
      name: kit.text("name").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (table) => [kit.unique("class_groups_name").on(table.classId, table.name)],
  );

  const classMembers = kit.table(
    "class_members",
    {
      classId: classId(),
      personId: personId(),
      groupId: kit.text("group_id").references(() => classGroups.id),
      /** 学号, as the roster has it; blanked on erasure. */
      studentNumber: kit.text("student_number"),
      joinedBy: kit.text("joined_by").$type<JoinedBy>().notNull(),
      joinedAt: kit.time("joined_at").notNull(),
      leftAt: kit.time("left_at"),
      /** Their answers are never shown in class, not even without a name. */
      keptOutOfSamples: kit.bool("kept_out_of_samples").notNull().default(false),
    },
    (table) => [kit.key(table.classId, table.personId), kit.index("class_members_person").on(table.personId)],
  );

  return { classes, classTutors, classGroups, classMembers };
}
