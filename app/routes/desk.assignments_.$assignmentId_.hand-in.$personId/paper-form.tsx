import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { AnswerArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { MAX_PHOTOS } from "~/domain/photos/photo-limits";
import type { HandInPage } from "./load-hand-in.server";

type Props = {
  questions: HandInPage["questions"];
  /** What stood in the fields when the form was refused. */
  kept: { reason: string; texts: Record<number, string> } | null;
};

/** The paper question by question: its photos, what was typed up from it, or both; then why it is handed in for them. */
export function PaperForm({ questions, kept }: Props) {
  const { t } = useTranslation("board");
  const isSending = useNavigation().state !== "idle";
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-6">
      {questions.map(({ position, title }) => (
        <Sheet key={position} labelledBy={`question-${position}`}>
          <SheetTitle id={`question-${position}`} aside={t("page.question", { no: position })}>
            <span lang="zh-CN">{title}</span>
          </SheetTitle>
          <label className="mb-4 grid gap-1 font-medium">
            {t("handIn.photos", { no: position, count: MAX_PHOTOS })}
            <input
              type="file"
              name={`photos-${position}`}
              accept="image/jpeg,image/png,image/webp"
              multiple
              className="block w-full text-sm file:me-3 file:min-h-11 file:rounded-sm file:border file:border-edge file:bg-sheet file:px-4 file:text-ink"
            />
          </label>
          <AnswerArea
            name={`text-${position}`}
            label={t("handIn.text", { no: position })}
            placeholder={t("handIn.textHint")}
            defaultValue={kept?.texts[position] ?? ""}
            rows={8}
          />
        </Sheet>
      ))}
      <Sheet>
        <TextField
          name="reason"
          required
          maxLength={300}
          label={t("page.reason")}
          hint={t("page.reasonHint")}
          defaultValue={kept?.reason ?? ""}
        />
        <Button type="submit" variant="primary" disabled={isSending}>
          {t("handIn.submit")}
        </Button>
      </Sheet>
    </Form>
  );
}
