import { AnswerText, type AnswerMark } from "~/components/answer-text";
import { Histogram } from "~/components/charts/histogram";
import { IntervalRows } from "~/components/charts/interval-rows";
import { ShareBar } from "~/components/charts/share-bar";
import { SplitBar } from "~/components/charts/split-bar";
import { TimeLine } from "~/components/charts/time-line";
import { ScoreStamp } from "~/components/score-stamp";
import { AnswerGrid } from "~/components/sheet/answer-grid";
import { Sheet } from "~/components/ui/sheet";
import type { PenMark } from "~/domain/marking/pen/pen-mark";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import { BothThemes, Row } from "../both-themes";

const ANSWER =
  "一、停车难。小区建成时没有规划车位，居民“先到先停”，消防通道常被占用。\n二、物业管理缺位，公共设施长期失修。总之，问题很多。";

/** Where these words stand in the answer. */
function at(words: string): { start: number; end: number } {
  const start = ANSWER.indexOf(words);
  return { start, end: start + words.length };
}

const MARKS: AnswerMark[] = [
  { ...at("停车难"), pointNo: 1, kind: "hit" },
  { ...at("物业管理缺位"), pointNo: 2, kind: "partial" },
  { ...at("总之，问题很多"), pointNo: null, kind: "finding" },
];

const PENS: PenMark[] = [
  { ...at("先到先停"), pen: "circle", no: 1, text: "原话可以不引" },
  { ...at("常被占用"), pen: "wave", no: 2, text: "写出后果" },
  { ...at("长期失修"), pen: "comment", no: 3, text: "举一例" },
  { ...at("总之"), pen: "strike", no: 4, text: "删去" },
];

const DAY_MS = 86_400_000;
const share = (value: number) => `${Math.round(value * 100)}%`;

export function ScriptSamples() {
  return (
    <BothThemes title="答卷" names={["ScoreStamp", "AnswerText", "AnswerGrid"]}>
      {() => (
        <>
          <Row of="估分：有分值、有区间、没有分值">
            <ScoreStamp marks={3.5} maxMarks={7} share={0.5} language="zh-CN" />
            <ScoreStamp marks={28} maxMarks={40} share={0.7} range={{ low: 24, high: 32 }} language="zh-CN" />
            <ScoreStamp marks={null} maxMarks={null} share={0.62} language="zh-CN" />
          </Row>
          <Sheet>
            <AnswerText answer={ANSWER} marks={MARKS} anchored={false} />
          </Sheet>
          <Sheet>
            <AnswerText answer={ANSWER} marks={[]} pens={PENS} offSheetFrom={at("总之").start} anchored={false} />
          </Sheet>
          <Sheet>
            <AnswerGrid layout={layOutSheet(ANSWER)} rows={5} sheetRows={5} limit={50} pens={PENS} />
          </Sheet>
        </>
      )}
    </BothThemes>
  );
}

export function ChartSamples() {
  return (
    <BothThemes title="图表" names={["Histogram", "TimeLine", "IntervalRows", "ShareBar", "SplitBar"]}>
      {() => (
        <Sheet>
          <div className="grid gap-8">
            <Histogram
              title="得分分布"
              description="42 份答卷，平均 61%。"
              counts={[0, 2, 4, 9, 15, 8, 4]}
              edges={["30", "40", "50", "60", "70", "80", "90", "100%"]}
              marker={{ at: 0.44, label: "平均 61%" }}
              table={<p>0、2、4、9、15、8、4</p>}
              tableLabel="数据表"
            />
            <TimeLine
              title="每周得分"
              description="四周从 42% 到 68%。"
              points={[0.42, 0.55, 0.51, 0.68].map((value, week) => ({
                at: week * 7 * DAY_MS,
                share: value,
                label: `第 ${week + 1} 周`,
                text: share(value),
              }))}
              formatShare={share}
            />
            <IntervalRows
              label="与平均分之差"
              rows={[
                { key: "gist", label: "归纳概括", value: 0.1, low: 0.02, high: 0.18, text: "+10%" },
                { key: "proposal", label: "提出对策", value: -0.06, low: -0.15, high: 0.03, text: "−6%" },
              ]}
              domain={[-0.3, 0.3]}
              formatTick={share}
            />
            <Row of="份额">
              <ShareBar share={0.62} />
              <ShareBar share={0.3} tone="mark" />
              <ShareBar share={null} />
              <SplitBar
                parts={[
                  { share: 0.3, fill: "wash" },
                  { share: 0.2, fill: "shade" },
                  { share: 0.35, fill: "full" },
                  { share: 0.15, fill: "empty" },
                ]}
                marker={0.6}
              />
            </Row>
          </div>
        </Sheet>
      )}
    </BothThemes>
  );
}
