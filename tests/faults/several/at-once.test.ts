import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LEASE_MS } from "~/domain/saving/decide-lease";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { LIMITS } from "~/services/accounts/limits/limits.server";
import { saveRequest } from "../../attempts/open-attempt";
import { strangerClient, type Client } from "../../e2e/fixtures/clients";
import { doEachOnce, killWorker } from "./advice-jobs";
import { heldModel, type HeldModel } from "./held-model";
import { missing, somebodyElse, startPair, until, untilReadiness, whySkipped, type Pair } from "./pair";
import { begin, checkRooms } from "./writing";

const PASSWORD = "yanjiu-lianxi-2026";
/** Longer than any deadline of a question here with its grace. */
const HOUR_MS = 3_600_000;

describe.skipIf(missing !== null)(`what two processes do at once${whySkipped}`, { timeout: 600_000 }, () => {
  let model: HeldModel;
  let pair: Pair;
  beforeAll(async () => {
    model = await heldModel();
    pair = await startPair({ environment: model.environment, movable: true });
  });
  afterAll(async () => {
    await pair.remove();
    await model.close();
  });
  beforeEach(() => untilReadiness(pair.processes, 200));

  /** The same browser at either process. */
  const atBoth = (client: Client) => pair.processes.map(({ address }) => client.at(address)) as [Client, Client];
  const stranger = () => strangerClient(pair.processes[0].address);
  const signUp = (client: Client, userName: string) =>
    client.write("/sign-up", { fields: { userName, password: PASSWORD } });
  const signIn = (client: Client, userName: string, password: string) =>
    client.write("/sign-in", { fields: { userName, password } });
  async function count(table: string, where: string): Promise<number> {
    const client = await somebodyElse(pair.url);
    const { rows } = await client.query<{ found: string }>(`select count(*) as found from ${table} where ${where}`);
    await client.end();
    return Number(rows[0]?.found);
  }

  it("the same save at both is stored once, and the same hand-in seals and scores once", async () => {
    const client = stranger();
    const attemptId = await begin(client, pair.questions[0]!);
    const json = saveRequest("图书陈旧。开放时间不合理，白天关门。");
    const saves = await Promise.all(
      atBoth(client).map((one) => one.write(`/api/attempts/${attemptId}/revisions`, { json })),
    );
    const acks = saves.map(({ body }) => JSON.parse(body) as { status: string; number: number; hash: string });
    expect(acks.map(({ status }) => status).sort()).toEqual(["duplicate", "saved"]);
    expect(await readRevisions({ attemptId })).toHaveLength(1);

    const fields = { text: json.text, parent: "1", turn: "2", after: "" };
    const handedIn = await Promise.all(atBoth(client).map((one) => one.write(`/attempts/${attemptId}`, { fields })));
    for (const { status, location } of handedIn) {
      expect({ status, location }).toEqual({ status: 302, location: `/attempts/${attemptId}/report` });
    }
    await checkRooms([{ attemptId, receipts: acks.map((ack) => ({ ...ack, text: json.text })) }]);
    expect(await count("assessments", `attempt_id = '${attemptId}'`)).toBe(1);
  });

  it("one question begun at both is one attempt, and one name signed up at both is one account", async () => {
    const client = stranger();
    await begin(client, pair.questions[0]!);
    const ids = await Promise.all(atBoth(client).map((one) => begin(one, pair.questions[1]!)));
    expect(new Set(ids).size).toBe(1);

    const answers = await Promise.all(atBoth(stranger()).map((one) => signUp(one, "shuang-ren")));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 400]);
    expect(await count("people", "user_name = 'shuang-ren'")).toBe(1);
  });

  it("of two pages that ask for the lease at both, one has it, and whoever takes it over takes it everywhere at once", async () => {
    const client = stranger();
    const attemptId = await begin(client, pair.questions[0]!);
    const ask = async (one: Client, page: string, take = false) => {
      const { body } = await one.write(`/api/attempts/${attemptId}/lease`, { json: { page, take, head: 0 } });
      return (JSON.parse(body) as { lease: { mine: boolean } }).lease.mine;
    };
    const [here, there] = atBoth(client);
    const mine = await Promise.all([ask(here, "page-here"), ask(there, "page-there")]);
    expect([...mine].sort()).toEqual([false, true]);
    const [holder, other] = mine[0] ? (["page-here", "page-there"] as const) : (["page-there", "page-here"] as const);
    expect(await ask(here, other)).toBe(false);
    expect(await ask(there, other, true)).toBe(true);
    expect(await ask(here, holder)).toBe(false);
    await pair.later(LEASE_MS + 1_000);
    expect(await ask(here, holder)).toBe(true);
    expect(await ask(there, other)).toBe(false);
  });

  it("wrong passwords are counted together, whichever process they come to, and shut both", async () => {
    await signUp(stranger(), "suo-ding");
    const tries = Array.from({ length: LIMITS.signIn.hits + 4 }, (_, no) =>
      signIn(atBoth(stranger())[no % 2]!, "suo-ding", `wrong-${no}-password`),
    );
    const answers = (await Promise.all(tries)).map(({ status }) => status);
    expect(answers.filter((status) => status === 429)).toHaveLength(4);
    for (const one of atBoth(stranger())) expect((await signIn(one, "suo-ding", PASSWORD)).status).toBe(429);
  });

  it("who signs out at one is signed out at the other with the next request", async () => {
    const client = stranger();
    await signUp(client, "tui-chu");
    const [here, there] = atBoth(client);
    const kept = strangerClient(there.address, new Map([["sid", /sid=([^;]+)/.exec(client.cookie())?.[1] ?? ""]]));
    expect((await kept.read("/account")).status).toBe(200);
    expect((await here.write("/sign-out")).status).toBe(302);
    expect(await kept.read("/account")).toMatchObject({ status: 302 });
    const save = await kept.write("/api/attempts/any-attempt/revisions", { json: saveRequest("一") });
    expect(save.status).toBe(401);
  });

  it("what falls due while nobody looks is sealed and scored once by two sweepers", async () => {
    const client = stranger();
    const rooms: { attemptId: string; receipts: [] }[] = [];
    for (const question of pair.questions) {
      const attemptId = await begin(client, question, "timed");
      await client.write(`/api/attempts/${attemptId}/revisions`, { json: saveRequest("图书陈旧。") });
      rooms.push({ attemptId, receipts: [] });
    }
    await pair.later(HOUR_MS);
    const ids = rooms.map(({ attemptId }) => `'${attemptId}'`).join();
    await until(async () => {
      expect(await count("attempts", `id in (${ids}) and sealed_by = 'deadline'`)).toBe(rooms.length);
      expect(await count("assessments", `attempt_id in (${ids})`)).toBe(rooms.length);
    });
    await checkRooms(rooms);
  });

  it("each job is done once by one of their workers, whoever takes it", async () => {
    await doEachOnce(pair, model);
  });

  it("a job whose process is killed in the middle of it is done by the other when the lease is over, and its effect is there once", async () => {
    await killWorker(pair, model);
  });
});
