import { personOf, type Viewer } from "~/domain/access/viewer";
import { MAX_TEXT_LENGTH, type SaveAck } from "~/domain/saving/protocol";
import { saveRequestSchema } from "~/domain/saving/save-request";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { now } from "../clock.server";
import { saidOfFault } from "./not-stored";

/** The longest text as JSON with every character escaped, and room for the rest of the request. */
export const MAX_SAVE_BYTES = 6 * MAX_TEXT_LENGTH + 16_384;

/** What is said to a page whose text is too long. */
export const TOO_LONG = { error: "too-long", max: MAX_TEXT_LENGTH };

const STATUS = { "not-found": 404, damaged: 400, "too-long": 413 } as const;

type Save = { viewer: Viewer; attemptId: string; /** As it was parsed; null where it is no JSON. */ body: unknown };

export type SaveAnswer = { status: 200 | 400 | 401 | 404 | 413 | 503; said: SaveAck | { error: string; max?: number } };

/**
 * Stores a text and answers with its receipt; every refusal is `{error}` with a code the page knows. The one code behind both
 * ways to the endpoint: with the framework, and before it.
 */
export async function answerSave({ viewer, attemptId, body }: Save): Promise<SaveAnswer> {
  const personId = personOf(viewer);
  if (personId === null) return { status: 401, said: { error: "signed-out" } };
  const parsed = saveRequestSchema.safeParse(body);
  if (!parsed.success) {
    const overlong = parsed.error.issues.some((issue) => issue.code === "too_big" && issue.path[0] === "text");
    return overlong ? { status: 413, said: TOO_LONG } : { status: 400, said: { error: "unreadable" } };
  }
  try {
    const saved = await saveRevision({ attemptId, personId, request: parsed.data, now: now() });
    if (saved.ok) return { status: 200, said: saved.ack };
    const { reason } = saved;
    return { status: STATUS[reason], said: reason === "too-long" ? TOO_LONG : { error: reason } };
  } catch (error) {
    return { status: 503, said: saidOfFault(error, attemptId) };
  }
}
