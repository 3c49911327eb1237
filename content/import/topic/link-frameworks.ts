import type { Framework, ModelEssay } from "../../contract/pack";
import type { Ledger } from "../lines/ledger";
import { linkModel } from "../match/link-model";
import { matchText } from "../match/match-key";

/**
 * Ties each framework to the model that carries it out: same genre first, then any, always by the very same title.
 * Every point is then linked to its paragraph; a point that no paragraph develops is asked about.
 */
export function linkFrameworks(frameworks: Framework[], models: ModelEssay[], ledger: Ledger): void {
  // Queues of models, by title and genre and by title alone; a model stands in both and is taken once.
  const queues = new Map<string, number[]>();
  const enqueue = (key: string, index: number) => {
    const queue = queues.get(key);
    if (queue === undefined) queues.set(key, [index]);
    else queue.push(index);
  };
  models.forEach(({ title, genre }, index) => {
    const key = mainTitle(title);
    enqueue(key, index);
    enqueue(`${key} ${genre}`, index);
  });
  for (const queue of queues.values()) queue.reverse();
  const taken = new Set<number>();
  const takeFrom = (key: string): number | undefined => {
    const queue = queues.get(key) ?? [];
    let index = queue.pop();
    while (index !== undefined && taken.has(index)) index = queue.pop();
    return index;
  };
  for (const framework of frameworks) {
    const key = mainTitle(framework.title);
    const index = takeFrom(`${key} ${framework.genre}`) ?? takeFrom(key);
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
