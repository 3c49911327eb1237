import { Form } from "@remix-run/react";
import { useEffect, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { isReadOnly, type SavingState } from "~/domain/saving/client-state";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import type { Refusal } from "./refusal";

type Props = {
  id: string;
  fieldId: string;
  field: RefObject<HTMLTextAreaElement>;
  page: Pick<WritingPage, "head">;
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
  useEffect(() => {
    if (locked && field.current && field.current.value !== text) field.current.value = text;
  }, [locked, text, field]);

  return (
    <Form
      method="post"
      id={id}
      className="flex min-h-0 min-w-0 flex-col max-lg:group-has-[#pane-material:checked]/room:hidden"
    >
      <label htmlFor={fieldId} className="mb-1 font-serif font-bold">
        {t("answerLabel")}
        <span className="ms-3 font-sans text-sm font-normal text-ink-soft">{t("answerHint")}</span>
      </label>
      <noscript>
        <Notice kind="warning">{t("noScript")}</Notice>
      </noscript>
      <textarea
        ref={field}
        id={fieldId}
        name="text"
        lang="zh-CN"
        defaultValue={refusal?.text || (page.head?.text ?? "")}
        readOnly={isReadOnly(state)}
        onInput={(event) => onText(event.currentTarget.value)}
        onBlur={onLeave}
        placeholder={t("placeholder")}
        autoComplete="off"
        spellCheck={false}
        className="ruled min-h-[65dvh] w-full flex-1 resize-none border border-edge bg-sheet px-5 py-4 font-essay text-lg leading-(--row) shadow-sheet read-only:bg-shade focus-visible:outline-2 focus-visible:outline-offset-0 sm:px-7 lg:min-h-0"
      />
      <input type="hidden" name="parent" value={refusal?.head?.number ?? page.head?.number ?? 0} readOnly />
      {refusal?.reason === "empty" ? <input type="hidden" name="confirmEmpty" value="1" readOnly /> : null}
    </Form>
  );
}
