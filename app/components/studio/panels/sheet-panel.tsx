import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { Point, Rubric } from "@content/contract/rubric";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { Button } from "../../ui/button";
import { TextArea } from "../../ui/form/text-area";
import { Notice } from "../../ui/notice";
import { useStudio } from "../studio-context";
import type { Doubt, SheetAnswer } from "./panel-answers";

/** A marking sheet as tutors write it, pasted, read, looked through, and only then taken into the rubric. */
export function SheetPanel() {
  const { t } = useTranslation(["studio", "authoring"]);
  const fetcher = useFetcher<SheetAnswer>();
  const [text, setText] = useState("");
  const { rubric } = useStudio();
  const [taken, setTaken] = useState<SheetAnswer | null>(null);
  const answer = fetcher.data === taken ? undefined : fetcher.data;
  const reason = answer?.ok === false ? answer.reason : undefined;
  const refusal =
    reason &&
    (reason === "offline" || reason === "not-stored" ? t(`undone.${reason}`) : t(`authoring:sheet.refused.${reason}`));
  return (
    <div className="grid gap-4">
      <fetcher.Form method="post" data-own-undo>
        <input type="hidden" name="intent" value="sheet" />
        <TextArea
          name="sheet"
          label={t("sheet.text")}
          hint={t("sheet.hint")}
          error={refusal}
          value={text}
          onChange={({ target }) => setText(target.value)}
          rows={8}
          lang="zh-CN"
        />
        <Button type="submit" size="small" pending={fetcher.state !== "idle"}>
          {t("sheet.read")}
        </Button>
      </fetcher.Form>
      {answer?.ok === true ? (
        <Preview
          answer={answer}
          onTaken={() => {
            setTaken(answer);
            setText("");
          }}
        />
      ) : null}
      <p role="status" className="text-sm text-good">
        {taken?.ok === true && answer === undefined && holds(rubric, taken.rubric.points)
          ? t("sheet.taken", { count: taken.rubric.points.length })
          : null}
      </p>
    </div>
  );
}

/** Whether the points still stand in the rubric: taking them in may have been undone. */
function holds(rubric: Pick<Rubric, "points">, points: readonly Point[]): boolean {
  return points.every(({ label }) => rubric.points.some((point) => point.label === label));
}

function Preview({ answer, onTaken }: { answer: Extract<SheetAnswer, { ok: true }>; onTaken: () => void }) {
  const { t } = useTranslation("studio");
  const language = useLanguage();
  const { edit, select } = useStudio();
  const { points, bestOf } = answer.rubric;
  const take = (how: "append" | "replace") => {
    edit({ do: "take-points", points, bestOf, how });
    if (how === "replace") select({ tree: "points", path: [0] });
    onTaken();
  };
  return (
    <section aria-labelledby="sheet-preview" className="grid gap-3">
      <h3 id="sheet-preview" className="font-semibold">
        {t("sheet.found", { count: points.length })}
        {bestOf === undefined ? null : <span className="ms-2 font-normal">{t("sheet.bestOf", { count: bestOf })}</span>}
      </h3>
      <ol lang="zh-CN" className="divide-y divide-rule wrap-anywhere">
        {points.map(({ id, label, marks, expressions }, index) => (
          <li key={id} className="grid py-1.5">
            <span className="flex gap-3">
              <span className="min-w-0 flex-1">
                {index + 1}. {label}
              </span>
              <span className="figures whitespace-nowrap text-ink-soft">
                {marks === null ? t("unset") : t("marks", { count: marks, marks: formatMarks(marks, language) })}
              </span>
            </span>
            {expressions.map(({ role, allOf }, way) => (
              <span key={way} className="text-sm text-ink-soft">
                {t(`roles.${role}`)} {allOf.map((variants) => `[${variants.join("、")}]`).join(" + ")}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {answer.doubts.length === 0 ? null : <Doubts doubts={answer.doubts} />}
      {points.length === 0 ? null : (
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="primary" onClick={() => take("append")}>
            {t("sheet.append")}
          </Button>
          <Button size="small" onClick={() => take("replace")}>
            {t("sheet.replace")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const { t } = useTranslation(["studio", "authoring"]);
  return (
    <Notice kind="warning" title={t("sheet.doubts", { count: doubts.length })}>
      <ul className="list-disc ps-5 text-sm">
        {doubts.map(({ line, code, text }, index) => (
          <li key={index}>{t("authoring:sheet.at", { line, doubt: t(`authoring:sheet.doubt.${code}`, { text }) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
