import { data, redirect } from "@remix-run/node";
import { MISS_REASONS } from "@content/contract/report";
import { readAwards, type FieldProblem, type TypedMarks } from "~/components/marking-desk/read-awards";
import { PEN_KINDS } from "~/domain/marking/pen/pen-mark";
import type { Script } from "~/domain/marking/queue/script-queue";
import { addRemark, type RemarkRefusal } from "~/services/marking-desk/add-remark.server";
import { changeBankRemark } from "~/services/marking-desk/change-bank-remark.server";
import { markScript } from "~/services/marking-desk/mark-script.server";
import { noteScript } from "~/services/marking-desk/note-script.server";
import { removeRemark } from "~/services/marking-desk/remove-remark.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { actOnSample, type SampleReply } from "./samples/act-on-sample.server";

export type DeskReply = {
  typed: TypedMarks | null;
  /** A key of `marking.refused`. */
  refused: string | null;
  problems: FieldProblem[];
  /** A key of `markingDesk.remark.refused`, or that a remark was written. */
  remark: RemarkRefusal | "written" | null;
  note: { kind: "returned" | "consulted"; refused: "not-found" | "note-missing" | "note-too-long" | null } | null;
  sample: SampleReply | null;
};

type Act = { of: { assignmentId: string; questionId: string }; script: Script; path: string; by: string; now: number };

/** What a marker does to the script in front. What cannot be done comes back with everything as it was typed. */
export async function act(form: FormData, { of, script, path, by, now }: Act) {
  const { attemptId } = script;
  switch (form.get("intent")) {
    case "remark": {
      const written = await addRemark({ ...remarkOf(form), attemptId, round: script.round, by, now });
      return replied({ remark: written.ok ? "written" : written.reason }, written.ok ? 200 : 400);
    }
    case "unremark":
      await removeRemark({ attemptId, commentId: text(form, "remark"), by, now });
      return replied({}, 200);
    case "bank-change":
    case "bank-remove": {
      const digit = offset(form, "shortcut");
      const change = form.get("intent") === "bank-change" ? { text: text(form, "text"), shortcut: digit } : null;
      const refused = await changeBankRemark({ id: text(form, "bank"), change, by, now });
      return replied({ remark: refused }, refused === null ? 200 : 400);
    }
    case "returned":
    case "consulted": {
      const kind = form.get("intent") === "returned" ? "returned" : "consulted";
      const noted = await noteScript({ attemptId, kind, note: text(form, "note"), by, now });
      return replied({ note: { kind, refused: noted.ok ? null : noted.reason } }, noted.ok ? 200 : 400);
    }
    case "sample":
    case "unsample": {
      const sample = await actOnSample(form, { ...of, attemptId, by, now });
      return replied({ sample }, sample.refused === null ? 200 : 400);
    }
    default:
      return save(form, { of, script, path, by, now });
  }
}

async function save(form: FormData, { script, path, by, now }: Act) {
  const { attemptId } = script;
  const marked = await markedAttempt({ attemptId, now });
  if (!marked) throw new Response("Not found.", { status: 404 });
  if (!marked.engine) return replied({ refused: "no-rubric" });
  const { report } = marked.engine.assessment;
  const ids = report.points.map(({ id }) => id);
  const { typed, awards, remaining, problems } = readAwards(form, ids, marked.answer, report.marks !== null);
  if (problems.length > 0) return replied({ typed, problems, refused: "not-valid" });
  const given = { awards, remaining, reason: typed.reason };
  const saved = await markScript({ script, basis: text(form, "basis"), after: text(form, "after"), ...given, by, now });
  if (saved.ok) return redirect(`${path}?after=${attemptId}&saved=1`);
  if (saved.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return replied({ typed, refused: saved.reason, problems: saved.reason === "not-valid" ? saved.problems : [] });
}

function remarkOf(form: FormData) {
  const [start, end] = [offset(form, "start"), offset(form, "end")];
  const reason = text(form, "reasonCode");
  return {
    place: start === null || end === null ? null : { start, end },
    pen: PEN_KINDS.find((kind) => kind === form.get("pen")) ?? ("comment" as const),
    text: text(form, "text"),
    reasonCode: MISS_REASONS.find((code) => code === reason) ?? null,
    bankId: text(form, "bank") || null,
    keep: form.has("keep"),
  };
}

function offset(form: FormData, name: string): number | null {
  const value = text(form, name);
  return /^\d{1,7}$/.test(value) ? Number(value) : null;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function replied(reply: Partial<DeskReply>, status = 400) {
  return data<DeskReply>(
    { typed: null, refused: null, problems: [], remark: null, note: null, sample: null, ...reply },
    status,
  );
}
