import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import type { act } from "./act.server";
import { AnswerSheet } from "~/components/question-desk/answer-sheet";
import { DraftButtons } from "~/components/question-desk/draft/draft-buttons";
import { FactsSheet } from "~/components/question-desk/facts-sheet";
import { LimitsSheet } from "~/components/question-desk/limits-sheet";
import type { LoadedQuestion } from "./load-question.server";
import { MaterialsSheet } from "~/components/question-desk/materials-sheet";
import { PointsSheet } from "~/components/question-desk/points-sheet";
import { TryOutSheet } from "./try-out-sheet";
import { useDraftForm } from "~/components/question-desk/draft/use-draft-form";
import { useRefusal } from "~/components/question-desk/use-refusal";

export type ActAnswer = Exclude<Awaited<ReturnType<typeof act>>, Response>["data"];

/** Everything of the question in one form: whichever button is pressed, nothing typed elsewhere on the page is lost. */
export function DraftForm({ loaded, answer }: { loaded: LoadedQuestion; answer: ActAnswer | undefined }) {
  const { t } = useTranslation("authoring");
  const sentence = useRefusal();
  const [form, fields] = useDraftForm(loaded.form, answer?.reply);
  const kept = answer?.reply.initialValue ?? {};
  const typed = (name: string) => (typeof kept[name] === "string" ? kept[name] : "");
  const refusedAt = (place: ActAnswer["place"]) => (answer?.place === place ? answer.refused : null);
  const refused = refusedAt("draft");
  const published = loaded.question.version !== null;
  const wrong = form.status === "error" && refused === null;
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="grid gap-6">
      <input type="hidden" name={fields.basis.name} defaultValue={fields.basis.initialValue} />
      <DraftButtons published={published} />
      {refused === null ? null : (
        <Notice kind="error" title={t("refused.title")} live>
          {sentence(refused)}
        </Notice>
      )}
      {wrong ? (
        <Notice kind="error" live>
          {t("refused.fields")}
        </Notice>
      ) : null}
      <FactsSheet fields={fields} />
      <LimitsSheet fields={fields} presets={loaded.presets} used={loaded.content.preset} chosen={typed("presetSlot")} />
      <MaterialsSheet
        materials={loaded.materials}
        typed={typed}
        found={answer?.found ?? null}
        refused={refusedAt("materials")}
      />
      <PointsSheet form={form} fields={fields} content={loaded.content} />
      <AnswerSheet fields={fields} />
      <TryOutSheet typed={typed} tried={answer?.tried ?? null} refused={refusedAt("try")} />
      <DraftButtons published={published} />
    </Form>
  );
}
