import { test } from "vitest";
import { importWildPack } from "@content/import/import-wild-pack";
import { makeItems } from "@content/generate/make-items";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { printPack } from "@content/print/print-pack";
import { medianTime } from "./measure";
import { wildPack } from "./wild-pack";

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** One framework of three thousand heads, each with five points below one another. */
function nestedOutline(): string {
  const ordinals = ["一、", "(一)", "1.", "(1)", "①", "一是"];
  const points = Array.from({ length: 3_000 }, (_, no) => ordinals.map((ordinal) => `${ordinal}${no}`)).flat();
  return ["一、命题预测", "1.请谈谈街区治理(300字)。", "三、素材积累", "大作文框架:", "街区账本", ...points].join("\n");
}

test("what a big text costs when it is entered", () => {
  say("text               read     parse      make");
  for (const [name, text] of [
    ["35,000 chars", wildPack(35_000)],
    ["350,000 chars", wildPack(350_000)],
    ["18,000 points", nestedOutline()],
  ] as const) {
    const rounds = { rounds: 3, warmUp: 1 };
    const imported = importWildPack(text);
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
    const file = printPack(imported.pack);
    const read = medianTime(() => importWildPack(text), rounds);
    const parse = medianTime(() => parsePackFile(file), rounds);
    // A pack that was made from before remembers its words, so each round has one of its own.
    const make = medianTime(() => makeItems(structuredClone(imported.pack)), rounds);
    const shown = [read, parse, make].map((time) => `${time.toFixed(0)} ms`.padStart(9));
    say(`${name.padEnd(14)}${shown.join(" ")}`);
  }
});
