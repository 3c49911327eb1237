import type { Kit } from "../kit/sqlite";
import { defineAssessments } from "./assessments";
import { defineAttempts } from "./attempts";
import { defineContent } from "./content";
import { defineOperations } from "./operations";
import { definePeople } from "./people";

/** Every table of the project, made of the columns of one dialect's kit. */
export function defineTables(kit: Kit) {
  const people = definePeople(kit);
  const content = defineContent(kit);
  const attempts = defineAttempts(kit, { ...people, ...content });
  const assessments = defineAssessments(kit, { ...content, ...attempts });
  return { ...people, ...content, ...attempts, ...assessments, ...defineOperations(kit) };
}

export type Tables = ReturnType<typeof defineTables>;
