import { asc, eq, sql } from "drizzle-orm";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrateDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { insertPackVersion } from "@db/queries/content/packs";
import { insertAuditEvent, listAuditEvents } from "@db/queries/operations/audit";
import { insertPerson } from "@db/queries/people/people";
import type { Suite } from "./suite";
import { emptyPack } from "./content/sample-pack";
import { NOW, person, seedAttempt } from "./sample-rows";

const MIGRATIONS = join(import.meta.dirname, "../../../db/migrations");

/** Why a write was refused: the message of the error and of all that caused it. */
async function refusal(write: Promise<unknown>): Promise<string> {
  const said: string[] = [];
  const error: unknown = await write.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  for (let at = error; at instanceof Error; at = at.cause) said.push(at.message);
  return said.join("\n");
}

async function seedImmutable(db: Database) {
  return db.tx(async (tx) => {
    const seeded = await seedAttempt(tx);
    await insertMaterialIfNew({ hash: "m", title: "t", text: "x", createdAt: NOW }, tx);
    await insertPackVersion({ packId: seeded.pack.id, hash: "h", source: "s", content: emptyPack, createdAt: NOW }, tx);
    await insertAttemptEvent({ attemptId: seeded.attempt.id, at: NOW, kind: "start", params: {} }, tx);
    await insertAuditEvent({ at: NOW, action: "a", details: {} }, tx);
    return seeded;
  });
}

export function schemaSuite({ fresh, empty }: Suite): void {
  it("refuses to change or delete published versions, materials and events", async () => {
    const db = await fresh();
    await seedImmutable(db);
    const { questionVersions, packVersions, materialVersions, attemptEvents, auditEvents } = db.tables;
    const writes: [string, (kind: "update" | "delete") => Promise<unknown>][] = [
      [
        "question_versions",
        (kind) =>
          db.tx(async (tx) =>
            kind === "update" ? tx.update(questionVersions).set({ hash: "other" }) : tx.delete(questionVersions),
          ),
      ],
      [
        "pack_versions",
        (kind) =>
          db.tx(async (tx) =>
            kind === "update" ? tx.update(packVersions).set({ hash: "other" }) : tx.delete(packVersions),
          ),
      ],
      [
        "material_versions",
        (kind) =>
          db.tx(async (tx) =>
            kind === "update" ? tx.update(materialVersions).set({ text: "other" }) : tx.delete(materialVersions),
          ),
      ],
      [
        "attempt_events",
        (kind) =>
          db.tx(async (tx) => (kind === "update" ? tx.update(attemptEvents).set({ at: 1 }) : tx.delete(attemptEvents))),
      ],
      [
        "audit_events",
        (kind) =>
          db.tx(async (tx) =>
            kind === "update" ? tx.update(auditEvents).set({ action: "other" }) : tx.delete(auditEvents),
          ),
      ],
    ];
    for (const [table, write] of writes) {
      for (const kind of ["update", "delete"] as const) {
        expect(await refusal(write(kind)), `${kind} ${table}`).toContain(`${table} is append-only`);
      }
    }
  });

  it("lets an event lose the reason written into it, and changes nothing else of it", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    const { attemptEvents } = db.tables;
    const event = { attemptId: attempt.id, at: NOW, kind: "extend" as const, params: { ms: 5, reason: "断电" } };
    await db.tx((tx) => insertAttemptEvent(event, tx));
    const update = (changes: Partial<typeof event> | { params: { ms: number } }) =>
      refusal(db.tx(async (tx) => tx.update(attemptEvents).set(changes)));
    const refused = "attempt_events is append-only";
    expect(await update({ params: { ms: 6 } })).toContain(refused);
    expect(await update({ params: { ms: 5, reason: "" } })).toContain(refused);
    expect(await update({ params: { ms: 5 }, at: NOW + 1 })).toContain(refused);
    expect(await update({ params: { ms: 5 } })).toBe("");
    expect(await update({ params: { ms: 5 } })).toContain(refused);
  });

  it("lets revisions and assessments be blanked once, and changes nothing else of them", async () => {
    const db = await fresh();
    await seedImmutable(db);
    const { revisions, assessments } = db.tables;
    const onlyBlanked = "may only be blanked on erasure";
    expect(await refusal(db.tx(async (tx) => tx.update(revisions).set({ body: "other" })))).toContain(onlyBlanked);
    expect(await refusal(db.tx(async (tx) => tx.update(revisions).set({ erasedAt: NOW, number: 7 })))).toContain(
      onlyBlanked,
    );
    expect(await refusal(db.tx(async (tx) => tx.update(assessments).set({ share: 1 })))).toContain(onlyBlanked);
    expect(
      await refusal(db.tx(async (tx) => tx.update(assessments).set({ erasedAt: NOW, marksHundredths: 1 }))),
    ).toContain(onlyBlanked);
    expect(await refusal(db.tx(async (tx) => tx.delete(revisions)))).toContain("append-only");
    expect(await refusal(db.tx(async (tx) => tx.delete(assessments)))).toContain("append-only");
    await db.tx(async (tx) => {
      await tx.update(revisions).set({ body: "", erasedAt: NOW });
      await tx.update(assessments).set({ erasedAt: NOW });
    });
    expect(await refusal(db.tx(async (tx) => tx.update(revisions).set({ body: "back", erasedAt: null })))).toContain(
      onlyBlanked,
    );
    expect(await refusal(db.tx(async (tx) => tx.update(revisions).set({ erasedAt: NOW + 1 })))).toContain(onlyBlanked);
  });

  it("gives json, booleans, times, reals and nulls back as they were", async () => {
    const db = await fresh();
    const details = { b: [1, 0.1, null, true], a: { 中: "“引号”\n\\", emoji: "🙂" } };
    const { attempt, revision, assessment } = await db.tx(seedAttempt);
    await db.tx((tx) => insertAuditEvent({ at: NOW, action: "a", details }, tx));
    const [event] = await listAuditEvents({ limit: 1 }, db);
    expect(event?.details).toEqual(details);
    expect(JSON.stringify(event?.details)).toBe(JSON.stringify(details));
    expect(event).toMatchObject({ at: NOW, actorId: null, address: null });
    expect([revision.late, revision.receivedAt, assessment.share]).toEqual([false, NOW + 1, 0.3]);
    expect(attempt).toMatchObject({ sealedAt: null, sealedBy: null });
    const { questions } = db.tables;
    expect(await db.select({ draft: questions.draft }).from(questions)).toEqual([{ draft: null }]);
  });

  it("orders nulls as the query says, whichever the database", async () => {
    const db = await fresh();
    const { people } = db.tables;
    await db.tx(async (tx) => {
      await insertPerson(person({ userName: null, displayName: "none" }), tx);
      await insertPerson(person({ userName: "b" }), tx);
      await insertPerson(person({ userName: "a" }), tx);
    });
    const found = await db
      .select({ userName: people.userName })
      .from(people)
      .orderBy(sql`${people.userName} is null`, asc(people.userName));
    expect(found.map((row) => row.userName)).toEqual(["a", "b", null]);
  });

  it("refuses a row that points at nothing", async () => {
    const db = await fresh();
    const { sessions } = db.tables;
    const times = { createdAt: NOW, lastSeenAt: NOW, expiresAt: NOW };
    await expect(
      db.tx(async (tx) => tx.insert(sessions).values({ tokenHash: "t", personId: "nobody", ...times })),
    ).rejects.toThrow();
  });

  it("gives rows random ids of its own where they bring none", async () => {
    const db = await fresh();
    const { people } = db.tables;
    await db.tx((tx) => insertPerson(person(), tx));
    const [row] = await db.select().from(people).where(eq(people.userName, "lin"));
    expect(row?.id).toMatch(/^[\w-]{22}$/);
  });

  it("is the same after a second migration, rows included", async () => {
    const db = await fresh();
    await db.tx((tx) => insertPerson(person(), tx));
    await migrateDatabase(db);
    expect(await db.$count(db.tables.people)).toBe(1);
  });

  it("refuses a database that a newer version has migrated, and leaves it alone", async () => {
    const db = await empty();
    const newer = mkdtempSync(join(tmpdir(), "newer-migrations-"));
    try {
      cpSync(MIGRATIONS, newer, { recursive: true });
      const journalFile = join(newer, db.dialect, "meta/_journal.json");
      const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { entries: { when: number; tag: string }[] };
      const last = journal.entries.at(-1);
      if (!last) throw new Error("there are migrations");
      journal.entries.push({ ...last, when: last.when + 1, tag: "9999_later" });
      writeFileSync(journalFile, JSON.stringify(journal));
      writeFileSync(join(newer, db.dialect, "9999_later.sql"), "CREATE TABLE later (id text);\n");
      await migrateDatabase(db, newer);
    } finally {
      rmSync(newer, { recursive: true, force: true });
    }
    await expect(migrateDatabase(db)).rejects.toMatchObject({ name: "DatabaseUnusable", code: "newer-schema" });
    await db.tx((tx) => insertPerson(person(), tx));
  });
}
