import type { MaterialText } from "@content/contract/question";
import { getSetVersion } from "@db/queries/sets/sets";
import { getSittingForCandidate, listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { materialsOnDesk, sharedMaterials, type MaterialOnDesk } from "~/domain/sittings/shared-materials";
import { getWritingPage, type WritingPage } from "~/services/attempts/get-writing-page.server";
import { sealDueSitting } from "./seal-due-sitting.server";

/** One question of the sitting; its materials are among the shared ones. */
export type SittingQuestion = Omit<WritingPage, "materials" | "position"> & {
  position: number;
  /** Titles of the materials it draws on; empty where it draws on all that lie on the desk. */
  materialTitles: string[];
  /** What lies on the desk while it is in front. */
  onDesk: MaterialOnDesk[];
  /** Hash of the first material it draws on. */
  firstMaterial: string | null;
};

export type SittingPage = {
  sittingId: string;
  setId: string;
  title: string;
  kind: "set" | "paper";
  mode: "practice" | "timed";
  medium: "typed" | "paper";
  materials: MaterialText[];
  questions: SittingQuestion[];
  clock: WritingPage["clock"];
  times: WritingPage["times"];
};

type GetSittingPage = { sittingId: string; viewer: Viewer; now: number };

/** The viewer's own sitting, open to write; `sealed` when it is handed in or has just been found over; null when not theirs. */
export async function getSittingPage({
  sittingId,
  viewer,
  now,
}: GetSittingPage): Promise<SittingPage | "sealed" | null> {
  const candidateId = personOf(viewer);
  if (candidateId === null) return null;
  const sitting = await getSittingForCandidate({ sittingId, candidateId });
  if (!sitting) return null;
  if (sitting.status === "sealed" || (await sealDueSitting({ sittingId, now }))) return "sealed";
  const [version, attempts] = await Promise.all([
    getSetVersion({ versionId: sitting.setVersionId }),
    listAttemptsOfSitting({ sittingId }),
  ]);
  const pages: WritingPage[] = [];
  for (const { id } of attempts) {
    const page = await getWritingPage({ attemptId: id, viewer, now });
    if (page === "sealed") return "sealed";
    if (page === null) return null;
    pages.push(page);
  }
  const [first] = pages;
  if (!first || !version) return null;
  const shared = sharedMaterials(pages.map((page) => page.materials));
  const { materials, keysOf, apart } = shared;
  const titles = new Map(materials.map(({ key, title }) => [key, title]));
  return {
    sittingId,
    setId: sitting.setId,
    title: version.content.title,
    kind: version.content.kind,
    mode: sitting.mode,
    medium: sitting.medium,
    materials,
    questions: pages.map(({ materials: own, ...page }, index) => {
      const keys = keysOf[index] ?? [];
      const materialTitles = apart || keys.length === materials.length ? [] : keys.map((key) => titles.get(key) ?? key);
      const onDesk = materialsOnDesk(shared, own);
      const firstMaterial = own[0]?.hash ?? null;
      return { ...page, position: page.position ?? index + 1, materialTitles, onDesk, firstMaterial };
    }),
    clock: first.clock,
    times: first.times,
  };
}
