import { useTranslation } from "~/i18n/use-translation";
import { TextLink } from "~/components/ui/text-link";
import type { Board, BoardFilter } from "./load-board.server";

type Props = { board: Board; hrefOf: (to: { filter: BoardFilter | null }) => string };

/** How many stand where, in words and numbers; each leads to those who do. */
export function ProgressStrip({ board, hrefOf }: Props) {
  const { t } = useTranslation("board");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
      {board.counts.map(({ state, count }) => (
        <div key={state} className="border-s-4 border-rule ps-3">
          <dt className="text-sm text-ink-soft">
            <TextLink
              to={hrefOf({ filter: state === board.filter ? null : state })}
              aria-current={state === board.filter ? "true" : undefined}
              preventScrollReset
            >
              {state === "silent" ? t("page.silent") : t(`page.status.${state}`)}
            </TextLink>
          </dt>
          <dd className="figures text-2xl">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
