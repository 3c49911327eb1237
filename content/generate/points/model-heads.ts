import type { Framework, ModelEssay, Pack } from "../../contract/pack";
import { parseOrdinal } from "../../import/match/ordinal";
import { bareHead } from "./head-points";

/** A head of a model, and the paragraph it opens. */
export type ModelHead = { head: string; paragraph: number };

const MAX_HEAD = 30;
const MIN_HEAD = 4;

/** The heads a reader finds in a model: its framework's first-level points where they are linked, else what opens its paragraphs. */
export function modelHeads(model: ModelEssay, framework: Framework | null): ModelHead[] {
  const linked = (framework?.points ?? []).flatMap(({ text, line }): ModelHead[] => {
    const link = model.links.find(({ pointLine }) => pointLine === line);
    return link === undefined ? [] : [{ head: bareHead(text), paragraph: link.paragraph }];
  });
  const places = new Set(linked.map(({ paragraph }) => paragraph));
  if (linked.length >= 3 && places.size === linked.length) return linked;
  return model.paragraphs.flatMap(({ text }, paragraph): ModelHead[] => {
    const inside = paragraph > 0 && paragraph < model.paragraphs.length - 1;
    const numbered = parseOrdinal(text)?.kind === "cn-comma";
    if (!numbered && !inside) return [];
    const [opening = ""] = text.split(/[。！？!?；;]/);
    const head = bareHead(opening);
    if (head.length < MIN_HEAD || head.length > MAX_HEAD || /^.{2,6}[：:]$/.test(text)) return [];
    return [{ head, paragraph }];
  });
}

/** The framework that a model carries out, or null. */
export function frameworkOf(pack: Pack, model: number): Framework | null {
  return pack.frameworks.find((framework) => framework.model === model) ?? null;
}
