import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { newId } from "@db/client/new-id";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { insertPerson } from "@db/queries/people/people";
import { insertSession } from "@db/queries/sessions/sessions";
import { drawSession } from "~/services/accounts/sessions/draw-session.server";

/** Someone who writes: the cookie of their session and the attempt it is for. */
export type Writer = { cookie: string; attemptId: string };

const PER_TRANSACTION = 200;

/** Puts `count` people with an open, untimed attempt on the first published question into the database of a school that is not running. */
export async function addWriters(url: string, count: number): Promise<Writer[]> {
  const db = await openDatabase({ url });
  await migrateDatabase(db);
  const { questions } = db.tables;
  const now = Date.now();
  const found = await db.select({ id: questions.id, version: questions.publishedVersionId }).from(questions);
  const question = found.find(({ version }) => version !== null);
  if (!question?.version) throw new Error("the school has no published question");
  const questionVersionId = question.version;
  const writers: Writer[] = [];
  for (let from = 0; from < count; from += PER_TRANSACTION) {
    await db.tx(async (tx) => {
      for (let no = from; no < Math.min(count, from + PER_TRANSACTION); no += 1) {
        const { token, row } = drawSession({ userAgent: null, now });
        const person = await insertPerson(
          { userName: `writer-${no}`, displayName: `考生${no}`, role: "candidate", createdAt: now },
          tx,
        );
        await insertSession({ ...row, personId: person.id }, tx);
        const attempt = await insertAttempt(
          {
            personId: person.id,
            questionId: question.id,
            questionVersionId,
            mode: "practice",
            status: "open",
            startedAt: now,
          },
          tx,
        );
        const start = { id: newId(), attemptId: attempt.id, at: now, kind: "start" as const };
        await insertAttemptEvent({ ...start, actorId: person.id, params: { limitMs: null } }, tx);
        writers.push({ cookie: `sid=${token}`, attemptId: attempt.id });
      }
    });
  }
  await db.close();
  return writers;
}
