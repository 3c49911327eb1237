import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { ScoredRewrite } from "~/domain/hunt/score-rewrites";
import { formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { fieldName } from "./field-name";
import type { LoadedHunt } from "./load-hunt.server";

const TONES = { hit: "good", partial: "warn", missed: "mark" } as const;

/** 概括: the places of each point, to be merged into one wording; what the point is called appears once they were sent. */
export function WordingForm({ loaded, written }: { loaded: LoadedHunt; written: Record<string, string> }) {
  const { result, wordings } = loaded;
  const { t } = useTranslation(["hunt", "drills"]);
  const pending = useNavigation().state === "submitting";
  if (!result) return null;
  return (
    <Sheet labelledBy="wordings">
      <SheetTitle id="wordings">{t("wordings")}</SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t(wordings ? "scoredHelp" : "wordingsHelp")}</p>
      <Form method="post">
        <ol role="list" className="divide-y divide-rule border-y border-rule">
          {result.points.map(({ id, found, places }, index) => {
            const wording = wordings?.find((one) => one.id === id);
            return (
              <li key={id} className="grid items-start gap-x-8 gap-y-3 py-4 lg:grid-cols-2">
                <div>
                  <p className="flex flex-wrap items-baseline gap-2">
                    <strong>{t("drills:result.pointNo", { no: index + 1 })}</strong>
                    <Badge tone={found ? "good" : "mark"}>
                      {t(`drills:result.mark.${found ? "found" : "missed"}`)}
                    </Badge>
                  </p>
                  <ul role="list" className="mt-1.5 grid gap-1" lang="zh-CN">
                    {places.map((place, at) => (
                      <li key={at} className="text-sm">
                        <span className="text-ink-soft">{place.material}：</span>
                        <span className="font-essay">「{place.text}」</span>
                      </li>
                    ))}
                  </ul>
                </div>
                <div>
                  <TextArea
                    name={fieldName.wording(id)}
                    label={t("wordingOf", { no: index + 1 })}
                    defaultValue={written[id] ?? wording?.text ?? ""}
                    rows={2}
                    lang="zh-CN"
                    className="font-essay"
                  />
                  {wording ? <Judged wording={wording} /> : null}
                </div>
              </li>
            );
          })}
        </ol>
        <div className="mt-5">
          <Button type="submit" name="intent" value="words" variant="primary" pending={pending}>
            {t(wordings ? "scoreAgain" : "score")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Judged({ wording: { label, judged } }: { wording: ScoredRewrite }) {
  const { t } = useTranslation(["hunt", "report"]);
  const language = useLanguage();
  return (
    <div className="mt-2 grid gap-1 text-sm">
      <p className="flex flex-wrap items-baseline gap-2">
        {judged ? (
          <>
            <Badge tone={TONES[judged.status]}>{t(`report:status.${judged.status}`)}</Badge>
            <span className="figures">{t("estimate", { share: formatPercent(judged.share, language) })}</span>
            {judged.reason ? <span className="text-ink-soft">{t(`report:reason.${judged.reason}`)}</span> : null}
          </>
        ) : (
          <span className="text-ink-soft">{t("notWorded")}</span>
        )}
      </p>
      <p>
        <span className="text-ink-soft">{t("called")}</span> <strong lang="zh-CN">{label}</strong>
      </p>
    </div>
  );
}
