import { database } from "@db/client/database";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { listBank } from "@db/queries/content/list-bank";
import { getPublishedQuestion } from "@db/queries/content/question-versions";

const DAY_MS = 86_400_000;
const ORIGIN = { engine: "e1", profile: "p1", rubricHash: "r1" };

type History = { personId: string; answers: number; lastAt: number };

/** So many answers of one person to the questions of the bank in turn, one a day, each with more points earned than the last. */
export async function addHistory({ personId, answers, lastAt }: History): Promise<void> {
  const { rows } = await listBank({ search: "", includeDrafts: false, limit: 40, offset: 0 });
  const published = await Promise.all(rows.map(({ id }) => getPublishedQuestion({ questionId: id })));
  const questions = published.flatMap((one) => one ?? []);
  await database().tx(async (tx) => {
    for (let at = 0; at < answers; at += 1) {
      const found = questions[at % questions.length];
      if (!found) throw new Error("the bank is empty");
      const sealedAt = lastAt - (answers - at) * DAY_MS;
      const of = { personId, questionId: found.question.id, questionVersionId: found.version.id };
      const sealed = { mode: "practice", status: "sealed", sealedBy: "hand-in" } as const;
      const { id: attemptId } = await insertAttempt({ ...of, ...sealed, startedAt: sealedAt - 1, sealedAt }, tx);
      const share = 0.3 + (0.6 * at) / answers;
      const ids = (found.version.content.rubric?.points ?? []).map(({ id }) => id);
      const points = ids.map((id, no) =>
        no < ids.length * share
          ? { id, max: 1, awarded: 1, evidence: [], status: "hit" as const }
          : { id, max: 1, awarded: 0, evidence: [], status: "missed" as const, reason: "absent" as const },
      );
      const report = { marks: null, maxMarks: null, share, points, findings: [], flags: [], ...ORIGIN };
      const marks = { marksHundredths: null, maxHundredths: null, share, report, ...ORIGIN };
      await insertAssessment({ attemptId, source: "engine", byPersonId: null, createdAt: sealedAt, ...marks }, tx);
    }
  });
}
