import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getAssignment } from "@db/queries/assignments/assignments";
import { allowOneMore, insertMarkingEvents, listMarkingEvents } from "@db/queries/marking/events";
import { getAssignmentOfAttempt } from "@db/queries/marking/marked-assignment";
import { getAttempt } from "@db/queries/attempts/attempts";
import { notify } from "~/services/notices/notify.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/** A note to the candidate is a few sentences. */
export const MAX_NOTE_CHARACTERS = 1000;

type NoteScript = {
  attemptId: string;
  /** 退回重写, after which the candidate may sit the assignment once more, or 面批: what was said face to face. */
  kind: "returned" | "consulted";
  note: string;
  by: string;
  now: number;
};

type Noted = { ok: true } | { ok: false; reason: "not-found" | "note-missing" | "note-too-long" };

/** Returns a handed-in answer to be written again, or notes a talk about it; either with a note that the candidate reads. */
export async function noteScript({ attemptId, kind, note: typed, by, now }: NoteScript): Promise<Noted> {
  const note = typed.trim();
  if (note === "") return { ok: false, reason: "note-missing" };
  if (note.length > MAX_NOTE_CHARACTERS) return { ok: false, reason: "note-too-long" };
  return database().tx(async (tx) => {
    const attempt = await getAttempt({ attemptId }, tx);
    const of = await getAssignmentOfAttempt({ attemptId }, tx);
    if (attempt?.status !== "sealed" || !of) return { ok: false, reason: "not-found" };
    const before = await listMarkingEvents({ attemptId, kinds: [kind] }, tx);
    // The button was pressed twice: what it asks for is done, and one return gives one more attempt.
    if (before.some((one) => one.note === note && one.byPersonId === by)) return { ok: true };
    await insertMarkingEvents([{ id: newId(), attemptId, kind, note, byPersonId: by, at: now }], tx);
    if (kind === "returned") {
      const { assignmentId } = of;
      await allowOneMore({ assignmentId, personId: attempt.personId }, tx);
      const assignment = await getAssignment({ assignmentId }, tx);
      const params = { title: assignment?.title ?? "" };
      const notice = { kind, path: `/assignments/${assignmentId}`, params, key: `returned:${attemptId}:${now}` };
      await notify({ ...notice, personIds: [attempt.personId], now }, tx);
    }
    const action = kind === "returned" ? "answer.returned" : "answer.consulted";
    await recordAudit({ action, at: now, actorId: by, subjectKind: "attempt", subjectId: attemptId, details: {} }, tx);
    return { ok: true };
  });
}
