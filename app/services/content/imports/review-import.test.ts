import { beforeAll, describe, expect, it } from "vitest";
import { listBank } from "@db/queries/content/list-bank";
import { getImportIdOfPack, getPackImport, listOpenImports } from "@db/queries/content/imports";
import { listLibraryEntries } from "@db/queries/content/library";
import { getPack, getPackVersion, listPacks } from "@db/queries/content/packs";
import { listQuestionsOfPack } from "@db/queries/content/questions";
import { listAuditEvents } from "@db/queries/operations/audit";
import { decidedDigest } from "~/domain/importing/decided-digest";
import { openTestSchool } from "../../../../tests/factories/school";
import { importPack } from "../import-pack.server";
import { correctImport } from "./correct-import.server";
import { decideImport } from "./decide-import.server";
import { discardImport } from "./discard-import.server";
import { enterImport } from "./enter-import.server";
import { reviewImport } from "./review-import.server";
import { stageImport } from "./stage-import.server";

const NOW = Date.UTC(2026, 9, 1);
const TUTOR = "tutor";
const WILD = `扫码加入QQ群
一、热点链接
⺠生工程连着⺠心，“老街 新桥”一起修。
二、命题预测
1.请谈谈修桥的意义(300字)。
2.请结合材料概括老街的问题(200字)。
三、素材积累
讲话稿框架:
把桥修到群众心坎上
一、提高认识
二、明确任务
`;
const ARTICLE = `渠水进村
清水沿着新渠流进村庄，旱地变成水田，村民们把多年没有种过的稻子又种了回来。
今年的收成比去年多了三成，合作社添了两台烘干机，剩下的钱修了通往田头的路。
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const stage = (text: string, fileName: string | null = null) =>
  stageImport({ bytes: bytes(text), fileName, by: TUTOR, now: NOW });
async function staged(text: string): Promise<string> {
  const result = await stage(text);
  if (!result.ok || !("importId" in result)) throw new Error("not staged");
  return result.importId;
}
async function review(importId: string) {
  const row = await getPackImport({ importId });
  if (row === null) throw new Error("no such import");
  return { row, ...(await reviewImport(row)) };
}
const enter = (importId: string, file: string | null = null, seen: string | null = null) =>
  enterImport({ importId, file, seen, by: TUTOR, now: NOW + 9 });

describe("a text on its way into the bank", () => {
  beforeAll(async () => {
    await openTestSchool();
  });

  let importId: string;

  it("is kept for review, and no pack, question or library entry of it is written", async () => {
    importId = await staged(WILD);
    const { row, changes, undecided } = await review(importId);
    expect(row).toMatchObject({ state: "open", encoding: "pasted", source: WILD, packId: null });
    expect(changes.map(({ group, kind }) => `${group}:${kind}`)).toEqual(
      expect.arrayContaining(["drop:line", "repair:radical", "repair:radical", "repair:plus"]),
    );
    expect(undecided).toBe(changes.length);
    expect(await listPacks()).toEqual([]);
    expect((await listBank({ includeDrafts: true, limit: 9, offset: 0 })).total).toBe(0);
    expect(await listOpenImports()).toMatchObject([{ id: importId, head: expect.stringContaining("扫码") as string }]);
  });

  it("is found again when the same text is handed in", async () => {
    expect(await stage(WILD, "other-name.txt")).toEqual({ ok: true, importId });
  });

  it("is not entered while anything is undecided", async () => {
    const { changes } = await review(importId);
    expect(await enter(importId)).toEqual({ ok: false, reason: "undecided", undecided: changes.length });
    await decideImport({ importId, accept: "repair", now: NOW + 1 });
    const after = await review(importId);
    expect(after.undecided).toBe(changes.filter(({ group }) => group !== "repair").length);
    expect(await enter(importId)).toMatchObject({ reason: "undecided" });
    expect(await listPacks()).toEqual([]);
  });

  it("reads without a repair that was undone, and keeps a line that was to be dropped", async () => {
    const plus = (await review(importId)).changes.find(({ kind }) => kind === "plus");
    await decideImport({ importId, changes: { [plus?.key ?? ""]: "alter", "drop:line:1:1": "alter" }, now: NOW + 2 });
    const { file } = await review(importId);
    expect(file).toContain("老街 新桥");
    expect(file).toContain("民生工程连着民心");
    expect(file).toContain("扫码加入QQ群");
  });

  it("decides repairs that read alike in one go, and ignores keys that do not occur", async () => {
    const rows = (await review(importId)).changes.filter(({ kind }) => kind === "radical");
    await decideImport({
      importId,
      rows: { [rows[0]?.key ?? ""]: "alter" },
      changes: { "repair:plus:999:1": "alter" },
      now: NOW + 3,
    });
    const { file, row } = await review(importId);
    expect(file).toContain("⺠生工程连着⺠心");
    expect(Object.keys(row.decisions)).not.toContain("repair:plus:999:1");
  });

  it("keeps both of two decisions made in one breath", async () => {
    const [first, second] = (await review(importId)).changes.filter(({ kind }) => kind === "radical");
    const decide = (key = "") => decideImport({ importId, changes: { [key]: "keep" }, now: NOW + 3 });
    await Promise.all([decide(first?.key), decide(second?.key)]);
    const { decisions } = (await review(importId)).row;
    expect([decisions[first?.key ?? ""], decisions[second?.key ?? ""]]).toEqual(["keep", "keep"]);
  });

  it("keeps what is decided when the rest of a group is accepted, also when it was decided a moment before", async () => {
    const id = await staged(WILD.replace("一起修", "一同修"));
    const [first, second] = (await review(id)).changes.filter(({ kind }) => kind === "radical");
    await decideImport({ importId: id, changes: { [first?.key ?? ""]: "alter" }, now: NOW });
    await Promise.all([
      decideImport({ importId: id, changes: { [second?.key ?? ""]: "alter" }, now: NOW }),
      decideImport({ importId: id, accept: "repair", now: NOW }),
      decideImport({ importId: id, accept: "doubt", now: NOW }),
    ]);
    const { changes, row } = await review(id);
    expect([row.decisions[first?.key ?? ""], row.decisions[second?.key ?? ""]]).toEqual(["alter", "alter"]);
    for (const { key, group } of changes) if (group === "drop") expect(row.decisions[key]).toBeUndefined();
    await discardImport({ importId: id, by: TUTOR, now: NOW });
  });

  it("takes what was said of a single place before what was said of its row", async () => {
    const id = await staged(WILD.replace("一起修", "一块修"));
    const [first, second] = (await review(id)).changes.filter(({ kind }) => kind === "radical");
    const [row, place] = [first?.key ?? "", second?.key ?? ""];
    await decideImport({ importId: id, rows: { [row]: "keep" }, changes: { [place]: "alter" }, now: NOW });
    expect((await review(id)).row.decisions).toEqual({ [row]: "keep", [place]: "alter" });
    await discardImport({ importId: id, by: TUTOR, now: NOW });
  });

  it("is not entered from a page that shows older decisions, kind or title than there are", async () => {
    const id = await staged(WILD.replace("一起修", "一并修"));
    await decideImport({ importId: id, accept: "all", now: NOW });
    const { row, file, changes } = await review(id);
    const seen = decidedDigest(row);
    const undone = changes.find(({ kind }) => kind === "plus")?.key ?? "";
    await decideImport({ importId: id, changes: { [undone]: "alter" }, now: NOW });
    expect(await enter(id, file, seen)).toEqual({ ok: false, reason: "changed" });
    await decideImport({ importId: id, changes: { [undone]: "keep" }, now: NOW });
    await correctImport({ importId: id, title: "另一个标题", now: NOW });
    expect(await enter(id, file, seen)).toEqual({ ok: false, reason: "changed" });
    await correctImport({ importId: id, kind: "material", title: null, now: NOW });
    expect(await enter(id, file, seen)).toEqual({ ok: false, reason: "changed" });
    expect((await review(id)).row.title).toBeNull();
    await correctImport({ importId: id, kind: null, now: NOW });
    expect((await getPackImport({ importId: id }))?.state).toBe("open");
    expect(await listPacks()).toEqual([]);
    await discardImport({ importId: id, by: TUTOR, now: NOW });
  });

  it("is entered exactly as the tutor left its canonical text, once", async () => {
    await decideImport({ importId, accept: "all", now: NOW + 4 });
    const { file } = await review(importId);
    const edited = `${file?.replace("请谈谈修桥的意义", "请谈谈在老街修桥的意义")}`;
    const entered = await enter(importId, edited.replace(/\n/g, "\r\n"));
    if (!entered.ok || !entered.isNew) throw new Error("not entered");
    const { packId } = entered;
    const pack = await getPack({ packId });
    const version = await getPackVersion({ versionId: pack?.currentVersionId ?? "" });
    expect(version?.source).toBe(edited);
    expect(version?.content).toMatchObject({ repairs: [], dropped: [], doubts: [] });
    const questions = await listQuestionsOfPack({ packId });
    expect(questions.filter(({ madeKey }) => madeKey === null).map(({ status }) => status)).toEqual([
      "draft",
      "needs-material",
    ]);
    const line = questions[0]?.draft?.provenance?.line ?? 0;
    expect(edited.split("\n")[line - 1]).toContain("## 1.");
    expect(await listLibraryEntries({ packId, kind: "framework" })).toHaveLength(1);
    expect(await getImportIdOfPack({ packId })).toBe(importId);
    expect((await getPackImport({ importId }))?.state).toBe("entered");

    expect(await enter(importId)).toEqual({ ok: true, isNew: false, packId });
    expect(await stage(WILD)).toEqual({ ok: true, packId });
    expect(await listPacks()).toHaveLength(1);
    expect(await decideImport({ importId, accept: "all", now: NOW })).toEqual({ ok: false, reason: "not-open" });
  });

  it("is refused by line when its canonical text was edited into something else, and stays open", async () => {
    const id = await staged(WILD.replace("新桥", "旧桥"));
    await decideImport({ importId: id, accept: "all", now: NOW });
    const { file } = await review(id);
    const refused = await enter(id, `${file?.replace("family: ", "famly: ")}`);
    expect(refused).toMatchObject({ ok: false, reason: "problems" });
    if (!refused.ok && refused.reason === "problems") expect(refused.problems[0]?.line).toBeGreaterThan(1);
    expect((await getPackImport({ importId: id }))?.state).toBe("open");
    expect(await discardImport({ importId: id, by: TUTOR, now: NOW + 20 })).toEqual({ ok: true });
    expect(await enter(id)).toEqual({ ok: false, reason: "discarded" });
    expect((await listAuditEvents({ limit: 1 }))[0]?.action).toBe("import.discarded");
  });

  it("may be given material: an article enters as a pack without questions of its own, under the tutor's title", async () => {
    const id = await staged(ARTICLE);
    expect(await review(id)).toMatchObject({ kind: "material", detected: "material" });
    await correctImport({ importId: id, kind: null, title: "引水下乡", now: NOW });
    await decideImport({ importId: id, accept: "all", now: NOW });
    const entered = await enter(id);
    if (!entered.ok || !entered.isNew) throw new Error("not entered");
    expect(await getPack({ packId: entered.packId })).toMatchObject({ title: "引水下乡" });
    expect(entered.pack).toMatchObject({ kind: "material", questions: [] });
    expect(entered.pack.articles[0]?.paragraphs).toHaveLength(2);
  });

  it("is read anew under a corrected kind, which may leave it unreadable until it is corrected back", async () => {
    const id = await staged(ARTICLE.replace("三成", "两成"));
    await correctImport({ importId: id, kind: "topic-pack", title: null, now: NOW });
    expect((await review(id)).reading).toMatchObject({ ok: false, problems: [{ code: "no-questions" }] });
    expect(await enter(id)).toMatchObject({ ok: false, reason: "problems" });
    await correctImport({ importId: id, kind: null, title: null, now: NOW });
    expect((await review(id)).reading.ok).toBe(true);
  });

  it("raises a doubt where a pack holds the article already, to be noted and not more", async () => {
    const held = `---\nformat: pack/1\ntitle: 水利\n---\n\n# 给定资料\n\n## 资料1 {#m1}\n\n${ARTICLE.split("\n").slice(1, 3).join("\n\n")}\n\n# 命题预测\n\n## 1. 概括变化\n\n请概括变化。\n\n~~~yaml meta\nfamily: gist\nmaterials: [m1]\n~~~\n`;
    expect((await importPack({ text: held, origin: "imported", by: null, now: NOW })).ok).toBe(true);
    const id = await staged(`\n${ARTICLE}`);
    const doubt = (await review(id)).changes.find(({ kind }) => kind === "already-in-pack");
    expect(doubt).toMatchObject({ group: "doubt", before: "《资料1》（水利）", after: null, alternative: null });
    await decideImport({ importId: id, changes: { [doubt?.key ?? ""]: "alter" }, now: NOW });
    expect((await review(id)).row.decisions[doubt?.key ?? ""]).toBe("keep");
  });

  it("is refused at once and not kept where it cannot be read", async () => {
    const open = await listOpenImports();
    const refusals: [string | Uint8Array, object][] = [
      ["  \n", { code: "empty", line: null }],
      [new Uint8Array([1, 0, 2]), { code: "binary", line: null }],
      ["一、命题预测\n1.请谈谈节水的意义(x00字)。\n", { code: "limit-unreadable", line: 2 }],
      [
        `一、命题预测\n1.请谈谈节水的意义(300字)。\n${`${"水".repeat(999)}\n`.repeat(2001)}`,
        { code: "too-large", line: 2002 },
      ],
    ];
    for (const [input, problem] of refusals) {
      const given = typeof input === "string" ? bytes(input) : input;
      const refused = await stageImport({ bytes: given, fileName: "f.txt", by: TUTOR, now: NOW });
      expect(refused).toMatchObject({ ok: false, problems: [problem] });
    }
    const pack = "一、命题预测\n1.请谈谈节水的意义(300字)。\n二、理论精析\n节水就是护住后路。\n";
    expect(await stage(pack + pack)).toMatchObject({
      ok: false,
      problems: [{ code: "section-twice", line: 5, params: { name: "命题预测" } }],
    });
    expect(await listOpenImports()).toEqual(open);
  });

  it("that lacks only its questions is kept, so that its kind can be corrected", async () => {
    const id = await staged("一、热点链接\n桥修好了，老街的人都说方便。\n二、理论精析\n修桥就是修路，修路就是修心。\n");
    expect((await review(id)).reading).toMatchObject({ ok: false, problems: [{ code: "no-questions" }] });
    await correctImport({ importId: id, kind: "material", title: null, now: NOW });
    expect((await review(id)).reading.ok).toBe(true);
  });
});
