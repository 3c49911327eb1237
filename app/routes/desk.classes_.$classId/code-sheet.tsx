import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { shownJoinCode } from "~/domain/classes/join-code";

/** The join code, large enough to be read off a projector from the last row. */
export function CodeSheet({ joinCode }: { joinCode: string | null }) {
  const { t } = useTranslation("classes");
  return (
    <Sheet labelledBy="code-title">
      <SheetTitle id="code-title">{t("one.code")}</SheetTitle>
      {joinCode === null ? (
        <p className="text-ink-soft">{t("one.codeOffText")}</p>
      ) : (
        <>
          <p className="my-4 text-center">
            <output
              className="font-mono text-[clamp(2.25rem,10vw,7rem)] leading-tight font-bold select-all"
              translate="no"
            >
              {shownJoinCode(joinCode)}
            </output>
          </p>
          <p className="text-center text-ink-soft">{t("one.codeText")}</p>
        </>
      )}
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        {joinCode === null ? (
          <Form method="post">
            <Button type="submit" name="intent" value="code-new">
              {t("one.drawCode")}
            </Button>
          </Form>
        ) : (
          <>
            <ConfirmButton
              variant="secondary"
              label={t("one.newCode")}
              title={t("one.newCodeAsk")}
              description={t("one.newCodeText")}
            >
              <input type="hidden" name="intent" value="code-new" />
            </ConfirmButton>
            <ConfirmButton
              variant="secondary"
              label={t("one.stopCode")}
              title={t("one.stopCodeAsk")}
              description={t("one.stopCodeText")}
            >
              <input type="hidden" name="intent" value="code-off" />
            </ConfirmButton>
          </>
        )}
      </div>
    </Sheet>
  );
}
