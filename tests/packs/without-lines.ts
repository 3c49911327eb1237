import type { OutlinePoint, Pack } from "@content/contract/pack";

/** Lines of all points of a framework, in reading order. */
function pointLines(points: OutlinePoint[]): number[] {
  return points.flatMap(({ line, children }) => [line, ...pointLines(children)]);
}

/**
 * A pack as it is whatever lines its parts stand on: lines become 0, a link names its point by its place in the framework,
 * and the record of the import is left out.
 */
export function withoutLines(pack: Pack): unknown {
  const models = pack.models.map((model, index) => {
    const framework = pack.frameworks.find((candidate) => candidate.model === index);
    const lines = framework === undefined ? [] : pointLines(framework.points);
    return { ...model, links: model.links.map(({ pointLine, paragraph }) => [lines.indexOf(pointLine), paragraph]) };
  });
  const whole = { ...pack, models, repairs: [], dropped: [], doubts: [] };
  return JSON.parse(JSON.stringify(whole, (key, value: unknown) => (key === "line" ? 0 : value)));
}
