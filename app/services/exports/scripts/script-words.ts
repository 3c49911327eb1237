import type { MarkSource } from "~/domain/exports/candidate-marks";

/** The words of a Word file in the reader's language. */
export type ScriptWords = {
  heading: (of: { no: number; title: string }) => string;
  candidate: (of: { name: string | null; number: string | null }) => string;
  part: (of: { part: number; parts: number; from: number; to: number; total: number }) => string;
  label: Record<
    | "prompt"
    | "requirements"
    | "answer"
    | "empty"
    | "points"
    | "no"
    | "point"
    | "max"
    | "awarded"
    | "evidence"
    | "noEvidence"
    | "overall"
    | "unmarked"
    | "onPaper"
    | "none",
    string
  >;
  score: (of: { marks: number | null; max: number | null; share: number }) => string;
  award: (value: number, inMarks: boolean) => string;
  note: (note: string) => string;
  source: (source: MarkSource) => string;
  handedInAt: (at: number) => string;
  pen: Record<"comment" | "strike" | "wave" | "circle" | "insert", string>;
  reason: (code: string) => string;
};
