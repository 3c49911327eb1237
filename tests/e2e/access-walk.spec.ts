import { accessRegistry, type AccessEntry } from "../../app/server/access/registry";
import { allows } from "../../app/domain/access/policies";
import type { Viewer } from "../../app/domain/access/viewer";
import { sha256Hex } from "../../app/domain/text/hashing/content-hash";
import { expect, test } from "./fixtures/test";
import {
  signedInAs,
  startAttemptAs,
  startSittingAs,
  strangerClient,
  visitorClient,
  type Body,
  type Client,
} from "./fixtures/clients";

const account = { kind: "account", personId: "p", displayName: "", userName: "" } as const;
const KINDS = {
  stranger: { kind: "stranger" },
  visitor: { kind: "visitor", personId: "p" },
  owner: { ...account, role: "candidate" },
  "other candidate": { ...account, role: "candidate" },
  tutor: { ...account, role: "tutor" },
  admin: { ...account, role: "admin" },
} satisfies Record<string, Viewer>;

type Kind = keyof typeof KINDS;

/** Things that belong to one person: everybody else gets 404, whatever their role. */
const OWNED = /^\/((api\/)?attempts\/:attemptId|sittings\/:sittingId)/;

const TEXT = "为测试而写的一句话。";

/** What a real page would send; elsewhere an empty form, which gets no further than being refused as bad input. */
const BODIES: Record<string, Body> = {
  "/attempts/:attemptId": { fields: { text: TEXT } },
  "/sittings/:sittingId": { fields: { text: TEXT } },
  "/api/attempts/:attemptId/revisions": {
    json: { text: TEXT, hash: sha256Hex(TEXT), parent: 0, turn: 0, after: [] },
  },
  "/api/attempts/:attemptId/notes": { method: "PUT", json: { content: { marks: [], outline: TEXT }, baseVersion: 0 } },
  "/api/attempts/:attemptId/events": { json: { pastes: [] } },
  "/api/attempts/:attemptId/lease": { json: { page: "a-page-of-the-walk", take: true, head: 0 } },
};

test("every declared address answers each kind of visitor as its policy says, reading and writing", async ({
  school,
}) => {
  const passwords = await school.demoPasswords();
  const signIn = (name: string) => signedInAs(school.address, name, passwords[name] ?? "");
  const clients: Record<Kind, Client> = {
    stranger: strangerClient(school.address),
    visitor: await visitorClient(school.address),
    owner: await signIn("demo-candidate-1"),
    "other candidate": await signIn("demo-candidate-2"),
    tutor: await signIn("demo-tutor"),
    admin: await signIn("demo-admin"),
  };
  const attemptId = await startAttemptAs(clients.owner);
  const sittingId = await startSittingAs(clients.owner);
  const nothing = await clients.admin.read("/surely/not/there");
  let checked = 0;

  // Signing out ends the session that the rest of the walk needs.
  const walk = [...accessRegistry].sort((a, b) => Number(a.path === "/sign-out") - Number(b.path === "/sign-out"));
  for (const entry of walk) {
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const client = clients[kind];
      const address = entry.path
        .replace(":attemptId", attemptId)
        .replace(":sittingId", sittingId)
        .replace(/:[a-zA-Z]+/g, "absent")
        .replace("*", "absent.js");
      const read = await client.read(address);
      expect(readOutcome(entry, kind, read), `${kind} reads ${entry.path}: ${read.status} ${read.location}`).toBe(true);
      const write = await client.write(address, BODIES[entry.path]);
      expect(writeOutcome(entry, kind, write), `${kind} writes ${entry.path}: ${write.status}`).toBe(true);
      const forged = await client.write(address, BODIES[entry.path], "http://elsewhere.example");
      expect(forged.status, `${kind} writes ${entry.path} from another origin`).toBe(403);
      checked += 3;
    }
  }
  expect(nothing.status).toBe(404);
  expect(checked).toBe(accessRegistry.length * Object.keys(KINDS).length * 3);
});

type Answer = { status: number; location: string };

function readOutcome(entry: AccessEntry, kind: Kind, { status, location }: Answer): boolean {
  const viewer = KINDS[kind];
  if (!allows(entry.read, viewer)) {
    if (entry.read === "nobody" || viewer.kind === "account") return status === 404;
    return status === 401 || (status === 302 && location.startsWith("/sign-in?to="));
  }
  if (OWNED.test(entry.path) && kind !== "owner") return status === 404;
  return status !== 401 && status !== 403 && status < 500 && !location.startsWith("/sign-in?to=");
}

function writeOutcome(entry: AccessEntry, kind: Kind, { status }: Answer): boolean {
  const viewer = KINDS[kind];
  if (!allows(entry.write, viewer)) return status === (viewer.kind === "account" ? 404 : 401);
  if (OWNED.test(entry.path) && kind !== "owner") return status === 404;
  return status !== 401 && status !== 403 && status < 500;
}
