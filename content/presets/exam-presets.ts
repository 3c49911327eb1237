import { z } from "zod";
import type { Family } from "../contract/family";
import { examPresetSchema, type ExamPreset, type ExamSlot } from "./exam-preset";

const max = (characters: number) => ({ kind: "max", max: characters, text: `不超过${characters}字` }) as const;
const bare = (characters: number) => ({ kind: "stated", max: characters, text: `${characters}字` }) as const;
const range = (from: number, to: number) => ({ kind: "range", min: from, max: to, text: `${from}—${to}字` }) as const;

/**
 * Named presets, none of which is "the" exam: papers differ by level and year. A tutor applies a slot and may change what it
 * set; nothing is applied by itself. Minutes belong to whole papers only, no source gives them per question.
 */
export const EXAM_PRESETS: readonly ExamPreset[] = z.array(examPresetSchema).parse([
  {
    id: "national-grid",
    name: "国考申论（2021年起大作文35分）",
    date: "2021",
    source: "历年公告与试卷：各题分值及常见字数区间；“阅读50分钟、作答130分钟”为公告建议。以当年试卷为准",
    totalMarks: 100,
    minutes: 180,
    readingMinutes: 50,
    writingMinutes: 130,
    extraRows: null,
    slots: [
      { id: "small-10", label: "小题（10分）", family: null, marks: 10, limit: range(200, 250) },
      { id: "small-15", label: "小题（15分）", family: null, marks: 15, limit: range(300, 350) },
      { id: "small-20a", label: "小题（20分，其一）", family: null, marks: 20, limit: range(400, 500) },
      { id: "small-20b", label: "小题（20分，其二）", family: null, marks: 20, limit: range(400, 500) },
      { id: "essay", label: "大作文（35分）", family: "essay", marks: 35, limit: range(1000, 1200) },
    ],
  },
  {
    id: "provinces-usual",
    name: "省考申论常见题量（真题统计）",
    date: "未注明年份",
    source:
      "495套申论真题的统计：最常见的小题字数、分值与大作文要求；各省时长150分钟。不是某一套试卷，以报考省份当年公告为准",
    totalMarks: 100,
    minutes: 150,
    readingMinutes: null,
    writingMinutes: null,
    extraRows: null,
    slots: [
      { id: "small-15", label: "小题（15分）", family: null, marks: 15, limit: max(200) },
      { id: "small-20", label: "小题（20分）", family: null, marks: 20, limit: max(300) },
      { id: "small-25", label: "小题（25分）", family: null, marks: 25, limit: max(400) },
      { id: "essay", label: "大作文（40分）", family: "essay", marks: 40, limit: range(1000, 1200) },
    ],
  },
  {
    id: "selection-shandong",
    name: "山东遴选",
    date: "未注明年份",
    source: "培训机构与报刊的说法：满分100分，3小时，答题区为限字所需行数再加一行（每行25格）；未给出各题分值",
    totalMarks: 100,
    minutes: 180,
    readingMinutes: null,
    writingMinutes: null,
    extraRows: 1,
    slots: [],
  },
  {
    id: "selection-sichuan",
    name: "四川遴选",
    date: "未注明年份",
    source: "培训机构与报刊的说法：三题，20分300字、30分600字、策论文50分1500—2000字；未给出时长",
    totalMarks: 100,
    minutes: null,
    readingMinutes: null,
    writingMinutes: null,
    extraRows: null,
    slots: [
      { id: "small-20", label: "小题（20分）", family: null, marks: 20, limit: bare(300) },
      { id: "small-30", label: "中等题（30分）", family: null, marks: 30, limit: bare(600) },
      { id: "essay", label: "策论文（50分）", family: "essay", marks: 50, limit: range(1500, 2000) },
    ],
  },
]);

/** The slots that a question of this family may take, with their presets: an essay's own, or any slot for small questions. */
export function presetSlotsFor(family: Family): { preset: ExamPreset; slot: ExamSlot }[] {
  return EXAM_PRESETS.flatMap((preset) =>
    preset.slots
      .filter((slot) => (family === "essay" ? slot.family === "essay" : slot.family === null || slot.family === family))
      .map((slot) => ({ preset, slot })),
  );
}
