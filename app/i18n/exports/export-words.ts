import { formatMarks } from "../format/format";
import type { Language } from "../language/language";
import type { Say, Translator } from "../translator";
import { toLocalField } from "../format/zoned-time";

type Reader = { translator: Translator<"exports">; language: Language; timeZone: string };

/** A time of the school's clock that sorts as it reads: 2026-10-01 14:05. */
export function exportedTime(at: number, timeZone: string): string {
  return toLocalField(at, timeZone).replace("T", " ");
}

/** The words of exported tables in the reader's language. */
export function markWords({ translator, language, timeZone }: Reader) {
  const t = translator as unknown as Say<"exports">;
  const marks = (value: number) => formatMarks(value, language);
  return {
    sheets: { marks: t("table.marks"), points: t("table.points") },
    head: {
      number: t("table.number"),
      name: t("table.name"),
      group: t("table.group"),
      state: t("table.state"),
      total: t("table.total"),
      full: t("table.full"),
      share: t("table.share"),
      handedInAt: t("table.handedInAt", { zone: timeZone }),
      late: t("table.late"),
    },
    states: {
      "not-started": t("table.states.not-started"),
      writing: t("table.states.writing"),
      "handed-in": t("table.states.handed-in"),
      marked: t("table.states.marked"),
      released: t("table.states.released"),
    },
    sources: sourceWords(t),
    yes: t("table.yes"),
    question: ({ no, max, title }: { no: number; max: number | null; title: string }) =>
      max === null ? t("table.questionUnset", { no, title }) : t("table.question", { no, title, max: marks(max) }),
    questionShare: (no: number) => t("table.questionShare", { no }),
    questionSource: (no: number) => t("table.questionSource", { no }),
    point: ({ no, point, label, max }: { no: number; point: number; label: string; max: number | null }) =>
      max === null
        ? t("table.pointUnset", { no, point, label })
        : t("table.point", { no, point, label, max: marks(max) }),
    assignmentTotal: ({ title, max }: { title: string; max: number | null }) =>
      max === null ? t("table.assignmentUnset", { title }) : t("table.assignment", { title, max: marks(max) }),
    time: (at: number) => exportedTime(at, timeZone),
  };
}

/** Who gave marks, in words. */
export function sourceWords(translator: Translator<"exports">) {
  const t = translator as unknown as Say<"exports">;
  return {
    engine: t("table.sources.engine"),
    tutor: t("table.sources.tutor"),
    settled: t("table.sources.settled"),
    expert: t("table.sources.expert"),
  };
}

/** What exported files are called. */
export function exportFileWords(translator: Translator<"exports">) {
  const t = translator as unknown as Say<"exports">;
  return {
    marks: t("file.marks"),
    points: t("file.points"),
    scripts: t("file.scripts"),
    bundle: t("file.bundle"),
    part: (part: number) => t("file.part", { part }),
  };
}
