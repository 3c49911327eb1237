import type { Framework, ModelEssay } from "../../contract/pack";
import type { Ledger } from "../lines/ledger";
import { linkModel } from "../match/link-model";
import { matchText } from "../match/match-key";

/**
 * Ties each framework to the model that carries it out: same genre first, then any, always by the very same title.
 * Every point is then linked to its paragraph; a point that no paragraph develops is asked about.
 */
export function linkFrameworks(frameworks: Framework[], models: ModelEssay[], ledger: Ledger): void {
  const byTitle = new Map<string, number[]>();
  models.forEach(({ title }, index) => {
    const key = mainTitle(title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), index]);
  });
  const taken = new Set<number>();
  for (const framework of frameworks) {
    const free = (byTitle.get(mainTitle(framework.title)) ?? []).filter((index) => !taken.has(index));
    const index = free.find((candidate) => models[candidate]?.genre === framework.genre) ?? free[0];
    const model = index === undefined ? undefined : models[index];
    if (index === undefined || model === undefined) continue;
    taken.add(index);
    framework.model = index;
    const { links, missing } = linkModel(framework.points, model.paragraphs);
    model.links = links;
    for (const point of missing) ledger.doubt(point.line, "point-not-developed", point.text);
  }
}

/** A subtitle (——以某地为例, 「在某会上」) is told by the model alone: the main title decides. */
function mainTitle(title: string): string {
  return matchText(title.replace(/(?<=.)(?:[—–]{1,2}.*|「[^」]*」)$/, ""));
}
