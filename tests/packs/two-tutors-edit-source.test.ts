import { readFile } from "node:fs/promises";
import { beforeEach, expect, it } from "vitest";
import { action, loader } from "~/routes/desk.packs_.$packId_.source/route";
import { importPack } from "~/services/content/import-pack.server";
import { addAccount } from "../factories/people";
import { formRequest, loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const TITLE = /^title: .*$/m;

let source: string;
let packId: string;

beforeEach(async () => {
  await openTestSchool();
  source = await readFile("tests/e2e/fixtures/village-library-pack.md", "utf8");
  const imported = await importPack({ text: source, origin: "imported", by: null, now: 1 });
  if (!imported.ok) throw new Error("the pack was refused");
  packId = imported.packId;
});

/** A tutor's way to the page of the pack's own text. */
async function tutor(userName: string) {
  const context = loadContext({ viewer: viewerOf(await addAccount(userName, "tutor")) });
  const path = `/desk/packs/${packId}/source`;
  return {
    open: () => loader(routeArgs(pageRequest(path), context, { packId })),
    send: (fields: Record<string, string>) => action(routeArgs(formRequest(path, fields), context, { packId })),
  };
}

it("another tutor's version of a pack's text is written over only by the button that says so, over the version it showed", async () => {
  const [first, second] = [await tutor("first"), await tutor("second")];
  const { version } = await first.open();
  const [theirs, ours] = ["title: 先改的", "title: 后改的"].map((title) => source.replace(TITLE, title));
  expect(await second.send({ version: version.id, text: theirs! })).toMatchObject({ status: 302 });

  const late = { version: version.id, text: ours! };
  const refused = await first.send(late);
  const newest = (await first.open()).version;
  expect(refused).toMatchObject({
    data: { reason: "changed", typed: { text: ours }, newest },
    init: { status: 400 },
  });
  expect((await first.open()).text).toContain("先改的");

  // A third version came meanwhile: the button is over one that is no longer the newest.
  expect(await second.send({ version: newest.id, text: source.replace(TITLE, "title: 又改的") })).toMatchObject({
    status: 302,
  });
  const overwrite = { ...late, intent: "overwrite" };
  expect(await first.send({ ...overwrite, newest: newest.id })).toMatchObject({ data: { reason: "changed" } });
  const { version: last } = await first.open();
  expect(await first.send({ ...overwrite, newest: last.id })).toMatchObject({ status: 302 });
  expect((await first.open()).text).toContain("后改的");
});
