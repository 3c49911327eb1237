import { useTranslation } from "~/i18n/use-translation";
import { SheetCounts } from "~/components/sheet/print/sheet-counts";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import { useRootData } from "~/frame/root-data";
import { useOwnName } from "~/frame/use-own-name";
import { formatDateTime, formatMarks } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import type { AnswerSheet } from "~/services/attempts/get-answer-sheet.server";

type Props = { answer: AnswerSheet; blank: boolean; text: string; layout: SheetLayout };

const WHEN = { open: "draft", "handed-in": "handedIn", collected: "sealed", transcribed: "transcribed" } as const;

/** The head of the first page: which question, what it asks for, and either room for name and number or what is on the sheet. */
export function SheetHead({ answer, blank, text, layout }: Props) {
  const { t } = useTranslation("sheet");
  const { t: terms } = useTranslation("writing");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const name = useOwnName();
  const asked = [
    ...(answer.limit.kind === "unspecified" ? [] : [formatLimit(terms, answer.limit)]),
    ...(answer.marks === null ? [] : [t("marks", { count: answer.marks, marks: formatMarks(answer.marks, language) })]),
  ];
  return (
    <div className="border-b-4 border-double border-ink pb-2">
      <h2 className="text-lg print:truncate" lang="zh-CN">
        {answer.title}
      </h2>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-ink-soft">
        <p>{asked.join(" · ")}</p>
        {blank ? (
          <p className="flex flex-wrap gap-x-6 text-ink">
            <Blank label={t("name")} />
            <Blank label={t("number")} />
          </p>
        ) : (
          <>
            {name === null ? null : <p className="text-ink">{name}</p>}
            <SheetCounts text={text} layout={layout} rows={answer.sheet?.rows ?? null} />
            {answer.at === null ? null : (
              <p>{t(WHEN[answer.state], { date: formatDateTime(answer.at, language, timeZone) })}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Blank({ label }: { label: string }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      {label}
      <span className="inline-block w-32 border-b border-ink" />
    </span>
  );
}
