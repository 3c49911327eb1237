import { useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import { listOpenImports } from "@db/queries/content/imports";
import { listRoundTasks } from "@db/queries/marking/rounds";
import { stageImport } from "~/services/content/imports/stage-import.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import type { SeededDesk } from "./seed-desk";

/** As long as a pack that a school takes in at a time. */
const TOPICS = 60;

/**
 * What the pages of 仲裁 and of an import under review show, put into a school that was seeded, also one of before: it is there
 * once. The answer that waits for the expert.
 */
export async function completed(dataDir: string, desk: SeededDesk, now: number): Promise<{ disputedId: string }> {
  const db = await openDatabase({ url: `file:${dataDir}/app.db` });
  try {
    useDatabase(db);
    const open = await listOpenImports();
    if (open.length === 0) await stageText({ by: desk.admin.personId, now });
    return { disputedId: await disputed(desk.doubleId, now) };
  } finally {
    await db.close();
  }
}

async function stageText({ by, now }: { by: string; now: number }): Promise<void> {
  const questions = Array.from({ length: TOPICS }, (_, at) => `${at + 1}.请谈谈社区第${at + 1}项服务的意义(300字)。\n`);
  const text = `一、命题预测\n${questions.join("")}二、范文\n上河村通水\n⺠生渠修好了，清水沿着新渠流进村里。\n`;
  const staged = await stageImport({ bytes: new TextEncoder().encode(text), fileName: "待核对.txt", by, now });
  if (!staged.ok) throw new Error("the text was refused");
}

/** Three blind marks that no two of agree: nothing, half and everything, each by whoever the round was given to. */
async function disputed(assignmentId: string, now: number): Promise<string> {
  const tasks = await listRoundTasks({ assignmentId });
  const known = tasks.find(({ round, doneAt }) => round === "expert" && doneAt === null);
  if (known) return known.attemptId;
  const unmarked = tasks.find(
    ({ round, doneAt, attemptId }) =>
      round === "first" &&
      doneAt === null &&
      tasks.some((other) => other.attemptId === attemptId && other.round === "second" && other.doneAt === null),
  );
  if (!unmarked) throw new Error("the seed has no answer that nobody has marked");
  const { attemptId } = unmarked;
  for (const [round, share] of [
    ["first", 0],
    ["second", 1],
    ["third", 0.5],
  ] as const) {
    const open = await listRoundTasks({ assignmentId, attemptIds: [attemptId] });
    const by = open.find((task) => task.round === round)?.personId;
    const marked = await markedAttempt({ attemptId, now });
    if (!by || !marked?.engine) throw new Error(`the ${round} round is nobody's`);
    const { assessment, profile } = marked.engine;
    const step = assessment.report.marks === null ? 0.05 : profile.markStep.value;
    const places = [{ start: 0, end: Math.min(12, marked.answer.length) }];
    const awards = assessment.report.points.map(({ id, max }) => {
      const awarded = share === 1 ? max : Math.floor((max * share) / step) * step;
      return { pointId: id, awarded, places: awarded > 0 ? places : [] };
    });
    const given = { attemptId, choice: "sealed" as const, basis: assessment.id, after: "", awards, remaining: null };
    const kept = await recordOverride({ ...given, round, reason: "", assigned: true, by, now });
    if (!kept.ok) throw new Error(`the ${round} mark was refused: ${kept.reason}`);
  }
  return attemptId;
}
