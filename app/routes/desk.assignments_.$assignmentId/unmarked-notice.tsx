import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Unmarked } from "./act.server";

/** Asks before answers that nobody marked are released with the engine's estimate, and shows the way to the queue. */
export function UnmarkedNotice({ unmarked: { count, of, personIds } }: { unmarked: Unmarked }) {
  const { t } = useTranslation("board");
  return (
    <Notice
      kind="warning"
      live
      title={t("unmarked.title", { count })}
      actions={
        <Form method="post" preventScrollReset className="flex flex-wrap gap-3">
          <input type="hidden" name="unmarked" value={count} />
          {personIds.map((personId) => (
            <input key={personId} type="hidden" name="personIds" value={personId} />
          ))}
          <ButtonLink to="/desk/marking" variant="primary">
            {t("unmarked.toQueue")}
          </ButtonLink>
          <Button type="submit" name="intent" value={of}>
            {t("unmarked.confirm")}
          </Button>
        </Form>
      }
    >
      {t("unmarked.text", { count })}
    </Notice>
  );
}
