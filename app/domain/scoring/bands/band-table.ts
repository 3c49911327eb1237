import type { Rubric } from "@content/contract/rubric";
import { bandProblem, type MarkingProfile } from "../../profiles/marking-profile";

/** A band in marks, half-open [from, to); the best one includes its `to`. `base`: 基准分, where its table names one. */
export type Band = { label: string; from: number; to: number; base?: number | undefined };

/** Bands best first, for `full` marks. `origin` says where they come from; `scaled` ones stand in for a missing table. */
export type ResolvedBands = { bands: Band[]; full: number; origin: "rubric" | "profile" | "scaled"; unusable: boolean };

const SCALED_FROM = 40;

/**
 * The bands for `full` marks: the rubric's own where they cover 0 to `full` without gap or overlap, else the profile's
 * table for these marks, else its 40-mark table scaled (labelled so). `full` null: the 40-mark table, for shares.
 */
export function resolveBands(
  rubric: Rubric,
  profile: MarkingProfile,
  full: number | null,
  use: "essay" | "document",
): ResolvedBands {
  const target = full === null || full <= 0 ? SCALED_FROM : full;
  const own = rubric.bands ? [...rubric.bands].sort((a, b) => b.from - a.from) : [];
  const unusable = own.length > 0 && (own.length < 2 || bandProblem(own, target) !== null);
  if (own.length > 0 && !unusable) return { bands: own, full: target, origin: "rubric", unusable };
  const tables = profile.bandTables.value;
  const exact = tables.find((table) => table.fullMarks === target && table.use === use);
  if (exact) return { bands: exact.bands, full: target, origin: full === null ? "scaled" : "profile", unusable };
  const base = tables.find((table) => table.fullMarks === SCALED_FROM && table.use === "essay") ?? tables[0];
  if (!base) throw new Error("a marking profile holds at least one band table");
  const factor = target / base.fullMarks;
  const bands = base.bands.map((band) => ({
    label: band.label,
    from: band.from * factor,
    to: band.to * factor,
    base: band.base === undefined ? undefined : band.base * factor,
  }));
  return { bands, full: target, origin: "scaled", unusable };
}
