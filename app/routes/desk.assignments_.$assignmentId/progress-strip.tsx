import { useTranslation } from "react-i18next";
import type { Board } from "./load-board.server";

/** How many stand where, in words and numbers. */
export function ProgressStrip({ board }: { board: Board }) {
  const { t } = useTranslation("board");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
      {board.counts.map(({ state, count }) => (
        <div key={state} className="border-s-4 border-rule ps-3">
          <dt className="text-sm text-ink-soft">{t(`page.status.${state}`)}</dt>
          <dd className="figures text-2xl">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
