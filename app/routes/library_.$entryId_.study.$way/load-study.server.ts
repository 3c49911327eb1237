import { getStudy } from "@db/queries/library/studies";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { buildStudy } from "~/domain/library/ways/build-study";
import { STUDY_WAYS } from "~/domain/library/ways/study-stage";
import { studyView } from "~/domain/library/ways/study-view";
import { loadStudySource } from "~/services/library/load-study-source.server";

type LoadStudy = { entryId: string; way: string; viewer: Viewer; now: number };

/** The stages of a way, for the server alone; null where the entry is not there for the viewer or has nothing for this way. */
export async function studyStages({ entryId, way: wanted, viewer, now }: LoadStudy) {
  const way = STUDY_WAYS.find((name) => name === wanted);
  const source = way === undefined ? null : await loadStudySource({ entryId, viewer, now });
  const stages = way === undefined || source === null ? null : buildStudy(way, source);
  return way === undefined || source === null || stages === null ? null : { way, title: source.title, stages };
}

/** A study at the stage the viewer has reached, and nothing of a later one. */
export async function loadStudy(asked: LoadStudy) {
  const personId = personOf(asked.viewer);
  const found = await studyStages(asked);
  if (found === null || personId === null) return null;
  const { way, title, stages } = found;
  const { entryId } = asked;
  const study = await getStudy({ personId, entryId, way });
  const view = studyView(stages, study ?? { stage: 0, steps: [] });
  return { entryId, way, title, view, begun: study !== null && study.steps.length > 0 };
}

export type LoadedStudy = NonNullable<Awaited<ReturnType<typeof loadStudy>>>;
