import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { CountMeter } from "~/components/writing/count-meter";
import { Button } from "~/components/ui/button";
import { AnswerArea } from "~/components/ui/form/text-area";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { keepText, keptText } from "~/client/kept-text";
import { countCharacters } from "~/domain/text/count";
import { useNamed } from "~/i18n/language/use-named";
import type { DescribedAnswer } from "./describe-answer.server";

type Props = {
  loaded: DescribedAnswer;
  /** What was sent last; null before that. */
  sent: string | null;
};

/** One's own answer to be improved. It stays in the form, and in this tab while it is open; the server keeps none of it. */
export function RewriteForm({ loaded: { attemptId, answer, limit, stem, requirements }, sent }: Props) {
  const { t } = useTranslation(["rewrite", "terms"]);
  const named = useNamed();
  const key = `rewrite:${attemptId}`;
  const area = useRef<HTMLTextAreaElement>(null);
  const first = sent ?? answer;
  const [count, setCount] = useState(() => countCharacters(first));
  const pending = useNavigation().state === "submitting";
  useEffect(() => {
    const kept = keptText(key);
    if (kept === null || !area.current || sent !== null) return;
    area.current.value = kept;
    setCount(countCharacters(kept));
  }, [key, sent]);
  return (
    <Sheet labelledBy="rewrite">
      <SheetTitle id="rewrite">{t("heading")}</SheetTitle>
      <div className="mb-4 border-s-3 border-vermilion ps-4 font-essay" lang="zh-CN">
        <p className="whitespace-pre-wrap">{stem}</p>
        {requirements ? (
          <p className="mt-1">
            <span className="font-semibold">{named(t("terms:requirements"), "")}</span>
            {requirements}
          </p>
        ) : null}
      </div>
      <Form method="post">
        <div className="mb-2">
          <CountMeter count={count} limit={limit} />
        </div>
        <AnswerArea
          ref={area}
          name="text"
          label={t("label")}
          rows={12}
          defaultValue={first}
          onInput={({ currentTarget: { value } }) => {
            setCount(countCharacters(value));
            keepText(key, value);
          }}
        />
        <p className="mt-2 max-w-text text-sm text-ink-soft">{t("notKept")}</p>
        <div className="mt-4">
          <Button type="submit" variant="primary" pending={pending}>
            {t("estimate")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
