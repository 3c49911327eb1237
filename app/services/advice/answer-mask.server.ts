import { getPersonById } from "@db/queries/people/people";
import { listNamesAround } from "@db/queries/review/names";
import type { Attempt } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { nameMask } from "~/domain/review/name-mask";
import { payerOf } from "./payer-of.server";

/** A person's name in what is sent: as long as it was, so that every place in the text stays where it is. */
const NAME_MASK = "某";

/** Who wrote an answer, who pays for advice on it, and what takes the names of everybody around them out of a text. */
export type AnswerMask = { viewer: Viewer; payerId: string | null; masked: (text: string) => string };

/** The writer as the access rule sees them, whoever asks: nobody is told through advice what they may not see themselves. */
export async function answerMask(attempt: Attempt): Promise<AnswerMask | null> {
  const { personId } = attempt;
  const person = await getPersonById({ personId });
  if (!person || person.erasedAt !== null) return null;
  const { displayName, userName } = person;
  const { payerId, assignmentId } = await payerOf(attempt);
  const around = assignmentId === null ? [] : await listNamesAround({ assignmentId });
  return {
    viewer: { kind: "account", personId, role: "candidate", displayName, userName: userName ?? "" },
    payerId,
    masked: nameMask([displayName, ...(userName === null ? [] : [userName]), ...around], NAME_MASK),
  };
}
