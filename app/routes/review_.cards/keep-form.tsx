import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { MAX_CARD_TEXT } from "~/domain/study/cards/card-draft";

/** Beyond what the page itself knows: the most cards a person may have. */
const MOST = 5_000;
const KINDS = ["sentence", "figure", "case", "term"] as const;

type Props = {
  typed: { kind: string; front: string; back: string } | null;
  refused: "empty" | "too-long" | "too-many" | "heads" | null;
};

/** A card of one's own: a sentence, a figure, a case. */
export function KeepForm({ typed, refused }: Props) {
  const { t } = useTranslation("study");
  return (
    <Sheet labelledBy="keep">
      <SheetTitle id="keep">{t("cards.add")}</SheetTitle>
      <p className="mb-3 text-sm text-ink-soft">{t("cards.addHint")}</p>
      {refused === null ? null : (
        <div className="mb-4">
          <Notice kind="error" live>
            {t(`cards.refused.${refused}`, { max: refused === "too-many" ? MOST : MAX_CARD_TEXT })}
          </Notice>
        </div>
      )}
      <Form method="post" action="/review/cards">
        <Select
          name="kind"
          label={t("cards.column.kind")}
          defaultValue={typed?.kind ?? "sentence"}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextArea
          name="front"
          required
          rows={2}
          maxLength={MAX_CARD_TEXT}
          label={t("cards.column.front")}
          defaultValue={typed?.front}
          lang="zh-CN"
        />
        <TextArea
          name="back"
          required
          rows={3}
          maxLength={MAX_CARD_TEXT}
          label={t("cards.column.back")}
          defaultValue={typed?.back}
          lang="zh-CN"
        />
        <Button type="submit" name="intent" value="keep">
          {t("cards.save")}
        </Button>
      </Form>
    </Sheet>
  );
}
