import type { Kit } from "../kit/sqlite";
import { defineAdvice } from "./advice/advice";
import { defineAssessments } from "./assessments";
import { defineAnswers } from "./attempts/answers";
import { defineAttempts } from "./attempts/attempts";
import { definePhotos } from "./attempts/photos";
import { defineContent } from "./content";
import { defineAssignments } from "./desk/assignments";
import { defineClasses } from "./desk/classes";
import { defineMarking } from "./desk/marking";
import { defineStudentNotes } from "./desk/student-notes";
import { defineJobs } from "./jobs";
import { defineOperations } from "./operations";
import { definePeople } from "./people";
import { defineSets } from "./sets";
import { defineSearch, defineSearchIndex } from "./search/search";
import { defineStudy } from "./study/study";

/** Every table of the project, made of the columns of one dialect's kit. */
export function defineTables(kit: Kit) {
  const people = definePeople(kit);
  const content = defineContent(kit);
  const sets = defineSets(kit);
  const classes = defineClasses(kit, people);
  const assignments = defineAssignments(kit, { ...people, ...content, ...sets, ...classes });
  const attempts = defineAttempts(kit, { ...people, ...content, ...sets, ...assignments });
  const answers = defineAnswers(kit, attempts);
  const photos = definePhotos(kit, attempts);
  const assessments = defineAssessments(kit, { ...content, ...attempts });
  const marking = defineMarking(kit, { ...people, ...attempts, ...assessments, ...assignments });
  const study = defineStudy(kit, { ...people, ...content, ...attempts });
  const advice = defineAdvice(kit, { ...people, ...content, ...attempts });
  return {
    ...people,
    ...content,
    ...sets,
    ...classes,
    ...assignments,
    ...attempts,
    ...answers,
    ...photos,
    ...assessments,
    ...marking,
    ...study,
    ...advice,
    ...defineStudentNotes(kit, people),
    ...defineJobs(kit),
    ...defineSearch(kit),
    ...defineSearchIndex(kit),
    ...defineOperations(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;
