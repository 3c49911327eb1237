import type { LoadContext } from "~/server/load-context";
import { STRANGER, type Viewer } from "~/domain/access/viewer";

export const TEST_ORIGIN = "http://school.test:3000";

/** What the edge would hand to a loader or action. */
export function loadContext(more: Partial<LoadContext> = {}): LoadContext {
  return {
    viewer: STRANGER,
    sessionId: null,
    nonce: "nonce",
    address: "10.0.0.7",
    secure: false,
    requestId: "request",
    ...more,
  };
}

/** A form as a browser posts it. */
export function formRequest(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  return new Request(new URL(path, TEST_ORIGIN), { method: "POST", body: new URLSearchParams(fields), headers });
}

export function pageRequest(path: string): Request {
  return new Request(new URL(path, TEST_ORIGIN));
}

/** The viewer that a person's session would make. */
export function viewerOf(person: { id: string; role: string; userName: string | null; displayName: string }): Viewer {
  if (person.role === "visitor") return { kind: "visitor", personId: person.id };
  const role = person.role as "candidate" | "tutor" | "admin";
  return {
    kind: "account",
    personId: person.id,
    role,
    userName: person.userName ?? "",
    displayName: person.displayName,
  };
}

/** The arguments of a loader or action. */
export function routeArgs(request: Request, context: LoadContext, params: Record<string, string> = {}) {
  return { request, context, params, response: undefined as never };
}
