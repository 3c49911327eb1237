import { clozeStudy } from "./cloze";
import { condenseStudy } from "./condense";
import { endStudy } from "./ends";
import { expandStudy } from "./expand";
import { orderStudy } from "./order";
import { outlineStudy } from "./outline";
import { recallStudy } from "./recall";
import { stagedStudy } from "./staged";
import { STUDY_WAYS, type StudyStage, type StudyWay } from "./study-stage";
import type { StudySource } from "./study-source";

const BUILDERS: Record<StudyWay, (source: StudySource) => StudyStage[] | null> = {
  staged: stagedStudy,
  recall: recallStudy,
  cloze: clozeStudy,
  order: orderStudy,
  outline: outlineStudy,
  expand: expandStudy,
  opening: (source) => endStudy(source, "opening"),
  ending: (source) => endStudy(source, "ending"),
  condense: condenseStudy,
};

/** The stages of one way of studying, or null where what is studied does not have what the way needs. */
export function buildStudy(way: StudyWay, source: StudySource): StudyStage[] | null {
  return BUILDERS[way](source);
}

/** The ways that are open for what is studied, in the order they are offered. */
export function waysFor(source: StudySource): StudyWay[] {
  return STUDY_WAYS.filter((way) => buildStudy(way, source) !== null);
}
