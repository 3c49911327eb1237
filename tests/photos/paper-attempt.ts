import { handInPaper } from "~/services/photos/hand-in-paper.server";
import { addPhoto } from "~/services/photos/add-photo.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { MINUTE, NOW } from "../attempts/open-attempt";
import { addPerson, addQuestion } from "../attempts/questions";
import { pngPicture } from "./pictures";

/** A person with an open paper attempt on a question of its own, or on the one that is given. */
export async function paperAttempt(questionId?: string) {
  const personId = await addPerson();
  const question = questionId ?? (await addQuestion());
  const started = await startAttempt({ questionId: question, personId, mode: "timed", medium: "paper", now: NOW });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  return {
    attemptId,
    personId,
    questionId: question,
    add: (bytes: Uint8Array, now = NOW + MINUTE, claimed: string | null = null) =>
      addPhoto({ attemptId, personId, bytes, claimed, now }),
    handIn: (now = NOW + 2 * MINUTE, confirmEmpty = false) => handInPaper({ attemptId, personId, confirmEmpty, now }),
  };
}

/** A paper attempt handed in with one photo. */
export async function handedInOnPaper(questionId?: string) {
  const paper = await paperAttempt(questionId);
  const added = await paper.add(pngPicture(60, 80));
  if (!added.ok) throw new Error(added.reason);
  const done = await paper.handIn();
  if (!done.ok) throw new Error(done.reason);
  return { ...paper, photoId: added.photo.id };
}
