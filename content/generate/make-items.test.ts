import { expect, it } from "vitest";
import type { Pack } from "../contract/pack";
import { parsePackFile } from "../parse/parse-pack-file";
import { makeItems } from "./make-items";

const HEADS = ["摸清底数，管好停车", "定好规矩，办好食堂", "请来居民，修好路灯"];

function packOf(outlines: string[][]): Pack {
  const frameworks = outlines.map((heads, no) =>
    [`### 街区账本之${no + 1}`, "", ...heads.map((head) => `- ${head}`)].join("\n"),
  );
  const text = ["---", "format: pack/1", "---", "", "# 命题预测", "", "## 1. 谈谈街区治理", "", "请谈谈街区治理。"];
  const meta = ["", "~~~yaml meta", "family: analysis", "~~~", "", "# 素材积累", "", "## 大作文", ""];
  const reading = parsePackFile([...text, ...meta, frameworks.join("\n\n"), ""].join("\n"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

it("makes the first hundred of a kind and no more", () => {
  const { questions, drills } = makeItems(packOf(Array.from({ length: 130 }, () => HEADS)));
  const outlines = questions.filter(({ draft }) => draft.content.made === "outline");
  const recalls = drills.filter(({ drill }) => drill.kind === "recall-heads");
  expect([outlines.length, recalls.length]).toEqual([100, 100]);
  expect(outlines.at(-1)?.draft.content.title).toBe("提纲：街区账本之100");
});

it("makes nothing from an outline of more heads than anybody keeps in mind", () => {
  const long = Array.from({ length: 31 }, (_, no) => `办好第${no + 1}件事，写好第${no + 1}本账`);
  const { questions, drills } = makeItems(packOf([long]));
  expect(questions).toEqual([]);
  expect(drills.filter(({ drill }) => drill.kind !== "read-prompt")).toEqual([]);
});
