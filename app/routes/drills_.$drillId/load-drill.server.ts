import type { Drill } from "@content/contract/drill";
import { getDrill } from "@db/queries/content/drills";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getPack } from "@db/queries/content/packs";
import { visibleDrill } from "~/domain/access/visible-drill";
import type { Viewer } from "~/domain/access/viewer";
import type { DrillAnswer } from "~/domain/drills/drill-answer";
import { drillResult, type DrillResult } from "~/domain/drills/drill-result";
import { drillTask, type MaterialTexts } from "~/domain/drills/drill-task";
import { assignmentsOfPacks } from "~/services/assignments/access/assignments-for-access.server";

type LoadDrill = { drillId: string; viewer: Viewer; now: number };

/** What a drill shows before it is answered: never its key. Null: not there for this viewer. */
export async function loadDrill({ drillId, viewer, now }: LoadDrill) {
  const drill = await getDrill({ drillId });
  if (!drill) return null;
  const assignments = (await assignmentsOfPacks({ viewer, now })).get(drill.packId) ?? [];
  if (!visibleDrill(viewer, drill, assignments, "working").task) return null;
  const pack = await getPack({ packId: drill.packId });
  return {
    drill: {
      id: drill.id,
      title: drill.title,
      kind: drill.kind,
      status: drill.status,
      inferred: drill.inferred,
      pack: pack && { id: pack.id, title: pack.title },
    },
    task: drillTask(drill.content, await textsOf(drill.content)),
  };
}

export type LoadedDrill = NonNullable<Awaited<ReturnType<typeof loadDrill>>>;

/** The key beside the answer; null where the drill is not there for this viewer or the answer is for another kind. */
export async function workDrill({
  drillId,
  viewer,
  answer,
  now,
}: LoadDrill & { answer: DrillAnswer }): Promise<DrillResult | null> {
  const drill = await getDrill({ drillId });
  if (!drill) return null;
  const assignments = (await assignmentsOfPacks({ viewer, now })).get(drill.packId) ?? [];
  if (!visibleDrill(viewer, drill, assignments, "answered").key) return null;
  return drillResult(drill.content, await textsOf(drill.content), answer);
}

async function textsOf(drill: Drill): Promise<MaterialTexts> {
  const held =
    drill.kind === "find-points" ? drill.materials : drill.kind === "condense-paragraph" ? [drill.material] : [];
  const materials = await getMaterialsByHashes({ hashes: held.map(({ hash }) => hash) });
  return new Map(materials.map(({ hash, text }) => [hash, text]));
}
