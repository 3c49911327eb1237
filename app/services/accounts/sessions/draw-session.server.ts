import { newId } from "@db/client/new-id";
import type { NewSession } from "@db/schema/rows";
import { drawSessionToken, hashSessionToken } from "./session-token.server";

/** How long a sign-in lasts. */
export const SESSION_LASTS_MS = 30 * 24 * 60 * 60 * 1000;
const USER_AGENT_MAX = 300;

/** A session that is not anybody's yet: `row` goes into the database with its person, `token` to the browser. */
export function drawSession({ userAgent, now }: { userAgent: string | null; now: number }): {
  token: string;
  row: Omit<NewSession, "personId">;
} {
  const token = drawSessionToken();
  return {
    token,
    row: {
      id: newId(),
      tokenHash: hashSessionToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + SESSION_LASTS_MS,
      userAgent: userAgent?.slice(0, USER_AGENT_MAX) ?? null,
    },
  };
}
