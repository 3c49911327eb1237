import { useEffect } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { localTranscript } from "~/client/photos/local-transcript";
import { MarkedPhoto } from "~/components/paper/marked-photo";
import { useMarkWords } from "~/components/paper/use-mark-words";
import { ButtonLink } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "../load-report.server";

/** The pages of a paper answer with the tutor's marks, each in words beside them; before any marks the key points to compare with. */
export function PaperSheet({ loaded: { attempt, paper } }: { loaded: LoadedReport }) {
  const { t } = useTranslation("photos");
  const language = useLanguage();
  const words = useMarkWords(paper?.photos ?? [], paper?.points ?? []);
  const typedUp = paper?.transcribed ?? false;
  useEffect(() => {
    if (typedUp) localTranscript(attempt.id).forget();
  }, [typedUp, attempt.id]);
  if (!paper) return null;
  const { photos, marks } = paper;
  return (
    <Sheet labelledBy="pages">
      <SheetTitle id="pages">{t("report.pages")}</SheetTitle>
      {photos.length === 0 ? <p>{t("report.none")}</p> : null}
      {paper.erased ? <p>{t("report.erased")}</p> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          {(paper.erased ? [] : photos).map((photo, index) => (
            <div key={photo.id} className="print:break-inside-avoid">
              <p className="figures text-sm">{t(photo.late ? "area.pageLate" : "area.page", { no: index + 1 })}</p>
              <MarkedPhoto photo={photo} no={index + 1} marks={marks} />
            </div>
          ))}
        </div>
        <div className="grid gap-5">
          <div className="grid gap-2">
            <h3 className="text-lg">{t("report.listTitle")}</h3>
            {marks.length === 0 ? <p className="text-ink-soft">{t("report.listNone")}</p> : null}
            <ol className="grid gap-2">
              {marks.map((mark) => (
                <li key={mark.id} lang="zh-CN">
                  <span className="figures me-2 font-bold text-vermilion">{mark.no}</span>
                  {words.place(mark)} · {words.purpose(mark)}
                  {mark.note === "" ? null : <p className="font-essay">{mark.note}</p>}
                </li>
              ))}
            </ol>
          </div>
          {paper.waiting && paper.points.length > 0 ? (
            <div className="grid gap-2 border-t border-rule pt-4">
              <h3 className="text-lg">{t("report.keyPoints")}</h3>
              <p className="text-sm text-ink-soft">{t("report.keyPointsHelp")}</p>
              <ol className="grid gap-1">
                {paper.points.map(({ id, no, label, marks: worth }) => (
                  <li key={id} lang="zh-CN">
                    <span className="figures me-2">{no}</span>
                    {label}
                    {worth === null ? null : (
                      <span className="figures ms-2 text-sm text-ink-soft">
                        {t("report.marks", { count: worth, marks: formatMarks(worth, language) })}
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            </div>
          ) : null}
          {paper.canTranscribe ? (
            <ButtonLink to={`/attempts/${attempt.id}/transcript`} className="justify-self-start">
              {t("report.transcribe")}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </Sheet>
  );
}
