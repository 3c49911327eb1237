import { useTranslation } from "~/i18n/use-translation";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import { Badge } from "~/components/ui/badge";
import type { DrillResult, RevealedPoint } from "~/domain/drills/drill-result";
import { CountedText } from "./counted-text";

/** 找点训练: each point with its places and what was marked of it; found ones to be merged and rewritten. */
export function FoundPoints({ result }: { result: Extract<DrillResult, { kind: "find-points" }> }) {
  const { t } = useTranslation("drills");
  const found = result.points.filter(({ marked }) => marked.length > 0).length;
  return (
    <>
      <p className="mb-5 flex flex-wrap gap-2">
        <Badge tone="good">{t("result.foundCount", { count: found })}</Badge>
        <Badge tone="mark">{t("result.missedCount", { count: result.points.length - found })}</Badge>
        <Badge tone="warn">{t("result.extraCount", { count: result.extra.length })}</Badge>
      </p>
      <h3 className="mb-1 text-lg">{t("result.points")}</h3>
      {found > 0 ? <p className="mb-2 max-w-text text-sm text-ink-soft">{t("result.rewriteHelp")}</p> : null}
      <ol role="list" className="divide-y divide-rule border-y border-rule">
        {result.points.map((point, index) => (
          <PointEntry key={index} no={index + 1} point={point} />
        ))}
      </ol>
      {result.extra.length > 0 ? (
        <>
          <h3 className="mt-6 mb-1 text-lg">{t("result.extras")}</h3>
          <p className="mb-2 max-w-text text-sm text-ink-soft">{t("result.extrasHelp")}</p>
          <ul className="grid list-disc gap-1.5 ps-5 font-essay" lang="zh-CN">
            {result.extra.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function PointEntry({ no, point }: { no: number; point: RevealedPoint }) {
  const { t } = useTranslation("drills");
  const isFound = point.marked.length > 0;
  return (
    <li className="grid items-start gap-x-8 gap-y-3 py-4 lg:grid-cols-2">
      <div>
        <p className="flex flex-wrap items-baseline gap-2">
          <span className="figures text-ink-soft">{no}</span>
          <strong lang="zh-CN">{point.label}</strong>
          <Badge tone={isFound ? "good" : "mark"}>{t(`result.mark.${isFound ? "found" : "missed"}`)}</Badge>
        </p>
        <ul role="list" className="mt-1.5 grid gap-1" lang="zh-CN">
          {point.places.map((place, index) => (
            <li key={index} className="text-sm">
              <span className="text-ink-soft">{place.material}：</span>
              <span className="font-essay">「{place.text}」</span>
            </li>
          ))}
        </ul>
      </div>
      {isFound ? (
        <div>
          <p className="mb-1 text-sm font-medium">{t("result.rewrite")}</p>
          <CountedText label={t("result.rewriteOf", { no })} limit={UNSPECIFIED_LIMIT} rows={2} />
        </div>
      ) : null}
    </li>
  );
}
