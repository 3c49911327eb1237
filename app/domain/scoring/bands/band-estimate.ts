import type { Finding } from "@content/contract/report";
import type { MarkingProfile } from "../../profiles/marking-profile";
import type { Band, ResolvedBands } from "./band-table";
import type { TopicCoverage } from "./topic-coverage";

/** A practice estimate in marks: two bands until a tutor confirms, and one mark inside them that is never band I. */
export type BandEstimate = { low: number; high: number; marks: number; findings: Finding[]; flags: string[] };

/** Share of paragraphs that must speak of the topic before the upper pair of bands is considered. */
const SUSTAINED = 0.5;
/** Below this share of its length an essay is a fragment. */
const FRAGMENT = 0.2;
/** Times the profile's warning of copying beyond which an essay is mostly not the candidate's own. */
const MOSTLY_COPIED = 3;
/** Share of a band by which an essay's content moves its mark from the middle: three of ten marks, as markers do. */
const PLACED = 0.3;
/** The length a short text is measured against where the question states none, 字. */
const USUAL_ESSAY = 600;

/**
 * Places an essay by what a program may judge: 题眼 coverage as a gate, and length. Form is a hint of weight 0 and
 * moves nothing. Gate passed with every concept, sustained: bands I–II, estimated at the middle of II. Passed: II–III,
 * at the middle of the two. Doubtful, unchecked, far too short or not argued from its material: III and the next, at their middle. No concept at all,
 * or a fragment, or an essay mostly copied from its material: the lowest two, at the middle of the lowest. From the middle (but
 * never of the lowest) an essay moves by its content at most three tenths of a band: see `contentOf`.
 */
export function estimateBand(input: {
  resolved: ResolvedBands;
  profile: MarkingProfile;
  coverage: TopicCoverage;
  /** For hybrid questions without concepts: the share its key points earned. */
  contentShare: number | null;
  /** 字数 that is read, without repeated or stuffed clauses. */
  usefulCharacters: number;
  minimum: number | null;
  /** The upper number the question states; a text is measured against it where no minimum is stated. */
  stated: number | null;
  /** Share of an essay that stands word for word in its material. */
  copied: number;
  /** How much of an essay is argued from its material (`materialUse`); null where nothing can be said. */
  use: number | null;
}): BandEstimate {
  const { resolved, profile, coverage } = input;
  const { bands } = resolved;
  const last = bands.length - 1;
  const findings: Finding[] = coverage.missing.map(({ label, indispensable }) => ({
    code: "topic-concept-missing",
    params: { label, indispensable },
  }));
  const expected = input.minimum ?? Math.min(USUAL_ESSAY, input.stated ?? USUAL_ESSAY);
  const tooShort = input.usefulCharacters < expected * profile.underLength.value.bandThreeShare;
  const gate = topicGate(coverage, input.contentShare, profile);
  if (gate !== "passed" && gate !== "sustained") findings.push({ code: `topic-${gate}`, params: {} });
  let pair: [upper: number, lower: number] =
    gate === "sustained" ? [0, 1] : gate === "passed" ? [1, 2] : [2, Math.min(3, last)];
  if (tooShort && pair[0] < 2) {
    pair = [2, Math.min(3, last)];
    findings.push({ code: "too-short-for-band", params: { count: input.usefulCharacters, expected } });
  }
  // Slogans, or an essay on something else with this topic's nouns put in (套作), however often it names the topic.
  if (input.use !== null && input.use < profile.materialUse.value && pair[0] < 2) {
    pair = [2, Math.min(3, last)];
    findings.push({ code: "material-unused", params: {} });
  }
  const copied = input.copied >= profile.copyWarning.value * MOSTLY_COPIED - 1e-9;
  const lowest = copied || gate === "absent" || input.usefulCharacters < expected * FRAGMENT;
  if (lowest) pair = [Math.max(0, last - 1), last];
  const [upper, lower] = [bands[Math.min(pair[0], last)], bands[Math.min(pair[1], last)]];
  if (!upper || !lower || input.usefulCharacters === 0) return { low: 0, high: 0, marks: 0, findings, flags: [] };
  const single = lowest || pair[0] === 0;
  const within = single ? [lower] : [lower, upper];
  const width = (Math.max(...within.map(({ to }) => to)) - lower.from) / (single || upper === lower ? 1 : 2);
  // A short text speaks of everything within few sentences; that is no content carried through.
  const content = lowest || tooShort ? null : contentOf(input);
  const moved = content === null ? 0 : (content * 2 - 1) * width * PLACED;
  findings.push({ code: "band-estimate", params: { upper: upper.label, lower: lower.label, origin: resolved.origin } });
  // In a table of few bands the lowest two may reach the best one, which begins at its lower edge.
  const ceiling = copied && bands[0] ? Math.max(lower.from, bands[0].from - profile.markStep.value) : upper.to;
  return {
    low: lower.from,
    high: Math.min(upper.to, ceiling),
    marks: estimateIn(within) + moved,
    findings,
    flags: ["band-unconfirmed"],
  };
}

/**
 * What an essay says, 0 to 1: how far the 题眼 carry through it, how much of it is the candidate's own wording (nothing
 * copied is 1, the profile's warning of copying 0), and nothing where it hardly touches its material. null without 题眼.
 */
function contentOf({ coverage, copied, use, profile }: Parameters<typeof estimateBand>[0]): number | null {
  if (coverage.share === null) return null;
  const own = Math.max(0, 1 - copied / profile.copyWarning.value);
  const argued = use === null ? 1 : Math.min(1, use / profile.materialUse.value);
  return Math.sqrt(coverage.carried * own) * argued;
}

/** The mark for one band or two neighbours: their base scores' mean where the table names them, else the middle. */
function estimateIn(bands: readonly Band[]): number {
  const bases = bands.flatMap(({ base }) => base ?? []);
  if (bases.length === bands.length) return bases.reduce((sum, base) => sum + base, 0) / bases.length;
  return (Math.min(...bands.map(({ from }) => from)) + Math.max(...bands.map(({ to }) => to))) / 2;
}

type Gate = "sustained" | "passed" | "doubtful" | "unchecked" | "absent";

function topicGate(coverage: TopicCoverage, contentShare: number | null, profile: MarkingProfile): Gate {
  if (coverage.share === null) {
    if (contentShare === null) return "unchecked";
    return contentShare >= profile.topicCoverage.value ? "passed" : contentShare > 0 ? "doubtful" : "absent";
  }
  if (coverage.share === 0) return "absent";
  const indispensable = coverage.missing.some((concept) => concept.indispensable);
  if (indispensable || coverage.share < profile.topicCoverage.value) return "doubtful";
  return coverage.share === 1 && coverage.spread >= SUSTAINED ? "sustained" : "passed";
}
