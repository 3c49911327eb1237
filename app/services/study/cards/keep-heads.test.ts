import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { insertLibraryEntries } from "@db/queries/content/library";
import { insertPack } from "@db/queries/content/packs";
import { listCards } from "@db/queries/study/cards";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { addViewer, NOW } from "../../../../tests/assignments/assigned-class";
import { openTestSchool } from "../../../../tests/factories/school";
import { answerOwnCard } from "./answer-own-card.server";
import { keepHeads, listHeadTopics } from "./keep-heads.server";

const BLOCKS = [
  { head: "凝聚共识", text: "凝聚共识，要让群众先说话。" },
  { head: null, text: "没有要目的一段。" },
  { head: "压实责任", text: "责任到人，事情才有人管。" },
];

let me: { viewer: Viewer; personId: string; now: number };

async function addTheory({
  id,
  text,
  status = "published",
}: {
  id: string;
  text?: string;
  status?: "draft" | "published";
}) {
  const blocks = BLOCKS.map((block, index) => ({ ...block, text: text ?? block.text, line: index + 2 }));
  const content = { title: "怎么治", line: 1, blocks };
  const entry = { id, packId: "p", kind: "theory" as const, title: "怎么治", status, content, line: 1, createdAt: NOW };
  await database().tx((tx) => insertLibraryEntries([entry], tx));
}
const cardsOf = async (personId: string) => (await listCards({ personId, limit: 99, offset: 0 })).rows;

beforeEach(async () => {
  await openTestSchool();
  const { person, viewer } = await addViewer();
  me = { viewer, personId: person.id, now: NOW };
  await database().tx((tx) => insertPack({ id: "p", title: "夜市治理", origin: "imported", createdAt: NOW }, tx));
});

describe("the heads of a topic's theory as cards", () => {
  it("are one for each head, told from without the head's own words, and none the second time", async () => {
    await addTheory({ id: "t1" });
    expect(await listHeadTopics(me)).toEqual([{ entryId: "t1", topic: "夜市治理", title: "怎么治", heads: 2 }]);
    expect(await keepHeads({ ...me, entryId: "t1" })).toBe(2);
    const cards = await cardsOf(me.personId);
    expect(cards.map(({ back }) => back).sort()).toEqual(["凝聚共识", "压实责任"].sort());
    for (const { front, back, kind } of cards) {
      expect(kind).toBe("head");
      expect(front).toContain("夜市治理 · 怎么治");
      expect(front).not.toContain(back);
    }
    expect(await keepHeads({ ...me, entryId: "t1" })).toBe(0);
    expect(await cardsOf(me.personId)).toHaveLength(2);
    expect(await listHeadTopics(me)).toEqual([]);
  });

  it("are not made of what is not there for the learner", async () => {
    await addTheory({ id: "t1", status: "draft" });
    expect(await keepHeads({ ...me, entryId: "t1" })).toBeNull();
    expect(await keepHeads({ ...me, entryId: "unknown" })).toBeNull();
    expect(await keepHeads({ ...me, viewer: STRANGER, entryId: "t1" })).toBeNull();
    expect(await cardsOf(me.personId)).toEqual([]);
  });

  it("say what the topic says now, and keep what was learnt of them", async () => {
    await addTheory({ id: "t1" });
    await keepHeads({ ...me, entryId: "t1" });
    const [card] = await cardsOf(me.personId);
    const answer = { personId: me.personId, cardId: card!.id, rating: 3 as const, seenReps: 0 };
    await answerOwnCard({ ...answer, key: "k", now: NOW + 5 });
    const learnt = (await cardsOf(me.personId)).find(({ id }) => id === card!.id)!;
    await database().tx(async (tx) => {
      await tx.delete(tx.tables.libraryEntries);
    });
    await addTheory({ id: "t2", text: "新版专题的说法。" });
    expect(await listHeadTopics(me)).toEqual([]);
    const now = (await cardsOf(me.personId)).find(({ id }) => id === card!.id)!;
    expect(now).toEqual({ ...learnt, front: expect.stringContaining("新版专题的说法") });
  });
});
