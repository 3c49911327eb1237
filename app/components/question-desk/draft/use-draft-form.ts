import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { draftSchema, type DraftForm, type DraftValue } from "./draft-schema";

/** The one form of the page. Its id changes with what is stored, so that stored values replace what stood in it. */
export function useDraftForm(stored: DraftForm, reply: SubmissionResult | undefined) {
  return useForm<DraftForm, DraftValue>({
    id: `draft-${stored.basis}`,
    defaultValue: stored,
    lastResult: reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: draftSchema }),
    shouldRevalidate: "onInput",
  });
}

export type DraftFormMeta = ReturnType<typeof useDraftForm>[0];
export type DraftFields = ReturnType<typeof useDraftForm>[1];
export type PointField = ReturnType<DraftFields["points"]["getFieldList"]>[number];
export type WayField = ReturnType<ReturnType<PointField["getFieldset"]>["expressions"]["getFieldList"]>[number];
