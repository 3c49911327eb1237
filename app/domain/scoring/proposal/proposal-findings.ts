import type { EvidenceRange, Finding } from "@content/contract/report";
import type { PreparedAnswer } from "../matching/prepared-answer";
import { proposesSomething } from "./generic-words";
import { measureUnits, type MeasureUnit } from "./measure-units";

/** Measures outside the rubric that are listed; a tutor reads no more of them than stand in an honest answer. */
const MOST_LISTED = 12;
/** A shorter unit says too little to be judged. */
const SHORTEST = 8;

/** Phrases of measures that fit any problem: they pay nothing in a proposal. */
export function genericPhrases(answer: PreparedAnswer): Set<number> {
  const phrases = new Set<number>();
  for (const { phrases: range, generic } of measureUnits(answer)) {
    for (let index = range[0]; generic && index < range[1]; index += 1) phrases.add(index);
  }
  return phrases;
}

/**
 * What a proposal's measures show beside its points: those without an object (`generic-measure`, 缺乏针对性) and those that no
 * point of the rubric knows (`outside-rubric`, 待老师认定). Both have their place and cost nothing.
 */
export function proposalFindings(
  answer: PreparedAnswer,
  reading: { stuffed: ReadonlySet<number>; repeated: ReadonlySet<number> },
  evidence: readonly EvidenceRange[],
  cut: number,
): Finding[] {
  const units = measureUnits(answer).filter((unit) => answer.sourceRange(unit).end <= cut);
  const unpaid = unitsWithout(answer, units, evidence);
  const generic = unpaid.filter((unit) => unit.vague && unit.end - unit.start >= 4);
  const denied = deniedCharacters(answer);
  const outside = unpaid.filter((unit) => !unit.vague && isOwnMeasure(answer, unit, reading, denied));
  return [
    ...generic
      .slice(0, MOST_LISTED)
      .map((unit) => ({ code: "generic-measure", ...answer.sourceRange(unit), params: {} })),
    ...outside
      .slice(0, MOST_LISTED)
      .map((unit) => ({ code: "outside-rubric", ...answer.sourceRange(unit), params: {} })),
  ];
}

/** Units in which no evidence stands. */
function unitsWithout(
  answer: PreparedAnswer,
  units: readonly MeasureUnit[],
  evidence: readonly EvidenceRange[],
): MeasureUnit[] {
  const paid = [...evidence].sort((a, b) => a.start - b.start);
  return units.filter((unit) => {
    const range = answer.sourceRange(unit);
    return !paid.some(({ start, end }) => start < range.end && range.start < end);
  });
}

function isOwnMeasure(
  answer: PreparedAnswer,
  unit: MeasureUnit,
  reading: { stuffed: ReadonlySet<number>; repeated: ReadonlySet<number> },
  denied: Uint8Array,
): boolean {
  if (unit.end - unit.start < SHORTEST || !proposesSomething(answer.text.slice(unit.start, unit.end))) return false;
  if (denied.subarray(unit.start, unit.end).includes(1)) return false;
  const phrases = answer.segments.phrases.slice(...unit.phrases);
  return phrases.some(({ clause }, at) => !reading.stuffed.has(unit.phrases[0] + at) && !reading.repeated.has(clause));
}

/** 1 where a denial stands over a character; linear however the denials overlap. */
function deniedCharacters({ text, denials }: PreparedAnswer): Uint8Array {
  const steps = new Int32Array(text.length + 1);
  for (const { from, until } of denials) {
    steps[Math.min(from, text.length)] = (steps[Math.min(from, text.length)] as number) + 1;
    steps[Math.min(until, text.length)] = (steps[Math.min(until, text.length)] as number) - 1;
  }
  let over = 0;
  return Uint8Array.from({ length: text.length }, (_, at) => ((over += steps[at] as number) > 0 ? 1 : 0));
}
