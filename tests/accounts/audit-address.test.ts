import type { ServerBuild } from "@remix-run/node";
import { beforeEach, expect, it, vi } from "vitest";
import { listAuditEvents } from "@db/queries/operations/audit";
import { createApp } from "~/server/create-app";
import * as remix from "@remix-run/node";
import { addressAsking, askedFrom } from "~/services/audit/asked-from.server";
import { grantAccommodation } from "~/services/sittings/extra-time/grant-accommodation.server";
import { addAccount } from "../factories/people";
import { openTestSchool } from "../factories/school";

vi.mock("@remix-run/node", { spy: true });

beforeEach(async () => {
  await openTestSchool();
});

const grant = async (name: string) => {
  const { id } = await addAccount(name);
  const granted = await grantAccommodation({
    userName: name,
    minutes: null,
    percent: 25,
    reason: "视力",
    by: id,
    now: 1,
  });
  if (!granted.ok) throw new Error(granted.reason);
};

it("what use cases record without saying from where has the address of the request they answer, also when many wait for one commit", async () => {
  const addresses = Array.from({ length: 12 }, (_, index) => `10.0.0.${index}`);
  await Promise.all(addresses.map((address, index) => askedFrom(address, () => grant(`reader-${index}`))));
  const recorded = await listAuditEvents({ action: "accommodation.granted", limit: 50 });
  expect(recorded.map(({ address }) => address).sort()).toEqual([...addresses].sort());
});

it("the server's own work has none", async () => {
  await grant("reader");
  expect(await listAuditEvents({ action: "accommodation.granted", limit: 1 })).toMatchObject([{ address: null }]);
});

it("the edge answers every request as asked from where it came", async () => {
  const seen: (string | null)[] = [];
  vi.mocked(remix.createRequestHandler).mockReturnValue(async () => {
    seen.push(addressAsking());
    return new Response("");
  });
  vi.stubEnv("TRUST_PROXY", "1");
  const app = createApp({ routes: {} } as ServerBuild, "production");
  const ask = (from: string) => app.request("/bank", { headers: { "X-Forwarded-For": from, Host: "school.test" } });
  await Promise.all([ask("192.168.7.1"), ask("192.168.7.2")]);
  expect(seen.sort()).toEqual(["192.168.7.1", "192.168.7.2"]);
  expect(addressAsking()).toBeNull();
});
