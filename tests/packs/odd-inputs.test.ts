import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decisions, PackKind } from "@content/contract/exchange/import-review";
import type { Pack } from "@content/contract/pack";
import { importWithLedger } from "@content/import/import-wild-pack";
import { Ledger } from "@content/import/lines/ledger";
import { nonBlankLines, sourceLines } from "@content/import/lines/source-lines";
import { matchText } from "@content/import/match/match-key";
import { withoutOrdinal } from "@content/import/match/ordinal";
import { readForReview } from "@content/import/review/read-for-review";
import { sectionNamed } from "@content/import/topic/find-sections";
import { parseGenreLabel } from "@content/import/topic/genre-label";
import { printPack } from "@content/print/print-pack";
import { withoutLines } from "./without-lines";
import { anyText } from "../factories/any-text";

// Lines that mean something to the reader, in every width and state of repair.
const PIECES = [
  ..."服务热线|某某考试网|一、热点链接|## 二、命题预测|三、理论精析|四、素材积累|五、范文赏析|给定资料|资料1".split(
    "|",
  ),
  ..."★重要意义|【意义】|大作文框架:|讲话稿:|金句:|让街道亮起来|先修路灯|一、先修路灯。|一是修主路。|(一)再通水电".split(
    "|",
  ),
  ..."1.请谈谈修路的意义(300字)。|2.请结合材料,提出建议。要求:具体。(400字)|C市市长 林之远|(2025年3月8日)|2025-01-02".split(
    "|",
  ),
  ..."作者：方舟|路修好了，大家都说方便。灯亮了，晚上也敢出门。|关键词:修路|更多资料请加QQ群123456789|扫码加入本站微信".split(
    "|",
  ),
  ..."“支部 网格”|“守正创新 实干为先”|友情链接:|•\t修路|**要点**|⻔前⺠意|路\u200B灯|上半句\u2028下半句|服务热线\u2028一、热点链接".split(
    "|",
  ),
  ..."记者 陆小满 摄关键词:教育|图片来源:江岸发布修路的故事|\u3000\u3000缩进的一行|#|---|——副题|「在会上」|健康码".split(
    "|",
  ),
  "",
  "修路的人从东头走到西头,把每一块松动的石板都撬起来看过,又从西头走到东头,把每一盏不亮的路灯都拧下来擦过,最后在桥头停下来,说还",
];
/** A decoded text holds no control characters but the tab. */
const isControl = (code: number) => (code < 32 && code !== 9) || (code >= 127 && code < 160);
const decoded = (words: string) => [...words].filter((character) => !isControl(character.charCodeAt(0))).join("");
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }).map(decoded) },
  { weight: 1, arbitrary: anyText({ maxLength: 12 }).map(decoded) },
);
const some = fc.array(line, { maxLength: 15 });
const QUESTIONS = ["二、命题预测", "1.请谈谈修路的意义(300字)。"];
const text = fc.oneof(
  fc.tuple(some, some).map(([before, after]) => [...before, ...QUESTIONS, ...after].join("\n")),
  some.map((lines) => lines.join("\n")),
);
const kind = fc.constantFrom<PackKind | null>(null, "topic-pack", "material");

/** Decides a part of the changes by the bits of a number. */
function decide(source: string, as: PackKind | null, bits: number): Decisions {
  const { changes } = readForReview(source, { kind: as, decisions: {} });
  const chosen = changes.filter((_change, index) => ((bits >> (index % 30)) & 1) === 1);
  return Object.fromEntries(chosen.map(({ key }) => [key, "alter" as const]));
}

const strings = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
};

test("whatever the text, the kind and the decisions, no line is both kept and dropped and none is neither", () => {
  fc.assert(
    fc.property(text, kind, fc.nat(2 ** 30), (source, as, bits) => {
      const { reading, ledger } = importWithLedger(source, { kind: as, decisions: decide(source, as, bits) });
      if (!reading.ok) return;
      const places = [...ledger.keptLines(), ...reading.pack.dropped.map((entry) => entry.line)];
      expect(places.sort((a, b) => a - b)).toEqual(nonBlankLines(source));
    }),
    { numRuns: 300 },
  );
});

/** Headings and labels become structure: their own words are the reader's, not the pack's. */
const isStructure = (words: string) => sectionNamed(words) !== null || parseGenreLabel(words) !== null;

function missingWords(source: string, pack: Pack, kept: number[]): string[] {
  const held = strings({ ...pack, repairs: [], dropped: [] })
    .map(matchText)
    .join(" ");
  const known = new Set(kept);
  return sourceLines(source, new Ledger())
    .filter(({ no, text: words }) => known.has(no) && !isStructure(words))
    .flatMap(({ text: words }) => withoutOrdinal(words).split(/[。，,；;：:！!？?\s()（）【】「」]/))
    .map(matchText)
    .filter(
      (words) => words.length >= 2 && !held.includes(words) && !/^(?:\d+|\d+(?:年|月|日|字).*|要求|作者)$/.test(words),
    );
}

test("the words of every kept line stand in the pack or in one of its doubts", () => {
  fc.assert(
    fc.property(text, kind, (source, as) => {
      const { reading, ledger } = importWithLedger(source, { kind: as });
      if (reading.ok) expect(missingWords(source, reading.pack, ledger.keptLines())).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("importing what an import made changes nothing, whatever was decided", () => {
  fc.assert(
    fc.property(text, kind, fc.nat(2 ** 30), (source, as, bits) => {
      const { reading } = readForReview(source, { kind: as, decisions: decide(source, as, bits) });
      if (!reading.ok) return;
      const printed = printPack(reading.pack);
      const again = readForReview(printed, { kind: null, decisions: {} });
      if (!again.reading.ok) throw new Error(`${JSON.stringify(again.reading.problems)}\n${printed}`);
      expect(again).toMatchObject({ canonical: true, changes: [] });
      expect(withoutLines(again.reading.pack)).toEqual(withoutLines(reading.pack));
      expect(printPack(again.reading.pack)).toBe(printed);
    }),
    { numRuns: 200 },
  );
});
