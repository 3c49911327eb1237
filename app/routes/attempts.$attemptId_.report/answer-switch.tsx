import { useTranslation } from "~/i18n/use-translation";
import { AnswerChoiceNav } from "~/components/drafts/answer-choice-nav";
import { Notice } from "~/components/ui/notice";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "./load-report.server";

type Props = { attemptId: string; answers: LoadedReport["answers"] };

/** What is kept beside the sealed answer, what a tutor admitted of it, and the way from one to the other's report. */
export function AnswerSwitch({ attemptId, answers }: Props) {
  const { t } = useTranslation("drafts");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const { keptAside, admitted } = answers;
  if (keptAside === 0 && admitted.length === 0) return null;
  return (
    <div className="grid gap-3">
      {keptAside === 0 ? null : (
        <Notice
          title={t("report.title")}
          actions={<TextLink to={`/attempts/${attemptId}/drafts`}>{t("title")}</TextLink>}
        >
          <p>{t("report.kept", { count: keptAside })}</p>
        </Notice>
      )}
      {admitted.length === 0 ? null : (
        <Notice>
          {admitted.map(({ number, as, by, at, reason }) => {
            const date = formatDateTime(at, language, timeZone);
            return (
              <p key={number}>
                {as === "late"
                  ? t("report.admitted", { name: by || t("report.someone"), date, reason })
                  : t("report.transcript", { date })}
              </p>
            );
          })}
          <AnswerChoiceNav answers={answers} />
        </Notice>
      )}
    </div>
  );
}
