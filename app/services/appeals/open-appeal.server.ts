import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAppeal, listAppealsOf } from "@db/queries/marking/appeals";
import { appealProblem, type AppealRefusal } from "~/domain/marking/appeals/appeal-rules";
import { appealHandlers } from "~/domain/marking/appeals/who-handles";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { appealPeople } from "./appeal-people.server";
import { appealedAnswer } from "./appealed-answer.server";

type OpenAppeal = {
  attemptId: string;
  candidateId: string;
  /** Null: the whole answer. */
  pointId: string | null;
  reason: string;
  now: number;
};

/** 复核: the candidate asks for a key point, or the whole, to be looked at again; those who may handle it are told. */
export async function openAppeal({
  attemptId,
  candidateId,
  pointId,
  reason: typed,
  now,
}: OpenAppeal): Promise<{ ok: true; appealId: string } | { ok: false; reason: AppealRefusal | "not-found" }> {
  const own = await appealedAnswer({ attemptId, candidateId, now });
  if (!own) return { ok: false, reason: "not-found" };
  const { assignmentId, classId, marked, counting } = own;
  const reason = typed.trim();
  const pointIds = counting.report.points.map(({ id }) => id);
  return database().tx(async (tx) => {
    const earlier = await listAppealsOf({ attemptId }, tx);
    const problem = appealProblem({ pointId, reason, pointIds, earlier });
    if (problem !== null) return { ok: false, reason: problem };
    const id = newId();
    const asked = { id, attemptId, assessmentId: counting.id, pointId, personId: candidateId, reason };
    await insertAppeal({ ...asked, state: "open", createdAt: now }, tx);
    const subject = { subjectKind: "attempt", subjectId: attemptId, details: { appealId: id, pointId } };
    await recordAudit({ action: "appeal.opened", at: now, actorId: candidateId, ...subject }, tx);
    const personIds = appealHandlers(await appealPeople({ attemptId, assignmentId, classId }, tx));
    const notice = { personIds, path: `/desk/appeals/${id}`, params: { title: marked.asked.title } };
    await notify({ ...notice, kind: "appeal-opened", key: `appeal-opened:${id}`, now }, tx);
    return { ok: true, appealId: id };
  });
}
