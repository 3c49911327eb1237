import { useTranslation } from "~/i18n/use-translation";
import { MarkedScript } from "~/components/marking-desk/marked-script";
import { RunningTitle } from "~/components/print/running-title";
import { AnswerGrid } from "~/components/sheet/answer-grid";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { CELLS_PER_ROW } from "~/domain/text/grid";
import { penMarks } from "~/domain/marking/pen/pen-mark";
import { answerOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { useNamed } from "~/i18n/language/use-named";
import type { LoadedScripts } from "./load-scripts.server";
import { PointList } from "./point-list";
import { ScriptHead, useCandidate } from "./script-head";

type Props = {
  script: LoadedScripts["scripts"][number];
  sheet: LoadedScripts["sheets"][number];
  /** Place in the stack, from 1. */
  place: number;
  /** Class and assignment. */
  of: readonly string[];
};

/** One script on a page of its own: whose it is, the answer on its sheet with the red pen, remarks, key points. */
export function ScriptPage({ script, sheet: { sheet, laidOut, limit }, place, of }: Props) {
  const { t } = useTranslation("exports");
  const named = useNamed();
  const text = canonicalText(script.text);
  const cellsPerRow = sheet?.cellsPerRow ?? CELLS_PER_ROW;
  const layout = answerOnSheet(text, { cellsPerRow, laidOut });
  const { kind, max, min } = limit;
  const candidate = useCandidate(script);
  const page = `script-${place}`;
  return (
    <section
      className="script-page"
      style={{ page }}
      aria-label={t("print.script", { name: candidate, no: script.no })}
    >
      <RunningTitle words={[...of, t("script.heading", { no: script.no, title: script.title }), candidate]} of={page} />
      <ScriptHead script={script} of={of} />
      {script.onPaper ? (
        <p className="my-4">{t("print.onPaper")}</p>
      ) : (
        <>
          <p className="sr-only" lang="zh-CN">
            {named(t("print.text"), text || t("script.empty"))}
          </p>
          <div className="answer-page-rows">
            <AnswerGrid
              layout={layout}
              rows={Math.max(layout.rows.length, 1)}
              sheetRows={sheet?.rows ?? null}
              limit={kind === "min" || kind === "unspecified" ? null : (max ?? min)}
              pens={penMarks(script.remarks, text)}
            />
          </div>
        </>
      )}
      <MarkedScript remarks={script.remarks} answer={text} heading={false} idPrefix={script.attemptId} />
      <PointList script={script} />
    </section>
  );
}
