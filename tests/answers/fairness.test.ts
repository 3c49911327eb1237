import { describe, expect, test } from "vitest";
import type { Report } from "@content/contract/report";
import { FAIRNESS_FAMILIES, fairnessAnswers, type FairnessFamily } from "./fairness-answers";

/** What a report must show: its share, and codes it must hold or must not. */
type Expectation = { share: [least: number, most: number]; findings?: string[]; without?: string[] };

const NOT_CUT = ["off-sheet", "point-off-sheet"];

/** What every family of key points owes an answer of this shape. */
const EVERY: Record<string, Expectation> = {
  material: { share: [0.9, 1], without: ["point-off-sheet", "stuffed", "numbering-missing"] },
  rephrased: { share: [0.8, 1], without: ["point-off-sheet", "stuffed", "numbering-missing"] },
  "heads-only": { share: [0.3, 0.6], without: NOT_CUT },
  "details-only": { share: [0.5, 0.97], without: NOT_CUT },
  reversed: { share: [0, 0.2] },
  "over-long": { share: [0.2, 0.8], findings: ["off-sheet", "over-limit", "point-off-sheet"] },
  unnumbered: { share: [0.8, 1] },
  "terse-list": { share: [0.8, 1], without: NOT_CUT },
};

const OF_FORM: Record<string, Expectation> = {
  "no-title": { share: [0.8, 0.95], findings: ["title-missing"], without: ["salutation-missing"] },
  "no-salutation": { share: [0.8, 0.95], findings: ["salutation-missing"], without: ["title-missing"] },
  "no-signature": { share: [0.8, 0.95], findings: ["signature-missing", "date-missing"], without: ["title-missing"] },
};

const CASES: Record<Exclude<FairnessFamily, "essay">, Record<string, Expectation>> = {
  gist: EVERY,
  analysis: EVERY,
  proposal: EVERY,
  document: { ...EVERY, ...OF_FORM },
  outline: EVERY,
};

const codes = (report: Report) => report.findings.map(({ code }) => code);
const cost = (report: Report) => report.findings.reduce((sum, { params }) => sum + Number(params.marks ?? 0), 0);
const earned = (report: Report) => report.points.reduce((sum, point) => sum + point.awarded, 0);
const of = (family: FairnessFamily, name: string): Report => {
  const report = fairnessAnswers(family).reports.get(name);
  if (!report) throw new Error(`no text ${family}/${name}`);
  return report;
};

test.each(FAIRNESS_FAMILIES)(
  "eight answers or more were written to test fairness in %s, and each is judged",
  (family) => {
    const { reports } = fairnessAnswers(family);
    expect(reports.size).toBeGreaterThanOrEqual(8);
    expect([...reports.keys()].sort()).toEqual(Object.keys(family === "essay" ? ESSAYS : CASES[family]).sort());
  },
);

describe.each(Object.entries(CASES) as [Exclude<FairnessFamily, "essay">, Record<string, Expectation>][])(
  "an answer in %s",
  (family, cases) => {
    test.each(Object.entries(cases))(
      "that is %s earns what it says",
      (name, { share, findings = [], without = [] }) => {
        const report = of(family, name);
        expect(report.share).toBeGreaterThanOrEqual(share[0]);
        expect(report.share).toBeLessThanOrEqual(share[1]);
        expect(codes(report)).toEqual(expect.arrayContaining(findings));
        expect(codes(report).filter((code) => without.includes(code))).toEqual([]);
      },
    );

    test("earns less for heads alone than for both, and never more for details alone", () => {
      expect(earned(of(family, "heads-only"))).toBeLessThan(earned(of(family, "material")) * 0.7);
      expect(earned(of(family, "details-only"))).toBeLessThanOrEqual(earned(of(family, "material")));
    });

    test("that says the opposite earns a fifth at most of what the complete one earns", () => {
      expect(earned(of(family, "reversed"))).toBeLessThanOrEqual(earned(of(family, "material")) * 0.2);
    });

    test("loses no point for lacking numbers, and one mark at most where order is asked for", () => {
      const [numbered, plain] = [of(family, "material"), of(family, "unnumbered")];
      expect(earned(plain)).toBe(earned(numbered));
      const asked = fairnessAnswers(family).question.rubric.format?.numbering === "required";
      expect(codes(plain).includes("numbering-missing")).toBe(asked);
      expect(cost(plain) - cost(numbered)).toBe(asked ? 1 : 0);
    });

    test("that runs past the sheet earns exactly what stands on it, and is told which points it lost", () => {
      const { texts, score } = fairnessAnswers(family);
      const report = of(family, "over-long");
      const end = report.findings.find(({ code }) => code === "off-sheet")?.start ?? 0;
      const fitting = score((texts.get("over-long") ?? "").slice(0, end));
      expect(end).toBeGreaterThan(0);
      expect(report.points.map(({ awarded }) => awarded)).toEqual(fitting.points.map(({ awarded }) => awarded));
      const lost = report.points.filter(({ reason }) => reason === "off-sheet").map(({ id }) => id);
      expect(lost.length).toBeGreaterThan(0);
      expect(
        report.findings.filter(({ code }) => code === "point-off-sheet").map(({ params }) => params.point),
      ).toEqual(lost);
    });
  },
);

test.each(Object.keys(OF_FORM))(
  "a document written with %s keeps every point and loses a mark for each part",
  (name) => {
    const [whole, lacking] = [of("document", "material"), of("document", name)];
    expect(earned(lacking)).toBe(earned(whole));
    const missing = codes(lacking).filter((code) => code.endsWith("-missing"));
    expect(cost(lacking) - cost(whole)).toBe(missing.length);
  },
);

/** `band` is the best one an essay may be in (1 to 4) and the worst its estimate may lie in. */
const ESSAYS: Record<string, { best: number; worst: number; findings?: string[]; flags?: string[] }> = {
  "plain-heads": { best: 1, worst: 2 },
  contrast: { best: 1, worst: 2 },
  progressive: { best: 1, worst: 2 },
  "causes-measures": { best: 2, worst: 2 },
  "no-title": { best: 1, worst: 2, findings: ["title-missing"] },
  "beside-topic": { best: 3, worst: 4, findings: ["topic-concept-missing", "topic-doubtful"] },
  "off-topic": { best: 3, worst: 4, findings: ["topic-absent"] },
  "too-short": { best: 3, worst: 4, findings: ["under-length", "too-short-for-band"] },
  copied: { best: 3, worst: 4, findings: ["copied-from-material"], flags: ["copied-from-material"] },
  "empty-form": { best: 3, worst: 4, findings: ["topic-doubtful"] },
};
const GOOD = ["plain-heads", "contrast", "progressive", "causes-measures"];

describe("an essay", () => {
  const { question } = fairnessAnswers("essay");
  const bands = [...(question.rubric.bands ?? [])].sort((a, b) => b.from - a.from);
  const band = (number: number) => bands[number - 1] ?? { from: NaN, to: NaN };

  test.each(Object.entries(ESSAYS))("that is %s is put in its bands", (name, { best, worst, findings, flags }) => {
    const report = of("essay", name);
    expect(bands).toHaveLength(4);
    expect(report.range?.high).toBeLessThanOrEqual(band(best).to);
    expect(report.range?.high).toBeGreaterThan(band(best).from - cost(report));
    expect(Number(report.marks) + cost(report)).toBeGreaterThanOrEqual(band(worst).from);
    expect(report.marks).toBeLessThan(band(1).from);
    expect(codes(report)).toEqual(expect.arrayContaining(findings ?? []));
    expect(report.flags).toEqual(expect.arrayContaining([...(flags ?? []), "band-unconfirmed"]));
  });

  test("of any sound structure stands above every one that is empty, borrowed, short or beside the topic", () => {
    const share = (name: string) => of("essay", name).share;
    const poor = ["beside-topic", "off-topic", "too-short", "copied", "empty-form"];
    expect(Math.min(...GOOD.map(share))).toBeGreaterThan(Math.max(...poor.map(share)) + 0.2);
  });

  test("loses two marks for a missing title and nothing of its bands", () => {
    const [titled, bare] = [of("essay", "progressive"), of("essay", "no-title")];
    expect(cost(bare)).toBe(cost(titled) + 2);
    expect(Number(bare.marks)).toBeCloseTo(Number(titled.marks) - 2, 0);
    expect(Number(bare.range?.low)).toBe(Number(titled.range?.low) - 2);
  });

  test("is not marked by its form: heads, preview and numbers cost the good ones nothing", () => {
    for (const name of GOOD) expect(cost(of("essay", name)), name).toBe(0);
  });
});
