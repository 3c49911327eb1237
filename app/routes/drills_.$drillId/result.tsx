import { useEffect, useRef } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { DrillResult } from "~/domain/drills/drill-result";
import { ExpansionResult } from "./expansion-result";
import { FoundPoints } from "./found-points";
import { OrderedHeads, ReadParts } from "./judged-choices";
import { ScoredResult } from "./scored-result";

/** What the answer led to. The heading takes the focus, so that whoever listens or uses the keyboard goes on from here. */
export function Result({ result }: { result: DrillResult }) {
  const { t } = useTranslation("drills");
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [result]);
  return (
    <Sheet labelledBy="result-title" id="result" className="scroll-mt-4">
      <div ref={heading} tabIndex={-1} className="outline-none">
        <SheetTitle id="result-title" aside={isScored(result) ? undefined : t("result.unscored")}>
          {t("result.heading")}
        </SheetTitle>
      </div>
      <Body result={result} />
    </Sheet>
  );
}

function isScored(result: DrillResult): boolean {
  return "report" in result;
}

function Body({ result }: { result: DrillResult }) {
  switch (result.kind) {
    case "find-points":
      return <FoundPoints result={result} />;
    case "read-prompt":
      return <ReadParts result={result} />;
    case "order-heads":
      return <OrderedHeads result={result} />;
    case "expand-point":
      return <ExpansionResult result={result} />;
    default:
      return <ScoredResult result={result} />;
  }
}
