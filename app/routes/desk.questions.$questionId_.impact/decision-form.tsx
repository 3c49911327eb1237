import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { VisuallyHidden } from "~/components/ui/visually-hidden";
import { MAX_NOTE_LENGTH, SCORE_CHOICES } from "~/domain/marking/change/scoring-version";
import type { Preview } from "./load-impact.server";

type Props = {
  seen: Preview["seen"];
  /** What was filled in before a refusal. */
  answer: { refused: string; choice: string | null; note: string } | undefined;
};

/** The three ways, none of them chosen beforehand, and the note that goes with the choice. */
export function DecisionForm({ seen, answer }: Props) {
  const { t } = useTranslation("impact");
  const pending = useNavigation().state === "submitting";
  const noteProblem = answer?.refused === "note-missing" || answer?.refused === "note-too-long" ? answer.refused : null;
  return (
    <Form method="post" className="grid max-w-text gap-5">
      <input type="hidden" name="basis" value={seen.basis} />
      <input type="hidden" name="answers" value={seen.answers} />
      <fieldset className="grid gap-3">
        <legend>
          <VisuallyHidden>{t("choice.title")}</VisuallyHidden>
        </legend>
        {SCORE_CHOICES.map((choice) => (
          <div key={choice} className="flex items-start gap-3">
            <input
              type="radio"
              id={`choice-${choice}`}
              name="choice"
              value={choice}
              required
              defaultChecked={answer?.choice === choice}
              aria-describedby={`choice-${choice}-hint`}
              className="mt-1 size-5 shrink-0 accent-ink-fill"
            />
            <div>
              <label htmlFor={`choice-${choice}`} className="font-medium">
                {t(`choice.${choice}.label`)}
              </label>
              <p id={`choice-${choice}-hint`} className="text-sm text-ink-soft">
                {t(`choice.${choice}.hint`)}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <TextArea
        name="note"
        label={t("choice.note")}
        hint={t("choice.noteHint")}
        error={noteProblem === null ? undefined : t(`refused.${noteProblem}`)}
        defaultValue={answer?.note ?? ""}
        maxLength={MAX_NOTE_LENGTH}
        rows={3}
      />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t("choice.publish")}
        </Button>
      </div>
    </Form>
  );
}
