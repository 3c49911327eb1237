import type { Framework, ModelEssay, Pack } from "../../contract/pack";
import { parseOrdinal } from "../../import/match/ordinal";
import { bareHead, isSkeleton, tellingPoints } from "./head-points";

/** A head of a model, and the paragraph it opens. */
export type ModelHead = { head: string; paragraph: number };

const MAX_HEAD = 30;
const MIN_HEAD = 4;
const MIN_NUMBERED = 2;

/** Openings that lead from one paragraph to the next, grant a point or turn to the listeners: no head begins so. */
const LEADING =
  /^(?:当然|诚然|固然|然而|但是|不过|可是|那么|因此|所以|总之|综上|可见|由此|与此同时|此外|说到底|也?有人(?:说|讲|问|认为|担心|觉得|以为)|也许|或许|也[要应]看到|目前|当前|下一步|近年来|这些年|今年以来|几点(?:体会|启示|建议)|同志们|乡亲们|同学们|朋友们|各位)/;

/** The heads a reader finds in a model: its framework's telling points where they are linked, else what opens its paragraphs. */
export function modelHeads(model: ModelEssay, framework: Framework | null): ModelHead[] {
  const linked = (framework === null ? [] : tellingPoints(framework)).flatMap(({ text, line }): ModelHead[] => {
    const link = model.links.find(({ pointLine }) => pointLine === line);
    return link === undefined ? [] : [{ head: bareHead(text), paragraph: link.paragraph }];
  });
  const places = new Set(linked.map(({ paragraph }) => paragraph));
  if (linked.length >= 3 && places.size === linked.length) return linked;
  return openings(model);
}

/** What opens the paragraphs of a model. Numbered heads leave no room for others: what stands between them develops them. */
function openings({ paragraphs }: ModelEssay): ModelHead[] {
  const opened = paragraphs.flatMap(({ text }, paragraph) => {
    const kind = parseOrdinal(text)?.kind ?? null;
    const [opening = ""] = text.split(/[。！？!?；;]/);
    const head = bareHead(opening);
    const fits = head.length >= MIN_HEAD && head.length <= MAX_HEAD && !/^.{2,6}[：:]$/.test(text);
    return fits && !LEADING.test(head) ? [{ head, paragraph, kind }] : [];
  });
  const first = opened.filter(({ kind }) => kind === "cn-comma");
  const below = opened.filter(({ kind }) => kind !== null && kind !== "cn-comma");
  const inside = opened.filter(({ paragraph }) => paragraph > 0 && paragraph < paragraphs.length - 1);
  const numbered = below.length > 0 && isSkeleton(first.map(({ head }) => head)) ? below : first;
  const found = first.length >= MIN_NUMBERED ? numbered : inside;
  return found.map(({ head, paragraph }) => ({ head, paragraph }));
}

/** The framework that a model carries out, or null. */
export function frameworkOf(pack: Pack, model: number): Framework | null {
  return pack.frameworks.find((framework) => framework.model === model) ?? null;
}
