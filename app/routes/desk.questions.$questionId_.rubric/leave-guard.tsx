import { useBeforeUnload, useBlocker, type BlockerFunction } from "@remix-run/react";
import { useCallback } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Dialog } from "~/components/ui/modal/dialog";

/** Asks before the page is left with unsaved changes, by a link as well as by closing the window. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation("studio");
  const blocks: BlockerFunction = useCallback(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
    [unsaved],
  );
  const blocker = useBlocker(blocks);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (unsaved) event.preventDefault();
      },
      [unsaved],
    ),
  );
  return (
    <Dialog
      title={t("leaving.leaveAsk")}
      description={t("leaving.text")}
      open={blocker.state === "blocked"}
      onOpenChange={(open) => (open ? undefined : blocker.reset?.())}
      actions={
        <>
          <Button onClick={() => blocker.reset?.()}>{t("leaving.stay")}</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {t("leaving.leave")}
          </Button>
        </>
      }
    />
  );
}
