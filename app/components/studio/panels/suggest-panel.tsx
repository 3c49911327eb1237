import { useFetcher } from "@remix-run/react";
import { Plus } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../../ui/button";
import { useStudio } from "../studio-context";
import { ModelVariants } from "./model-variants";
import type { SuggestAnswer, SuggestedVariant } from "./panel-answers";

type Placed = SuggestedVariant & { at: [number, number, number] };

/** Wordings the rubric may lack, with the sentence each stands in; one press takes one in. */
export function SuggestPanel(props: Parameters<typeof ModelVariants>[0]) {
  const { t } = useTranslation("studio");
  const { rubric } = useStudio();
  const fetcher = useFetcher<SuggestAnswer>();
  const answer = fetcher.data;
  const open = answer?.ok === true ? placed(answer.suggestions, rubric.points) : [];
  return (
    <div className="grid gap-4">
      <fetcher.Form method="post">
        <input type="hidden" name="intent" value="suggest" />
        <p className="mb-2 text-sm text-ink-soft">{t("suggest.hint")}</p>
        <Button type="submit" size="small" pending={fetcher.state !== "idle"}>
          {t("suggest.ask")}
        </Button>
      </fetcher.Form>
      {answer?.ok === false ? <p className="text-vermilion">{t(`undone.${answer.reason}`)}</p> : null}
      {answer?.ok === true && open.length === 0 ? <p className="text-ink-soft">{t("suggest.none")}</p> : null}
      {rubric.points.map((point, index) => {
        const own = open.filter(({ pointId }) => pointId === point.id);
        return own.length === 0 ? null : (
          <OfPoint key={point.id} no={index + 1} label={point.label} suggestions={own} />
        );
      })}
      <ModelVariants {...props} />
    </div>
  );
}

function OfPoint({ no, label, suggestions }: { no: number; label: string; suggestions: readonly Placed[] }) {
  const { t } = useTranslation("studio");
  const { edit } = useStudio();
  return (
    <section aria-labelledby={`suggested-${no}`} className="wrap-anywhere">
      <h3 id={`suggested-${no}`} lang="zh-CN" className="font-semibold">
        {no}. {label}
      </h3>
      <ul className="divide-y divide-rule">
        {suggestions.map(({ at, words, from, where }) => (
          <li key={`${at.join("-")}-${words}`} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-1.5">
            <Button
              size="small"
              aria-label={t("suggest.take", { words, no, way: at[1] + 1, group: at[2] + 1 })}
              onClick={() => edit({ do: "add-variant", at, words })}
            >
              <Plus aria-hidden className="size-4" />
              <span lang="zh-CN">{words}</span>
            </Button>
            <span className="min-w-40 flex-1 text-sm text-ink-soft">
              {t("suggest.to", { way: at[1] + 1, group: at[2] + 1, from: t(`suggest.from.${from}`) })}
              <span lang="zh-CN" className="block font-essay">
                {where}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those that still have a place in the rubric under work and do not stand there yet. */
function placed(
  suggestions: readonly SuggestedVariant[],
  points: ReturnType<typeof useStudio>["rubric"]["points"],
): Placed[] {
  return suggestions.flatMap((one) => {
    const point = points.findIndex(({ id }) => id === one.pointId);
    const variants = points[point]?.expressions[one.expression]?.allOf[one.group];
    if (variants === undefined || variants.includes(one.words)) return [];
    return [{ ...one, at: [point, one.expression, one.group] as [number, number, number] }];
  });
}
