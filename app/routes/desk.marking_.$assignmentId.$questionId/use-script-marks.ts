import { useMemo, useState } from "react";
import { shownAward, typedAward } from "~/components/marking-desk/award-field";
import type { Place } from "~/components/marking-desk/place-list";
import type { TypedMarks } from "~/components/marking-desk/read-awards";
import type { AwardProblem } from "~/domain/marking/award-rules";
import { overriddenReport } from "~/domain/marking/overridden/overridden-report";
import { pointDifferences } from "~/domain/marking/comparing/point-differences";
import type { MarkingPoint, MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import type { LoadedDesk } from "./load-desk.server";

export type Verdict = "credit" | "part" | "deny";
type Engine = NonNullable<LoadedDesk["script"]["engine"]>;
type Use = { answer: string; sheet: MarkingSheet; engine: Engine; typed: TypedMarks | null };

/** A marker's awards as they stand in the page, with what they come to: the same reckoning as at the server. */
export function useScriptMarks({ answer, sheet, engine, typed }: Use) {
  const { inMarks, points, rest } = sheet;
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      points.map(({ id, awarded }) => [id, typed?.points[id]?.awarded ?? shownAward(awarded, inMarks)]),
    ),
  );
  const [places, setPlaces] = useState<Record<string, readonly Place[]>>(() =>
    Object.fromEntries(points.map((point) => [point.id, typed?.points[point.id]?.places ?? point.places])),
  );
  const [remaining, setRemaining] = useState(typed?.remaining ?? shownAward(rest?.given ?? 0, inMarks));
  const made = useMemo(() => {
    const awards = points.map(({ id }) => ({
      pointId: id,
      awarded: typedAward(values[id] ?? "", inMarks),
      places: places[id] ?? [],
    }));
    return overriddenReport({
      answer,
      rubric: engine.rubric,
      profile: markingProfile(engine.profile) ?? defaultProfile(),
      base: engine.report,
      awards,
      remaining: rest ? typedAward(remaining, inMarks) : null,
    });
  }, [answer, engine, inMarks, points, places, remaining, rest, values]);
  const setValue = (pointId: string, value: string) => setValues((before) => ({ ...before, [pointId]: value }));
  const setPlacesOf = (pointId: string, change: (before: readonly Place[]) => readonly Place[]) =>
    setPlaces((before) => ({ ...before, [pointId]: change(before[pointId] ?? []) }));
  const problems: AwardProblem[] = made.ok ? [] : made.problems;
  return {
    values,
    places,
    remaining,
    setRemaining,
    setValue,
    /** Null while something typed cannot be saved. */
    report: made.ok ? made.report : null,
    problems,
    /** Whether saving says what the engine says. */
    confirms:
      made.ok &&
      made.report.share === engine.report.share &&
      pointDifferences(engine.report.points, made.report.points).length === 0,
    give: (point: MarkingPoint, verdict: Verdict) =>
      setValue(point.id, shownAward(awardOf(point, verdict, sheet), inMarks)),
    addPlace: (pointId: string, place: Place) =>
      setPlacesOf(pointId, (before) => [...before.filter((one) => !isSame(one, place)), place]),
    removePlace: (pointId: string, place: Place) =>
      setPlacesOf(pointId, (before) => before.filter((one) => !isSame(one, place))),
  };
}

export type ScriptMarks = ReturnType<typeof useScriptMarks>;

/** What a verdict gives: part is what the engine gave in part, else half on the step. */
function awardOf({ max, engine, status }: MarkingPoint, verdict: Verdict, { step }: MarkingSheet): number {
  if (verdict === "credit") return max;
  if (verdict === "deny") return 0;
  return status === "partial" && engine > 0 ? engine : Math.max(step, Math.floor(max / 2 / step) * step);
}

function isSame(one: Place, other: Place): boolean {
  return one.start === other.start && one.end === other.end;
}
