import { expect, it } from "vitest";
import { listWritten } from "@db/queries/progress/written";
import { seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

export function progressSuite({ fresh }: Suite): void {
  it("tells of an answer how long it is and when its first and last saved words came, late and side texts left out", async () => {
    const db = await fresh();
    const { attempt, question, revision } = await db.tx(seedAttempt);
    const at = revision.receivedAt;
    await db.tx(async (tx) => {
      const { revisions } = tx.tables;
      const more = (number: number, receivedAt: number, changes: object) => ({
        ...{ ...revision, number, parentNumber: 1, turn: number, receivedAt },
        ...changes,
      });
      await tx
        .insert(revisions)
        .values([
          more(2, at + 60_000, {}),
          more(3, at + 90_000, { chain: "side" }),
          more(4, at + 120_000, { late: true }),
          more(5, at + 150_000, { source: "hand-in" }),
        ]);
    });
    const asked = { attemptIds: [attempt.id, "other"] };
    expect(await listWritten(asked, db)).toEqual([
      {
        ...{ attemptId: attempt.id, title: question.title, sittingId: null, medium: "typed" },
        ...{ characters: revision.charCount, firstSavedAt: at, lastSavedAt: at + 60_000 },
      },
    ]);
    expect(await listWritten({ attemptIds: [] }, db)).toEqual([]);
  });
}
