import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { Board } from "./load-board.server";

/** Withdraws the assignment, or opens it again. */
export function ManageSheet({ board }: { board: Board }) {
  const { t } = useTranslation("board");
  const { assignment } = board;
  const over = assignment.dueAt !== null && assignment.dueAt <= board.now;
  return (
    <Sheet labelledBy="manage">
      <SheetTitle id="manage">{t("page.manage")}</SheetTitle>
      <div className="grid gap-6 lg:grid-cols-2">
        {assignment.withdrawnAt === null ? (
          <div>
            <p className="mb-3 text-ink-soft">{t("page.withdrawHint")}</p>
            <ConfirmButton
              label={t("page.withdraw")}
              title={t("page.withdrawAsk")}
              description={t("page.withdrawHint")}
            >
              <input type="hidden" name="intent" value="withdraw" />
              <TextField name="reason" required maxLength={300} label={t("page.reason")} hint={t("page.reasonHint")} />
            </ConfirmButton>
          </div>
        ) : (
          <p>{t("page.withdrawn", { reason: assignment.withdrawnReason ?? "" })}</p>
        )}
        {assignment.withdrawnAt !== null || over ? (
          <Form method="post" className="grid content-start">
            <input type="hidden" name="intent" value="reopen" />
            <TextField
              type="datetime-local"
              name="dueAt"
              label={t("page.reopenDue")}
              required={over}
              optional={!over}
            />
            <Button type="submit" className="justify-self-start">
              {t("page.reopen")}
            </Button>
          </Form>
        ) : null}
      </div>
    </Sheet>
  );
}
