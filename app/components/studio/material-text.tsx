import { useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { MaterialText as Material } from "@content/contract/question";
import type { SourceSpan } from "@content/contract/rubric";
import { markSegments } from "../answer/mark-segments";
import { Button } from "../ui/button";
import { TextField } from "../ui/form/text-field";
import { selectedRange } from "./selected-words";
import { useStudio } from "./studio-context";

/** A material to select a point's source in. Every piece of text knows where it begins, so a selection is a range. */
export function MaterialText({ material }: { material: Material }) {
  const { t } = useTranslation("studio");
  const { rubric, edit, selected } = useStudio();
  const area = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<{ start: number; end: number } | null>(null);
  const [quote, setQuote] = useState("");
  const index = selected?.tree === "points" ? (selected.path[0] ?? -1) : -1;
  const point = rubric.points[index];
  const sources = point?.source?.filter((span) => span.material === material.key) ?? [];
  const read = () => setRange(area.current === null ? null : selectedRange(area.current));
  const typed = quote.trim() === "" ? null : placeOf(material.text, quote.trim());
  const chosen = range ?? typed;
  const add = (span: SourceSpan) => {
    edit({ do: "set-point", at: [index], set: { source: [...(point?.source ?? []), span] } });
    setRange(null);
    setQuote("");
    window.getSelection()?.removeAllRanges();
  };
  return (
    <div className="grid gap-3">
      <div className="sticky top-0 z-10 grid gap-x-3 border wrap-anywhere border-rule bg-sheet px-3 pt-2 sm:grid-cols-[1fr_auto]">
        <TextField
          label={t("source.quote")}
          hint={point ? t("source.for", { no: index + 1, label: point.label }) : t("source.choosePoint")}
          error={quote.trim() !== "" && typed === null && range === null ? t("source.notFound") : undefined}
          value={range === null ? quote : material.text.slice(range.start, range.end)}
          onChange={({ target }) => {
            setRange(null);
            setQuote(target.value);
          }}
          lang="zh-CN"
          autoComplete="off"
        />
        <Button
          size="small"
          className="mb-3 min-h-11 self-start sm:mt-7"
          disabled={!point || chosen === null}
          onClick={() => (chosen === null ? undefined : add({ material: material.key, ...chosen }))}
        >
          {t("source.add")}
        </Button>
      </div>
      <div ref={area} onMouseUp={read} onKeyUp={read} lang="zh-CN" className="essay">
        {markSegments(
          material.text,
          sources.map(({ start, end }) => ({ start, end, pointNo: index + 1, kind: "hit" as const })),
        ).map((paragraph) => (
          <p key={paragraph.start}>
            {paragraph.segments.map((segment) => (
              <span
                key={segment.start}
                data-start={segment.start}
                className={segment.marks.length > 0 ? "pen-mark" : undefined}
                data-kind="hit"
              >
                {segment.text}
              </span>
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The first place where these words stand, verbatim. */
function placeOf(text: string, words: string): { start: number; end: number } | null {
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}
