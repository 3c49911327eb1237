import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Answer } from "./act.server";

export const SAID = ["saved", "changed", "carded", "restored"] as const;

type Props = { said: (typeof SAID)[number] | null; answer: Answer | undefined };

/** What came of the last form; a clipping that was deleted can be put back from here, with or without JavaScript. */
export function Said({ said, answer }: Props) {
  const { t } = useTranslation("clippings");
  if (answer?.removed) {
    return (
      <Notice
        kind="success"
        live
        actions={
          <Form method="post" action="/clippings">
            <input type="hidden" name="taken" value={JSON.stringify(answer.removed)} />
            <Button type="submit" name="intent" value="restore" size="small">
              {t("undo")}
            </Button>
          </Form>
        }
      >
        {t("said.removed")}
      </Notice>
    );
  }
  if (answer?.refused) {
    return (
      <Notice kind="error" live>
        {t(`refused.${answer.refused}`)}
      </Notice>
    );
  }
  if (said === null || answer?.imported) return null;
  return (
    <Notice kind="success" live>
      {t(`said.${said}`)}
    </Notice>
  );
}
