import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedAnchors } from "./load-anchors.server";

/** The head chooses anchor scripts among answers of the class that a tutor has marked; those marks are the agreed ones. */
export function ChooseSheet({ choices }: { choices: LoadedAnchors["choices"] }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const score = useScoreText();
  return (
    <Sheet labelledBy="choose">
      <SheetTitle id="choose">{t("anchors.choose")}</SheetTitle>
      <p className="mb-3 max-w-text text-ink-soft">{t("anchors.chooseHelp")}</p>
      {choices.length === 0 ? <p>{t("anchors.noChoices")}</p> : null}
      <ul className="grid gap-3">
        {choices.map((choice, index) => (
          <li key={choice.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span className="figures">{score(choice.score)}</span>
            <span className="text-sm text-ink-soft">{formatDateTime(choice.createdAt, language, timeZone)}</span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={choice.id} />
              <Button
                type="submit"
                name="intent"
                value="choose"
                size="small"
                aria-label={t("anchors.chooseOf", { no: index + 1 })}
              >
                {t("anchors.chooseIt")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export function RemoveAnchor({ id, no }: { id: string; no: number }) {
  const { t } = useTranslation("rounds");
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        name="intent"
        value="remove"
        size="small"
        variant="quiet"
        aria-label={t("anchors.removeOf", { no })}
      >
        {t("anchors.remove")}
      </Button>
    </Form>
  );
}
