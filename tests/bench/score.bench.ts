import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { test } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { noteFigure } from "./figures";
import { medianTime } from "./measure";

const say = (line: string) => void process.stdout.write(`${line}\n`);

const GOAL_MS = 1;
const GOAL_A_SECOND = 1_000;
const POINTS = 20;
const VARIANTS = 8;
const OBJECTS = [
  "停车",
  "路灯",
  "菜场",
  "学校",
  "诊所",
  "绿地",
  "雨水",
  "厨余",
  "楼道",
  "公交",
  "灶台",
  "河岸",
  "桥梁",
  "球场",
  "书屋",
  "驿站",
  "食堂",
  "托管",
  "电梯",
  "管网",
];
const STATES = ["不足", "老化", "紧张", "短缺", "陈旧", "难管", "失修", "拥挤"];

const rubric = rubricSchema.parse({
  version: 1,
  title: "二十个采分点",
  family: "gist",
  marks: POINTS,
  points: OBJECTS.slice(0, POINTS).map((object, index) => ({
    id: `p${index}`,
    label: `${object}不足`,
    marks: 1,
    pointKind: "problem",
    expressions: [
      {
        allOf: [
          Array.from({ length: VARIANTS }, (_, at) => (at === 0 ? object : `${object}${STATES[at]}`)),
          STATES.slice(0, VARIANTS),
        ],
      },
    ],
  })),
});

/** An answer of about 1,200 字 that speaks of every object once in prose; `seed` makes every one a text of its own. */
function answerOf(seed: number): string {
  let text = "";
  for (let at = 0; text.length < 1_200; at += 1) {
    const object = OBJECTS[(at + seed) % OBJECTS.length] ?? "";
    text += `${at + 1}.居民反映，第${seed}号片区的${object}设施使用多年，${object}${STATES[(at * 3 + seed) % STATES.length]}的情况比较突出，希望尽快安排人手。`;
  }
  return text.slice(0, 1_200);
}

test("an answer of 1,200 characters, 20 points of 8 variants", () => {
  const answers = Array.from({ length: 64 }, (_, at) => answerOf(at));
  const words = rubric.points.flatMap(({ expressions }) => expressions.flatMap(({ allOf }) => allOf.flat()));
  let at = 0;
  const next = () => answers[(at += 1) % answers.length] ?? "";
  const least = medianTime(() => words.filter((word) => next().includes(word)).length, { rounds: 501, warmUp: 50 });
  const time = medianTime(() => scoreAnswer({ answer: next(), rubric }), { rounds: 1_001, warmUp: 200 });
  say(
    `score     ${time.toFixed(3)} ms median of 1,001 (${(1_000 / time).toFixed(0)} answers a second), goal ${GOAL_MS} ms`,
  );
  noteFigure({
    ...{ what: "score of an answer of 1,200 characters, 20 points of 8 variants", measured: `${time.toFixed(2)} ms` },
    ...{ goal: `< ${GOAL_MS} ms`, met: time < GOAL_MS },
  });
  say(`baseline  ${least.toFixed(4)} ms (is each word in the answer?); ratio ${(time / least).toFixed(0)}`);
});

test("memory while many answers are scored one after the other", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const rounds = 20_000;
  const used: number[] = [];
  const start = performance.now();
  for (let seed = 0; seed < rounds; seed += 1) {
    scoreAnswer({ answer: answerOf(seed), rubric });
    if ((seed + 1) % (rounds / 4) === 0) {
      collect();
      used.push(process.memoryUsage().heapUsed / 1024 / 1024);
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  const rate = rounds / seconds;
  noteFigure({
    ...{ what: "answers scored a second on one core", measured: rate.toFixed(0), goal: `≥ ${GOAL_A_SECOND}` },
    met: rate >= GOAL_A_SECOND,
  });
  say(
    `${rounds} answers in ${seconds.toFixed(1)} s; heap after each quarter: ${used.map((mb) => `${mb.toFixed(0)} MB`).join(", ")}`,
  );
});
