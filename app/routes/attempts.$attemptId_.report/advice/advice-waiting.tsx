import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { PointAt } from "~/components/advice/advice-quote";
import { AdviceText } from "~/components/advice/advice-text";
import { useAdviceWords } from "~/components/advice/use-advice-words";
import { Button } from "~/components/ui/button";
import { Progress } from "~/components/ui/progress";
import { Skeleton } from "~/components/ui/skeleton";
import type { AdviceParts, ShownAdvice } from "~/domain/advice/shown-advice";
import { useRootData } from "~/frame/root-data";
import { formatTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useFreshAddress, useHere } from "./section-address";

type Props = {
  advice: ShownAdvice;
  /** When the page was made (UTC ms). */
  asOf: number;
  numberOf: (pointId: string) => number | null;
  pointAt?: PointAt;
};

/** A request under way: what is known of it, what has come in, and the way to take it back. */
export function AdviceWaiting({
  advice: { requestId, state, again, parts, language: written },
  asOf,
  ...shared
}: Props) {
  const { t } = useTranslation("advice");
  const language = useLanguage();
  const words = useAdviceWords();
  const { timeZone } = useRootData();
  const cancelling = useNavigation().formData?.get("intent") === "advice-cancel";
  const here = useHere();
  const fresh = useFreshAddress(asOf);
  const ready = countParts(parts);
  return (
    <>
      <div className="grid gap-3">
        <p>
          {again
            ? t("progress.again", {
                tried: again.tried,
                why: words.why(again.failure),
                time: formatTime(again.at, language, timeZone),
              })
            : t(state === "running" ? "progress.running" : "progress.waiting")}
        </p>
        <div className="max-w-text">
          <Progress
            label={t("progress.label")}
            value={null}
            {...(ready > 0 ? { text: t("progress.parts", { count: ready }) } : {})}
          />
        </div>
        <div className="flex flex-wrap items-center gap-4 print:hidden">
          <Form method="post" action={here} preventScrollReset>
            <input type="hidden" name="intent" value="advice-cancel" />
            <input type="hidden" name="requestId" value={requestId} />
            <Button type="submit" pending={cancelling}>
              {t("progress.cancel")}
            </Button>
          </Form>
          <noscript>
            {/* Another address each time, or the browser would only scroll. */}
            <a href={fresh} className="text-pen underline">
              {t("progress.reload")}
            </a>
          </noscript>
        </div>
      </div>
      {parts ? (
        <AdviceText parts={parts} language={written} {...shared} />
      ) : (
        <div className="mt-6 max-w-text">
          <Skeleton label={t("progress.label")} lines={4} />
        </div>
      )}
    </>
  );
}

function countParts(parts: AdviceParts | null): number {
  if (parts === null) return 0;
  const texts = [parts.summary, parts.nextDrill].filter((text) => text !== "");
  return texts.length + parts.strengths.length + parts.advice.length + parts.rewrites.length;
}
