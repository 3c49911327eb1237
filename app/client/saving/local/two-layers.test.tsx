import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { localCopies } from "../local-copies";
import { cleanCopies } from "./clean-copies";
import { draftStore, type DraftStore } from "./draft-store";
import { UNSAVED_KEPT_MS } from "./kept";

const mirror = (text: string) => ({ text, parent: 3, after: ["3.1.abc"], sent: ["abc"] });
const FULL = { length: 0, key: () => null, getItem: () => null, removeItem: () => undefined } as unknown as Storage;
FULL.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
};
const DAY_MS = 86_400_000;

let name = 0;
let drafts: DraftStore;
beforeEach(() => {
  localStorage.clear();
  drafts = draftStore(`layers-${++name}`);
});
const copiesOf = (attemptId: string, storage: Storage | null = localStorage, now = Date.now) =>
  localCopies(attemptId, storage, { drafts, now });

describe("the database behind the local copies", () => {
  it.each([FULL, null])("carries on alone where localStorage is full or forbidden", async (storage) => {
    const copies = copiesOf("a", storage);
    expect(copies.remember(mirror("只在数据库"))).toBe(true);
    await copies.settled();
    const later = copiesOf("a", storage);
    expect(later.adopt()).toBeNull();
    const found = await later.recover();
    expect(found).toMatchObject({ mirror: mirror("只在数据库"), follows: true });
    found?.take();
    await later.settled();
    later.forget("只在数据库");
    await later.settled();
    expect(await drafts.pages("a")).toEqual([]);
  });

  it("writes only the newest of the texts that wait, and the newest is found whichever layer has it", async () => {
    const apply = vi.spyOn(drafts, "apply");
    let full = false;
    const filling = {
      ...FULL,
      setItem: (key: string, value: string) => (full ? FULL : localStorage).setItem(key, value),
    };
    const copies = copiesOf("a", filling);
    for (let length = 1; length <= 50; length += 1) copies.remember(mirror("字".repeat(length)));
    await copies.settled();
    expect(apply.mock.calls.length).toBeLessThan(5);
    expect((await drafts.pages("a")).map(({ text }) => text.length)).toEqual([50]);

    full = true;
    copies.remember(mirror("后来只进了数据库"));
    await copies.settled();
    full = false;
    const later = copiesOf("a");
    expect(later.adopt()?.text).toHaveLength(50);
    expect(await later.recover()).toMatchObject({ mirror: { text: "后来只进了数据库" }, follows: true });
  });

  it("says that nothing is kept only when both layers fail, and takes it back when one works again", async () => {
    const apply = vi.spyOn(drafts, "apply").mockRejectedValue(new Error("quota"));
    const copies = copiesOf("a", FULL);
    const told: boolean[] = [];
    copies.watch((kept) => told.push(kept));
    expect(copies.remember(mirror("一"))).toBe(true);
    await copies.settled();
    expect(told).toEqual([false]);
    expect(copies.remember(mirror("二"))).toBe(false);
    await copies.settled();
    apply.mockRestore();
    copies.remember(mirror("三"));
    await copies.settled();
    expect(told).toEqual([false, true]);
    expect((await drafts.pages("a")).map(({ text }) => text)).toEqual(["三"]);
  });

  it("leaves the page alone when it never answers, and keeps the text in localStorage", async () => {
    const silent: DraftStore = {
      ...drafts,
      apply: () => new Promise(() => undefined),
      pages: () => Promise.reject(new Error("no answer")),
    };
    const copies = localCopies("a", localStorage, { drafts: silent });
    expect(copies.remember(mirror("写着"))).toBe(true);
    const later = localCopies("a", localStorage, { drafts: silent });
    expect(later.adopt()?.text).toBe("写着");
    expect(await later.recover()).toBeNull();
  });

  it("does not bring back a text whose acknowledgement it had not heard of when the page ended", async () => {
    const copies = copiesOf("a");
    copies.remember(mirror("已存上"));
    await copies.settled();
    const apply = vi.spyOn(drafts, "apply").mockReturnValue(new Promise(() => undefined));
    copies.forget("已存上");
    apply.mockRestore();
    expect(await drafts.pages("a")).toHaveLength(1);
    const later = copiesOf("a");
    expect([later.adopt(), await later.recover()]).toEqual([null, null]);
  });

  it("is opened again after the browser cleared it, and gives way to a newer version of the page", async () => {
    const copies = copiesOf("a", FULL);
    copies.remember(mirror("一"));
    await copies.settled();
    await deleteDB(`layers-${name}`);
    copies.remember(mirror("二"));
    await copies.settled();
    expect((await drafts.pages("a")).map(({ text }) => text)).toEqual(["二"]);
    (await openDB(`layers-${name}`, 2)).close();
    copies.remember(mirror("三"));
    await copies.settled();
    expect(copies.remember(mirror("四"))).toBe(false);
  });

  it("keeps earlier texts of the attempt until exactly they are acknowledged", async () => {
    let now = 0;
    const copies = copiesOf("a", localStorage, () => (now += 6_000));
    const long = "很长的一段话，写了很久，一个不小心全部删掉了。";
    for (const text of ["起", long, "", "重", "重写"]) copies.remember(mirror(text));
    await copies.settled();
    expect((await copies.past()).map(({ text }) => text)).toEqual(["重写", long]);
    copies.forget("重写");
    await copies.settled();
    expect((await copies.past()).map(({ text }) => text)).toEqual([long]);
  });

  it("clears what was never acknowledged only after ninety days, and texts on the way a week after the last was stored", async () => {
    const start = 1_750_000_000_000;
    const left = copiesOf("left", localStorage, () => start);
    left.remember(mirror("没存上"));
    let now = start;
    const stored = copiesOf("stored", localStorage, () => (now += 11_000));
    for (const text of ["甲", "乙", "丙"]) stored.remember(mirror(text));
    await Promise.all([left.settled(), stored.settled()]);
    stored.forget("丙");
    await stored.settled();
    expect((await drafts.past("stored")).map(({ text }) => text)).toEqual(["乙"]);

    await cleanCopies(start + 8 * DAY_MS, localStorage, drafts);
    expect(await drafts.past("stored")).toEqual([]);
    await cleanCopies(start + UNSAVED_KEPT_MS, localStorage, drafts);
    expect([(await drafts.pages("left")).length, localStorage.length]).toEqual([1, 1]);
    await cleanCopies(start + UNSAVED_KEPT_MS + 1, localStorage, drafts);
    expect([(await drafts.pages("left")).length, localStorage.length]).toEqual([0, 0]);
  });
});
