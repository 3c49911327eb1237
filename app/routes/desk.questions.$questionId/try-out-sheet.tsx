import { useTranslation } from "~/i18n/use-translation";
import type { Report } from "@content/contract/report";
import { AnswerText, type AnswerMark } from "~/components/answer-text";
import { PointsTable } from "~/components/points-table";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { Tried } from "./act.server";
import { useRefusal } from "~/components/question-desk/use-refusal";

type Props = { typed: (name: string) => string; tried: Tried | null; refused: string | null };

/** Scores a pasted answer with the key points as they are typed above; nothing is stored. */
export function TryOutSheet({ typed, tried, refused }: Props) {
  const { t } = useTranslation("authoring");
  const sentence = useRefusal();
  return (
    <Sheet labelledBy="try-out">
      <SheetTitle id="try-out">{t("tryOut.title")}</SheetTitle>
      <TextArea
        name="tryAnswer"
        defaultValue={typed("tryAnswer")}
        label={t("tryOut.text")}
        hint={t("tryOut.hint")}
        error={refused === null ? undefined : sentence(refused)}
        rows={6}
        lang="zh-CN"
        className="font-essay"
      />
      <Button type="submit" name="intent" value="try">
        {t("tryOut.submit")}
      </Button>
      <div role="status" className="mt-5">
        {tried?.report ? <Result tried={tried} report={tried.report} /> : null}
      </div>
    </Sheet>
  );
}

function Result({ tried, report }: { tried: Tried; report: Report }) {
  const { t } = useTranslation(["authoring", "terms"]);
  const language = useLanguage();
  const described = new Map(tried.points.map((point) => [point.id, point]));
  const { marks, maxMarks, share } = report;
  return (
    <section aria-labelledby="tried" className="grid gap-4 border-t border-rule pt-4">
      <h3 id="tried" className="text-lg">
        {t("tryOut.result")}
      </h3>
      <Notice>
        {t("terms:practiceEstimate")} · {t("tryOut.share", { share: formatPercent(share, language) })}
        {marks === null || maxMarks === null
          ? null
          : ` · ${t("tryOut.marks", { marks: formatMarks(marks, language), max: formatMarks(maxMarks, language) })}`}
      </Notice>
      <AnswerText answer={tried.answer} marks={marksOf(report)} />
      {report.points.length > 0 ? (
        <PointsTable
          language={language}
          marksSet={maxMarks !== null}
          points={report.points.map((point, index) => ({
            ...point,
            no: index + 1,
            label: described.get(point.id)?.label ?? point.id,
            sources: described.get(point.id)?.sources ?? [],
          }))}
        />
      ) : null}
    </section>
  );
}

function marksOf({ points }: Report): AnswerMark[] {
  return points.flatMap(({ status, evidence }, index) =>
    status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: index + 1, kind: status })),
  );
}
