import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { RELEASE_PARTS } from "~/domain/assignments/release";
import type { Board } from "./load-board.server";

const LABELS = {
  score: "page.releaseScore",
  points: "page.releasePoints",
  reference: "page.releaseReference",
} as const;

type Props = { formId: string; chooseAll: (all: boolean) => void; board: Pick<Board, "shown" | "pages" | "filter"> };

/** What is done for the candidates whose boxes are ticked. */
export function ActBar({ formId, chooseAll, board }: Props) {
  const { t } = useTranslation("board");
  return (
    <Form id={formId} method="post" preventScrollReset className="mb-4 flex flex-wrap items-center gap-3">
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-5 accent-ink-fill"
          onChange={(event) => chooseAll(event.currentTarget.checked)}
        />
        {t(board.pages > 1 ? "page.chooseAllHere" : "page.chooseAll")}
      </label>
      {board.pages > 1 ? (
        <label className="flex items-center gap-2">
          <input type="checkbox" name="everybody" value={board.filter ?? "all"} className="size-5 accent-ink-fill" />
          {t("page.everybody", { count: board.shown })}
        </label>
      ) : null}
      {RELEASE_PARTS.map((part) => (
        <Button key={part} type="submit" size="small" name="intent" value={`release-${part}`}>
          {t(LABELS[part])}
        </Button>
      ))}
      <Button type="submit" size="small" name="intent" value="nudge">
        {t("page.nudge")}
      </Button>
    </Form>
  );
}
