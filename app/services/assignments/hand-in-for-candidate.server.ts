import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { getAssignmentForCandidate } from "@db/queries/assignments/assignments";
import { listOwnSittings } from "@db/queries/assignments/list-sittings";
import { getSetVersion } from "@db/queries/sets/sets";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { handInForRefusal, type HandInForRefusal } from "~/domain/assignments/hand-in-for";
import { termsFor } from "~/domain/assignments/terms";
import { MAX_PHOTOS, type PhotoRefusal } from "~/domain/photos/photo-limits";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { assessAdmitted } from "~/services/attempts/admitting/assess-admitted.server";
import { prepareText, type PreparedText } from "~/services/attempts/saving/append-revision.server";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { notify } from "~/services/notices/notify.server";
import { admitTranscript } from "~/services/photos/admit-transcript.server";
import { checkPhoto, type CheckedPhoto } from "~/services/photos/check-photo";
import { keepPhoto } from "~/services/photos/keep-photo.server";
import { beginSitting } from "~/services/sittings/begin-sitting.server";
import { assignmentPath } from "./assigned-notice.server";
import { taughtAssignment } from "./taught-assignment.server";
import { MAX_REASON_CHARACTERS } from "./terms-problem";

/** What a candidate wrote on paper for one question: pictures of it, what was typed up from it, or both. */
export type PaperAnswer = {
  /** 1-based place in the paper. */
  position: number;
  photos: { bytes: Uint8Array; claimed: string | null }[];
  text: string;
};

type HandInForCandidate = {
  assignmentId: string;
  personId: string;
  answers: readonly PaperAnswer[];
  /** The candidate sees it. */
  reason: string;
  by: Viewer;
  now: number;
};

export type HandedInFor =
  | { ok: true; sittingId: string }
  | { ok: false; reason: "not-found" | "reason" | "empty" | HandInForRefusal }
  /** Of the answer at this place. */
  | { ok: false; reason: "too-long" | PhotoRefusal; position: number };

type Ready = { position: number; pictures: CheckedPhoto[]; prepared: PreparedText | null };
type Scene = Omit<HandInForCandidate, "answers" | "reason"> & { note: string; ready: Ready[] };

/**
 * 代交: hands in for a candidate who wrote on paper, as a sitting on paper that is sealed at once; what was typed up is scored.
 * Who did it, when and why stands in the record and is told to the candidate. Nothing is done where they have handed in.
 */
export async function handInForCandidate({ answers, reason, ...asked }: HandInForCandidate): Promise<HandedInFor> {
  const note = reason.trim();
  if (note === "" || note.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason" };
  const ready: Ready[] = [];
  for (const answer of answers) {
    const made = makeReady(answer);
    if ("reason" in made) return { ok: false, ...made };
    ready.push(made);
  }
  if (ready.every(({ pictures, prepared }) => pictures.length === 0 && prepared === null)) {
    return { ok: false, reason: "empty" };
  }
  const { result, typed } = await database().tx((tx) => handIn({ ...asked, note, ready }, tx));
  for (const { attemptId, number } of typed) await assessAdmitted({ attemptId, number, now: asked.now });
  return result;
}

function makeReady({
  position,
  photos,
  text,
}: PaperAnswer): Ready | { reason: "too-long" | PhotoRefusal; position: number } {
  const prepared = prepareText(text);
  if (prepared.text.length > MAX_TEXT_LENGTH) return { reason: "too-long", position };
  if (photos.length > MAX_PHOTOS) return { reason: "too-many", position };
  const pictures: CheckedPhoto[] = [];
  for (const { bytes, claimed } of photos) {
    const checked = checkPhoto(bytes, claimed);
    if (!checked.ok) return { reason: checked.reason, position };
    pictures.push(checked);
  }
  return { position, pictures, prepared: prepared.charCount === 0 ? null : prepared };
}

type Typed = { attemptId: string; number: number };
type Done = { result: HandedInFor; typed: Typed[] };

async function handIn(scene: Scene, tx: Tx): Promise<Done> {
  const { assignmentId, personId, by, note, now } = scene;
  const refuse = (reason: "not-found" | HandInForRefusal): Done => ({ result: { ok: false, reason }, typed: [] });
  const taught = await taughtAssignment({ assignmentId, viewer: by }, tx);
  const actorId = personOf(by);
  const asked = { assignmentId, candidateId: personId };
  const given = await getAssignmentForCandidate(asked, tx);
  const version = given && (await getSetVersion({ versionId: given.assignment.setVersionId }, tx));
  if (!taught || actorId === null || !version) return refuse("not-found");
  const { assignment, candidate } = given;
  const terms = termsFor(assignment, candidate);
  const sittings = await listOwnSittings(asked, tx);
  const refused = handInForRefusal({ withdrawn: assignment.withdrawnAt !== null, terms, sittings, now });
  if (refused) return refuse(refused);
  // Nobody's clock runs: the writing is over.
  const paper = { personId, version, mode: assignment.mode, medium: "paper" as const, assignmentId };
  const sittingId = await beginSitting({ ...paper, limitMinutes: terms.limitMinutes, now }, tx);
  const typed = await fill(scene, { sittingId, actorId }, tx);
  const params = { title: assignment.title, reason: note };
  const notice = { kind: "handed-in-for" as const, path: assignmentPath(assignmentId), params };
  await notify({ ...notice, personIds: [personId], key: `handed-in-for:${sittingId}`, now }, tx);
  const subject = { subjectKind: "sitting", subjectId: sittingId, details: { assignmentId, personId } };
  await recordAudit({ action: "sitting.handed-in-for", at: now, actorId, ...subject }, tx);
  return { result: { ok: true, sittingId }, typed };
}

async function fill(
  { ready, note, now }: Scene,
  { sittingId, actorId }: { sittingId: string; actorId: string },
  tx: Tx,
): Promise<Typed[]> {
  const attempts = await listAttemptsOfSitting({ sittingId }, tx);
  const typed: Typed[] = [];
  for (const attempt of attempts) {
    const attemptId = attempt.id;
    const answer = ready.find(({ position }) => position === attempt.position);
    for (const [index, picture] of (answer?.pictures ?? []).entries()) {
      await keepPhoto({ attemptId, position: index + 1, picture, late: false, actorId, now }, tx);
    }
    const seal = { attemptId, sealedAt: now, sealedBy: "hand-in" as const, number: null, actorId };
    await sealInTx({ ...seal, onBehalf: { reason: note } }, tx);
    if (!answer?.prepared) continue;
    const { prepared } = answer;
    typed.push({ attemptId, number: await admitTranscript({ attempt, prepared, byPersonId: actorId, now }, tx) });
  }
  return typed;
}
