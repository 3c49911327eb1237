import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listUnmovedAttempts } from "@db/queries/attempts/lists/list-unmoved-attempts";
import { erasePerson } from "@db/queries/people/erase-person";
import { listPhotos } from "@db/queries/photos/photos";
import { reportSchema } from "@content/contract/report";
import type { Viewer } from "~/domain/access/viewer";
import { getDrafts } from "~/services/attempts/drafts/get-drafts.server";
import { getTextsAside } from "~/services/attempts/drafts/get-texts-aside.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { markPhoto } from "~/services/photos/mark-photo.server";
import { readPhoto } from "~/services/photos/read-photo.server";
import { transcribePaper } from "~/services/photos/transcribe-paper.server";
import { unmarkPhoto } from "~/services/photos/unmark-photo.server";
import { openTestSchool } from "../factories/school";
import { wordPoint, wordRubric } from "../attempts/handed-in";
import { MINUTE, NOW } from "../attempts/open-attempt";
import { addPerson, addQuestion } from "../attempts/questions";
import { handedInOnPaper, paperAttempt } from "./paper-attempt";

let tutor: string;
beforeAll(async () => {
  await openTestSchool();
  tutor = await addPerson("tutor");
});

const LATER = NOW + 60 * MINUTE;
const shape = { kind: "region", x: 0.1, y: 0.2, width: 0.5, height: 0.1 };

async function scoredPaper() {
  const rubric = wordRubric(wordPoint("p1", "积水"), wordPoint("p2", "报修"));
  return handedInOnPaper(await addQuestion({ content: { rubric, marks: 4 } }));
}

async function give(attemptId: string, awarded: number, reason = "卷面写到积水问题。") {
  const marked = (await markedAttempt({ attemptId, choice: "sealed", now: LATER }))!;
  const after = marked.assessments.at(-1)?.id ?? "";
  return recordOverride({
    attemptId,
    choice: "sealed",
    basis: marked.engine!.assessment.id,
    after,
    awards: [{ pointId: "p1", awarded, places: [] }],
    remaining: null,
    reason,
    by: tutor,
    now: LATER,
  });
}

describe("marking an answer on paper", () => {
  it("gives no mark without a place on its photos, and every mark with it", async () => {
    const { attemptId, photoId } = await scoredPaper();
    const refused = await give(attemptId, 2);
    expect(refused).toMatchObject({ ok: false, problems: [{ pointId: "p1", code: "no-region" }] });
    const marked = await markPhoto({ attemptId, photoId, pointId: "p1", shape, note: "", by: tutor, now: LATER });
    expect(marked.ok).toBe(true);
    expect(await give(attemptId, 2)).toMatchObject({ ok: true });
    const [assessment] = await listAssessments({ attemptId });
    const report = reportSchema.parse(assessment!.report);
    expect([report.marks, report.maxMarks]).toEqual([2, 4]);
    const { kind: _, ...place } = shape;
    expect(report.points[0]).toMatchObject({ awarded: 2, status: "hit", regions: [{ photo: photoId, ...place }] });
    expect(report.points[1]).toMatchObject({ awarded: 0, status: "missed" });
  });

  it("asks for a reason only where marks were given before", async () => {
    const { attemptId, photoId } = await scoredPaper();
    await markPhoto({ attemptId, photoId, pointId: "p1", shape, note: "", by: tutor, now: LATER });
    expect(await give(attemptId, 2, "")).toMatchObject({ ok: true });
    expect(await give(attemptId, 1, "")).toEqual({ ok: false, reason: "reason-missing" });
    expect(await give(attemptId, 1)).toMatchObject({ ok: true });
    expect((await listAssessments({ attemptId })).map(({ note }) => note)).toEqual([null, "卷面写到积水问题。"]);
  });

  it("keeps a mark that was taken off in the history, where it is evidence no more", async () => {
    const { attemptId, photoId } = await scoredPaper();
    const marked = await markPhoto({ attemptId, photoId, pointId: "p1", shape, note: "对", by: tutor, now: LATER });
    if (!marked.ok) throw new Error(marked.reason);
    const markId = marked.mark.id;
    expect(await unmarkPhoto({ attemptId, markId, by: tutor, now: LATER + 1 })).toBe(true);
    expect(await unmarkPhoto({ attemptId, markId, by: tutor, now: LATER + 2 })).toBe(false);
    expect(await give(attemptId, 2)).toMatchObject({ ok: false });
    const { paper } = (await markedAttempt({ attemptId, now: LATER }))!;
    expect(paper?.marks).toMatchObject([{ id: markId, note: "对", removedAt: LATER + 1 }]);
  });

  it("refuses marks that are off the photo, on another answer's photo, for no point, or say nothing", async () => {
    const { attemptId, photoId } = await scoredPaper();
    const other = await scoredPaper();
    const reason = async (changes: object) => {
      const mark = { attemptId, photoId, pointId: "p1", shape, note: "", by: tutor, now: LATER, ...changes };
      const done = await markPhoto(mark);
      return done.ok ? null : done.reason;
    };
    expect(await reason({ photoId: other.photoId })).toBe("not-found");
    expect(await reason({ pointId: "p9" })).toBe("point-unknown");
    expect(await reason({ shape: { ...shape, x: 0.8 } })).toBe("not-a-shape");
    expect(await reason({ shape: { ...shape, width: 0 } })).toBe("not-a-shape");
    expect(await reason({ shape: { ...shape, kind: "star" } })).toBe("not-a-shape");
    expect(await reason({ pointId: null })).toBe("note-missing");
    expect(await reason({ pointId: null, note: "字".repeat(501) })).toBe("note-too-long");
    expect(await reason({ pointId: null, note: "书写工整" })).toBeNull();
  });

  it("is not waited for by a rubric change: the engine has nothing to score anew", async () => {
    const { questionId } = await scoredPaper();
    const window = { questionId, number: 99, rubricHash: "another", from: null, until: null, limit: 9 };
    expect(await listUnmovedAttempts(window)).toEqual([]);
  });
});

describe("typing a paper up", () => {
  it("is scored by the engine beside the seal, once, and sets no tutor's marks aside", async () => {
    const { attemptId, personId, photoId } = await scoredPaper();
    const typed = await transcribePaper({
      attemptId,
      personId,
      text: "路面积水严重。\n报修要打七次电话。",
      now: LATER,
    });
    expect(typed).toEqual({ ok: true, number: 1 });
    expect((await getAttempt({ attemptId }))?.sealedNumber).toBeNull();
    const counting = await markedAttempt({ attemptId, now: LATER });
    expect(counting).toMatchObject({ revisionNumber: 1, admitted: { admittedAs: "transcript" } });
    expect(counting?.engine?.assessment).toMatchObject({ admitted: true, source: "engine", marksHundredths: 400 });
    expect(await transcribePaper({ attemptId, personId, text: "另一份", now: LATER })).toEqual({
      ok: false,
      reason: "done",
    });
    await markPhoto({ attemptId, photoId, pointId: "p1", shape, note: "", by: tutor, now: LATER });
    expect(await give(attemptId, 1)).toMatchObject({ ok: true });
    const after = await markedAttempt({ attemptId, now: LATER });
    expect(after).toMatchObject({ admitted: null, assessments: [{ source: "tutor", marksHundredths: 100 }] });
  });

  it("is no late text: not among those to admit, and called a transcript among the versions", async () => {
    const { attemptId, personId } = await scoredPaper();
    await transcribePaper({ attemptId, personId, text: "路面积水严重。", now: LATER });
    const attempt = (await getAttempt({ attemptId }))!;
    expect((await getTextsAside({ attempt, now: LATER })).texts).toEqual([]);
    const drafts = await getDrafts({ attemptId, number: null, sealedOnly: false, now: LATER });
    expect(drafts?.side.map(({ shown }) => [shown.source, shown.late])).toEqual([["transcript", false]]);
  });

  it("is for the writer of a handed-in paper, and not for an empty text", async () => {
    const open = await paperAttempt();
    const { attemptId, personId } = await scoredPaper();
    const reason = async (attempt: string, person: string, text = "积水") => {
      const done = await transcribePaper({ attemptId: attempt, personId: person, text, now: LATER });
      return done.ok ? null : done.reason;
    };
    expect(await reason(open.attemptId, open.personId)).toBe("not-found");
    expect(await reason(attemptId, open.personId)).toBe("not-found");
    expect(await reason(attemptId, personId, " \n")).toBe("empty");
  });
});

describe("erasing a person", () => {
  it("takes the pictures and what was said of them, and keeps that there were some", async () => {
    const { attemptId, personId, photoId } = await scoredPaper();
    await markPhoto({ attemptId, photoId, pointId: null, shape, note: "书写工整", by: tutor, now: LATER });
    await database().tx((tx) => erasePerson({ personId, now: LATER + 1 }, tx));
    const viewer: Viewer = { kind: "account", role: "tutor", personId: tutor, displayName: "", userName: "t" };
    expect(await readPhoto({ photoId, viewer })).toBeNull();
    expect(await listPhotos({ attemptId })).toMatchObject([{ id: photoId, byteSize: 0, hash: "" }]);
    const { paper } = (await markedAttempt({ attemptId, now: LATER + 2 }))!;
    expect(paper?.marks).toMatchObject([{ note: "", shape }]);
  });
});
