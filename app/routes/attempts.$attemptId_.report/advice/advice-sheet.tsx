import { useEffect, useRef } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { PointAt } from "~/components/advice/advice-quote";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { isAdviceOver, type ShownAdvice } from "~/domain/advice/shown-advice";
import type { LoadedReport } from "../load-report.server";
import type { AdviceAnswer } from "./advice-action.server";
import { AdviceOffer } from "./advice-offer";
import { AdviceOutcome } from "./advice-outcome";
import { AdviceWaiting } from "./advice-waiting";
import { SentMessages } from "./sent-messages";

type Props = {
  loaded: LoadedReport;
  /** The newest request as it goes on. */
  current: ShownAdvice | null;
  reply: AdviceAnswer | undefined;
  pointAt: PointAt;
};

/** AI 建议，不计分: asked for, followed, read and taken back here; it stands beside the marks and never among them. */
export function AdviceSheet({ loaded, current, reply, pointAt }: Props) {
  const { t } = useTranslation(["advice", "adviceDesk"]);
  const { advice, report, answers } = loaded;
  const open = current !== null && !isAdviceOver(current);
  const status = useKeptFocus(current?.state);
  const refusal = useRefusal(reply);
  const shared = {
    numberOf: (pointId: string) => {
      const index = report?.points.findIndex(({ id }) => id === pointId) ?? -1;
      return index < 0 ? null : index + 1;
    },
    // Advice is on the text whose marks count: in another one its words have no place.
    ...(answers.isCounting ? { pointAt } : {}),
  };
  return (
    <Sheet labelledBy="advice" className={current?.parts || advice.earlier ? undefined : "print:hidden"}>
      <SheetTitle id="advice">{t("title")}</SheetTitle>
      <div className="grid gap-5">
        <p className="max-w-text text-ink-soft">{t("lead")}</p>
        <p role="status" className="sr-only">
          {current ? t(`told.${current.state}`) : ""}
        </p>
        <div ref={status} tabIndex={-1} className="grid gap-5 empty:hidden focus:outline-none">
          {open ? <AdviceWaiting advice={current} asOf={advice.asOf} {...shared} /> : null}
          {current && !open ? <AdviceOutcome advice={current} {...shared} /> : null}
          {advice.earlier && !open ? (
            <>
              <p className="text-ink-soft">{t("outcome.earlier")}</p>
              <AdviceOutcome advice={advice.earlier} {...shared} />
            </>
          ) : null}
        </div>
        {open ? null : <SentMessages sent={advice.sent} />}
        {current && !open ? (
          <TextLink to={`/attempts/${loaded.attempt.id}/advice`}>{t("adviceDesk:sent.title")}</TextLink>
        ) : null}
        {refusal ? (
          <Notice kind="error" live>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {open ? null : <AdviceOffer advice={advice} asked={current !== null} />}
      </div>
    </Sheet>
  );
}

/** Where the button that had the focus is gone with a change of state, the reader is taken to what came of it. */
function useKeptFocus(state: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [state]);
  return place;
}

function useRefusal(reply: AdviceAnswer | undefined): string | null {
  const { t } = useTranslation("advice");
  if (!reply) return null;
  const { adviceRefused: reason, minutes } = reply;
  switch (reason) {
    case "withheld":
    case "nothing-written":
    case "needs-account":
      return t(`closed.${reason}`);
    case "needs-consent":
    case "budget-spent":
      return t(`refused.${reason}`);
    case "too-many-tries":
      return t("refused.too-many-tries", { count: minutes });
  }
}
