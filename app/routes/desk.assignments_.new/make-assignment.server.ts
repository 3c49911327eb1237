import { fromLocalField } from "~/i18n/format/zoned-time";
import type { AccountViewer } from "~/server/auth.server";
import { createAssignment, type AssignmentRefusal } from "~/services/assignments/create-assignment.server";
import type { AssignmentForm } from "./schema";

type Made =
  | { ok: true; assignmentId: string }
  | { ok: false; reason: AssignmentRefusal | "opens-missing" | "due-missing"; field: keyof AssignmentForm | null };

const FIELDS: Partial<Record<AssignmentRefusal, keyof AssignmentForm>> = {
  set: "setId",
  title: "title",
  note: "note",
  nobody: "target",
  sample: "samplePercent",
  tolerance: "tolerancePercent",
  gate: "gateAgreement",
  expert: "expertId",
  markers: "plan",
  due: "dueAt",
  limit: "limitMinutes",
  attempts: "maxAttempts",
};

type Make = { form: AssignmentForm; by: AccountViewer; timeZone: string; now: number };

/** Makes the assignment a form asks for, or says which field stands in its way. */
export async function makeAssignment({ form, by, timeZone, now }: Make): Promise<Made> {
  const opensAt = fromLocalField(form.opensAt, timeZone);
  if (opensAt === null) return { ok: false, reason: "opens-missing", field: "opensAt" };
  const dueAt = form.dueAt === "" ? null : fromLocalField(form.dueAt, timeZone);
  const { releaseScore: score, releasePoints: points, releaseReference: reference } = form;
  if (dueAt === null && (form.dueAt !== "" || [score, points, reference].includes("at-due"))) {
    return { ok: false, reason: "due-missing", field: "dueAt" };
  }
  const made = await createAssignment({
    by,
    classId: form.classId,
    setId: form.setId,
    title: form.title,
    note: form.note === "" ? null : form.note,
    mode: form.mode,
    opensAt,
    dueAt,
    limitMinutes: form.limitMinutes,
    maxAttempts: form.maxAttempts ?? 1,
    latePolicy: form.latePolicy,
    release: { score, points, reference },
    target: targetOf(form),
    autoAdvice: form.autoAdvice,
    marking: {
      plan: form.plan,
      samplePercent: form.plan === "sample" ? form.samplePercent : null,
      tolerancePercent: form.plan === "single" ? null : form.tolerancePercent,
      gateAgreement: form.plan === "single" ? null : form.gateAgreement,
      expertId: form.plan === "single" || form.expertId === "" ? null : form.expertId,
    },
    now,
  });
  return made.ok ? made : { ...made, field: FIELDS[made.reason] ?? null };
}

function targetOf({ target, groupIds, personIds }: AssignmentForm) {
  if (target === "groups") return { kind: target, groupIds };
  return target === "people" ? { kind: target, personIds } : { kind: target };
}
