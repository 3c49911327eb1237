import type { GenreId } from "../contract/genre";
import type { Point } from "../contract/rubric";

type FunctionPart = {
  id: string;
  label: string;
  kind: Point["pointKind"];
  words: string[];
  /** Whether the topic must be named beside the words: keeps empty phrases from paying. */
  onTopic: boolean;
  position?: Point["position"];
};

const MEANING: FunctionPart = {
  id: "meaning",
  label: "讲清意义与形势",
  kind: "meaning",
  words: ["意义", "重要", "关键", "必然要求", "迫切", "紧迫", "形势", "认识", "站位", "事关", "关系到", "迫在眉睫"],
  onTopic: true,
};
const TASKS: FunctionPart = {
  id: "tasks",
  label: "部署重点任务",
  kind: "measure",
  words: ["重点", "任务", "着力", "聚焦", "突出", "抓好", "抓实", "推进", "推动", "提升", "完善", "打造"],
  onTopic: true,
};
const DEMANDS: FunctionPart = {
  id: "demands",
  label: "提出工作要求",
  kind: "measure",
  words: ["组织领导", "加强领导", "责任", "压实", "落实", "督查", "督导", "督办", "考核", "保障", "作风", "协同配合"],
  onTopic: false,
};
const APPEAL: FunctionPart = {
  id: "appeal",
  label: "结尾发出号召",
  kind: "conclusion",
  words: ["同志们", "让我们", "携手", "奋力", "努力", "奋进", "新篇章", "贡献", "行动起来", "拼搏", "再上新台阶"],
  onTopic: false,
  position: "ending",
};
const RESULTS: FunctionPart = {
  id: "results",
  label: "交代背景与成效",
  kind: "feature",
  words: ["近年来", "成效", "成绩", "提升", "下降", "增长", "获评", "实现", "面对", "针对", "以来"],
  onTopic: true,
};
const PRACTICES: FunctionPart = {
  id: "practices",
  label: "分条介绍做法",
  kind: "practice",
  words: ["坚持", "建立", "推行", "创新", "探索", "打造", "健全", "搭建", "整合", "完善", "组建"],
  onTopic: false,
};
const NEXT: FunctionPart = {
  id: "next",
  label: "说明下一步打算",
  kind: "conclusion",
  words: ["下一步", "今后", "接下来", "继续", "将以", "我们将", "不足", "差距"],
  onTopic: false,
  position: "ending",
};
const PROBLEMS: FunctionPart = {
  id: "problems",
  label: "指出问题",
  kind: "problem",
  words: ["问题", "不足", "短板", "薄弱", "滞后", "缺乏", "不健全", "不完善", "困难"],
  onTopic: true,
};

/** Content by function, never by the wording of one outline (a speech without material: 意义, 任务, 要求, 号召). */
const FUNCTIONS: Partial<Record<GenreId, FunctionPart[]>> = {
  speech: [MEANING, TASKS, DEMANDS, APPEAL],
  "experience-talk": [RESULTS, PRACTICES, NEXT],
  "proposal-memo": [PROBLEMS, TASKS, DEMANDS],
};

/** Content points of a document that was set without material; [] for genres whose functions are not known. */
export function functionPoints(genre: GenreId | null, topic: string[]): Point[] {
  const parts = genre === null ? [] : (FUNCTIONS[genre] ?? []);
  return parts.map(({ id, label, kind, words, onTopic, position }) => ({
    id,
    label,
    marks: null,
    pointKind: kind,
    ...(position === undefined ? {} : { position }),
    expressions: [
      {
        allOf: onTopic && topic.length > 0 ? [topic, words] : [words],
        role: "whole" as const,
        polarity: "any" as const,
      },
    ],
  }));
}
