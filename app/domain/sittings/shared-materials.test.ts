import { describe, expect, it } from "vitest";
import { materialsOnDesk, sharedMaterials } from "./shared-materials";

const material = (key: string, hash: string, title = `资料${key}`) => ({ key, title, hash, text: `文${hash}` });

describe("the materials of a paper", () => {
  it("stand there once each, in the order in which the questions need them", () => {
    const shared = sharedMaterials([
      [material("m2", "b")],
      [material("m1", "a"), material("m2", "b")],
      [material("m1", "a")],
    ]);
    expect(shared.materials.map(({ key }) => key)).toEqual(["m2", "m1"]);
    expect(shared.keysOf).toEqual([["m2"], ["m1", "m2"], ["m1"]]);
  });

  it("of different packs are told apart where they carry the same key and title", () => {
    const shared = sharedMaterials([[material("m1", "a")], [material("m1", "x")], [material("m1", "x")]]);
    expect(shared.materials).toMatchObject([
      { key: "m1", title: "资料m1", hash: "a" },
      { key: "q2-m1", title: "2·资料m1", hash: "x" },
    ]);
    expect(shared.keysOf).toEqual([["m1"], ["q2-m1"], ["q2-m1"]]);
  });

  it("lie there all together where the questions agree on their names", () => {
    const own = [material("m1", "a")];
    const shared = sharedMaterials([own, [material("m2", "b")]]);
    expect(materialsOnDesk(shared, own).map(({ title }) => title)).toEqual(["资料m1", "资料m2"]);
  });

  it("lie there for one question, under its own names, where a name means another text elsewhere", () => {
    const own = [material("m1", "x"), material("m2", "a")];
    const shared = sharedMaterials([[material("m1", "a")], own]);
    expect(materialsOnDesk(shared, own)).toEqual([
      { hash: "x", title: "资料m1" },
      { hash: "a", title: "资料m2" },
    ]);
  });

  it("are none where no question has any", () => {
    expect(sharedMaterials([[], []])).toEqual({ materials: [], keysOf: [[], []], apart: false });
  });
});
