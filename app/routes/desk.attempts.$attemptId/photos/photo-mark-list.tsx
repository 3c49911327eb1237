import { useFetcher } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useMarkWords, type WordedMark } from "~/components/paper/use-mark-words";
import { Button } from "~/components/ui/button";
import type { LoadedMarking } from "../load-marking.server";

type Paper = NonNullable<LoadedMarking["paper"]>;
type Props = { paper: Paper; points: readonly { id: string; no: number; label: string }[] };

/** Every mark in words, each to be taken off; what was taken off stands below, for the record. */
export function PhotoMarkList({ paper, points }: Props) {
  const { t } = useTranslation("photos");
  const fetcher = useFetcher();
  const words = useMarkWords(paper.photos, points);
  const text = (mark: WordedMark) => [words.place(mark), words.purpose(mark), mark.note].filter(Boolean).join(" · ");
  return (
    <div className="grid gap-2 border-t border-rule pt-4">
      <h3 className="text-lg">{t("mark.list")}</h3>
      {paper.marks.length === 0 ? <p className="text-ink-soft">{t("mark.none")}</p> : null}
      <ol className="grid gap-2">
        {paper.marks.map((mark) => (
          <li key={mark.id} className="flex flex-wrap items-center justify-between gap-2">
            <span lang="zh-CN">
              <span className="figures me-2 font-bold text-vermilion">{mark.no}</span>
              {text(mark)}
            </span>
            <fetcher.Form method="post">
              <input type="hidden" name="markId" value={mark.id} />
              <Button
                type="submit"
                name="intent"
                value="photo-unmark"
                size="small"
                aria-label={t("mark.offLabel", { text: text(mark) })}
              >
                {t("mark.off")}
              </Button>
            </fetcher.Form>
          </li>
        ))}
      </ol>
      {paper.removed.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-sm text-ink-soft">{t("mark.history")}</summary>
          <ul className="mt-2 grid list-disc gap-1 ps-5 text-sm text-ink-soft">
            {paper.removed.map((mark) => (
              <li key={mark.id} lang="zh-CN">
                {text(mark)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
