import { database } from "@db/client/database";
import { removeComment } from "@db/queries/marking/comments";

type RemoveRemark = { attemptId: string; commentId: string; by: string; now: number };

/** Takes off a remark of one's own; false where it is another's or not there. */
export async function removeRemark(remark: RemoveRemark): Promise<boolean> {
  return database().tx((tx) => removeComment(remark, tx));
}
