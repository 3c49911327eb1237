import { listAssignmentsForPerson } from "@db/queries/assignments/list-for-person";
import { listOwnSittings } from "@db/queries/assignments/list-sittings";
import { lastReturnedAt } from "@db/queries/marking/events";
import { getSetVersion } from "@db/queries/sets/sets";
import { listVersions } from "@db/queries/assignments/assigned-versions";
import { beginRefusal, type BeginRefusal } from "~/domain/assignments/begin";
import { countPaper } from "~/domain/sittings/set-facts";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";
import { ownAssignment, type OwnAssignment } from "./list-own-assignments.server";

export type OwnAssignmentPage = OwnAssignment & {
  /** What it is made of, without a word of a question: a reserved one is not seen before it is begun. */
  facts: { kind: "set" | "paper"; minutes: number | null; questions: number; marks: number | null; materials: number };
  /** Why it may not be begun now; null where it may, or may be gone on with. */
  refused: BeginRefusal | null;
  openSittingId: string | null;
};

type GetOwnAssignment = { assignmentId: string; candidateId: string; now: number };

/** The candidate's page of an assignment; null when it is not for them. */
export async function getOwnAssignment(asked: GetOwnAssignment): Promise<OwnAssignmentPage | null> {
  const { assignmentId, candidateId, now } = asked;
  const given = await listAssignmentsForPerson({ personId: candidateId, assignmentId, limit: 1 });
  const [one] = given;
  const version = one && (await getSetVersion({ versionId: one.assignment.setVersionId }));
  if (!one || !version) return null;
  for (const { id, status } of await listOwnSittings({ assignmentId, candidateId })) {
    if (status === "open") await sealDueSitting({ sittingId: id, now });
  }
  const sittings = await listOwnSittings({ assignmentId, candidateId });
  const own = ownAssignment(one, sittings, now);
  const { latePolicy, withdrawnAt } = one.assignment;
  const returnedAt = await lastReturnedAt({ assignmentId, candidateId });
  const closed = { archived: one.archivedAt !== null, withdrawn: withdrawnAt !== null };
  const asks = { ...closed, latePolicy, terms: own.terms, sittings, returnedAt, now };
  const open = sittings.find(({ status }) => status === "open");
  const { kind, minutes, items } = version.content;
  const contents = await listVersions({ versionIds: items.map(({ versionId }) => versionId) });
  const paper = items.flatMap(({ versionId, marks }) => {
    const content = contents.get(versionId);
    return content ? [{ marks, content }] : [];
  });
  return {
    ...own,
    facts: { kind, minutes: own.terms.limitMinutes ?? minutes, ...countPaper(paper) },
    refused: open ? null : beginRefusal(asks),
    openSittingId: open?.id ?? null,
  };
}
