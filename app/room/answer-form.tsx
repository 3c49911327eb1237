import { Form } from "@remix-run/react";
import { useEffect, useState, type RefObject } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { SheetField } from "~/components/sheet/editor/sheet-field";
import { preferredView, rememberView, type SheetView } from "~/components/sheet/editor/sheet-view";
import { ViewChoice } from "~/components/sheet/editor/view-choice";
import { Notice } from "~/components/ui/notice";
import { isReadOnly, type SavingState } from "~/domain/saving/client-state";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import type { Refusal } from "./refusal";
import { COUNTS } from "./status-bar";

type Props = {
  id: string;
  fieldId: string;
  field: RefObject<HTMLTextAreaElement>;
  page: Pick<WritingPage, "head" | "sheet" | "limit">;
  refusal: Refusal | null;
  state: SavingState;
  onText: (text: string) => void;
  onLeave: () => void;
};

/**
 * The answer, inside the form that hands it in: without JavaScript the text goes with the hand-in.
 * The field keeps its own value. React never writes it while someone types, so an input method is never interrupted.
 */
export function AnswerForm({ id, fieldId, field, page, refusal, state, onText, onLeave }: Props) {
  const { t } = useTranslation("writing");
  const { locked, text } = state;
  const [hintId, keysId] = [`${fieldId}-hint`, `${fieldId}-keys`];
  // The server, and a page without JavaScript, show plain text; what this browser prefers is known once the page runs.
  const [view, setView] = useState<SheetView | null>(null);
  useEffect(() => setView(preferredView()), []);
  useEffect(() => {
    if (locked && field.current && field.current.value !== text) field.current.value = text;
  }, [locked, text, field]);

  return (
    <Form method="post" id={id} className="flex min-h-0 min-w-0 flex-col">
      <div className="mb-1 flex items-center gap-3">
        <label htmlFor={fieldId} className="font-serif font-bold">
          {t("answerLabel")}
        </label>
        <span id={hintId} className="text-sm text-ink-soft max-sm:sr-only">
          {t("answerHint")}
        </span>
        <ViewChoice
          view={view}
          field={field}
          onChoose={(chosen) => {
            setView(chosen);
            rememberView(chosen);
          }}
        />
      </div>
      <noscript>
        <Notice kind="warning">{t("noScript")}</Notice>
      </noscript>
      <SheetField
        field={field}
        view={view ?? "plain"}
        sheet={page.sheet}
        limit={page.limit.max}
        shown={text}
        id={fieldId}
        aria-describedby={`${COUNTS} ${hintId} ${keysId}`}
        name="text"
        lang="zh-CN"
        defaultValue={refusal?.text || (page.head?.text ?? "")}
        readOnly={isReadOnly(state)}
        onInput={(event) => onText(event.currentTarget.value)}
        onBlur={onLeave}
        placeholder={t("placeholder")}
        autoComplete="off"
        spellCheck={false}
      />
      <p id={keysId} className="mt-1 text-xs text-ink-soft max-lg:sr-only">
        {t("shortcuts")}
      </p>
      <input type="hidden" name="parent" value={refusal?.head?.number ?? page.head?.number ?? 0} readOnly />
      {refusal?.reason === "empty" ? <input type="hidden" name="confirmEmpty" value="1" readOnly /> : null}
    </Form>
  );
}
