import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRoom, treatmentOf, type AskedFor } from "./treatment";

const SCHOOL = "https://lianxi.example";
const asked = (path: string, rest: Partial<AskedFor> = {}): AskedFor => ({
  ...{ method: "GET", url: `${SCHOOL}${path}`, navigates: false },
  ...rest,
});
const treat = (path: string, rest: Partial<AskedFor> = {}) => treatmentOf(asked(path, rest), SCHOOL);
const NAVIGATES = { navigates: true };

const segment = fc.constantFrom(
  "attempts",
  "sittings",
  "a1b2",
  "report",
  "desk",
  "api",
  "notes",
  "assets",
  "x.data",
  "",
);
const path = fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`);
const search = fc.constantFrom("", "?q=2", "?do=pause", "#mark-3", "?to=/attempts/a1b2");
const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE");

describe("what the worker does with a request", () => {
  it.each(["/attempts/a1b2", "/sittings/a1b2", "/sittings/a1b2?q=2", "/attempts/a1b2#materials"])(
    "the document of %s is a writing page",
    (address) => {
      expect(treat(address, NAVIGATES)).toEqual({ kind: "room", room: address.replace(/[?#].*/, "") });
    },
  );

  it.each(["/attempts/a1b2/report", "/sittings/a1b2/report"])("%s says that its writing page is over", (address) => {
    const over = address.replace("/report", "");
    expect(treat(address, NAVIGATES)).toEqual({ kind: "page", over });
    expect(treat(`${address}.data`)).toEqual({ kind: "pass", over });
  });

  it.each(["/sign-out", "/sign-in.data", "/sign-up", "/activate", "/forgotten", "/setup"])(
    "a form sent to %s may bring another person",
    (address) => {
      expect(treat(address, { method: "POST" })).toEqual({ kind: "entry" });
    },
  );

  it("a script of the build may come from the browser, notes from what is kept beside their page", () => {
    expect(treat("/assets/room-Dx3k.js")).toEqual({ kind: "asset" });
    expect(treat("/api/attempts/a1b2/notes")).toEqual({ kind: "notes", attemptId: "a1b2" });
  });

  it("whatever is sent passes, and so does every other origin, whatever its address", () => {
    fc.assert(
      fc.property(path, search, method, fc.boolean(), (way, rest, verb, navigates) => {
        const sent = treat(way + rest, { method: verb, navigates });
        if (verb !== "GET") expect(["pass", "entry"]).toContain(sent.kind);
        const other = { method: verb, url: `https://other.example${way}`, navigates };
        expect(treatmentOf(other, SCHOOL)).toEqual({ kind: "pass", over: null });
      }),
    );
    expect(treatmentOf({ method: "GET", url: `${SCHOOL}.evil/assets/a.js`, navigates: false }, SCHOOL).kind).toBe(
      "pass",
    );
  });

  it("only the document of one attempt or sitting is ever one that is kept", () => {
    fc.assert(
      fc.property(path, search, fc.boolean(), (way, rest, navigates) => {
        const sent = treat(way + rest, { navigates });
        if (sent.kind !== "room") return;
        expect(navigates).toBe(true);
        expect(sent.room).toBe(way);
        expect(way).toMatch(/^\/(attempts|sittings)\/[^/]+$/);
        expect(isRoom(way)).toBe(true);
      }),
    );
  });

  it.each(["/api/attempts/a1b2/revisions", "/api/attempts/a1b2/clock", "/api/attempts/a1b2/lease", "/photos/p1"])(
    "%s is between the page and the server alone",
    (address) => {
      for (const verb of ["GET", "POST", "PUT"]) expect(treat(address, { method: verb }).kind).toBe("pass");
    },
  );

  it.each(["/attempts/a1b2.data", "/attempts/a1b2/report.data", "/desk/marking.data", "/bank"])(
    "data asked for at %s are never kept",
    (address) => {
      expect(treat(address).kind).toBe("pass");
    },
  );
});
