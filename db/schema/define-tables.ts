import type { Kit } from "../kit/sqlite";
import { defineAssessments } from "./assessments";
import { defineAnswers } from "./attempts/answers";
import { defineAttempts } from "./attempts/attempts";
import { definePhotos } from "./attempts/photos";
import { defineContent } from "./content";
import { defineOperations } from "./operations";
import { definePeople } from "./people";
import { defineSets } from "./sets";

/** Every table of the project, made of the columns of one dialect's kit. */
export function defineTables(kit: Kit) {
  const people = definePeople(kit);
  const content = defineContent(kit);
  const sets = defineSets(kit);
  const attempts = defineAttempts(kit, { ...people, ...content, ...sets });
  const answers = defineAnswers(kit, attempts);
  const photos = definePhotos(kit, attempts);
  const assessments = defineAssessments(kit, { ...content, ...attempts });
  return {
    ...people,
    ...content,
    ...sets,
    ...attempts,
    ...answers,
    ...photos,
    ...assessments,
    ...defineOperations(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;
