import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EvidenceDesk } from "~/components/rounds/evidence-desk";
import { MarkFields } from "~/components/rounds/mark-fields";
import { useMarkWords } from "~/components/rounds/use-mark-words";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import type { MarkSheet } from "~/services/double-marking/mark-sheet";
import type { AppealReply } from "./act.server";

type Props = { sheet: MarkSheet; after: string; reply: AppealReply | undefined };

/** Another tutor's word: the marks as they stand to change or leave, and the reason the candidate reads. */
export function DecideForm({ sheet, after, reply }: Props) {
  const { t } = useTranslation("rounds");
  const words = useMarkWords(sheet);
  const own = ["not-yours", "decided-before", "marks-unchanged"] as const;
  const refused = reply?.refused;
  const isReason = refused?.startsWith("reason-") ?? false;
  return (
    <EvidenceDesk id="decide" title={t("appeals.decide")} sheet={sheet} typed={reply?.typed ?? null}>
      {(evidence) => (
        <Form method="post" noValidate className="grid gap-5">
          <input type="hidden" name="basis" value={sheet.basis} />
          <input type="hidden" name="after" value={after} />
          {refused === undefined || isReason ? null : (
            <Notice kind="error" live>
              {own.some((code) => code === refused)
                ? t(`appeals.refused.${refused as (typeof own)[number]}`)
                : words.refusal(refused)}
            </Notice>
          )}
          <p className="max-w-text text-sm text-ink-soft">{t("appeals.decideHelp")}</p>
          <MarkFields sheet={sheet} typed={reply?.typed ?? null} problems={reply?.problems ?? []} evidence={evidence} />
          <TextArea
            name="reason"
            label={t("appeals.reason")}
            hint={t("appeals.reasonHint")}
            required
            maxLength={1000}
            defaultValue={reply?.typed.reason ?? ""}
            error={isReason && refused !== undefined ? words.refusal(refused) : undefined}
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" name="intent" value="uphold" variant="primary">
              {t("appeals.uphold")}
            </Button>
            <Button type="submit" name="intent" value="refuse">
              {t("appeals.refuse")}
            </Button>
          </div>
        </Form>
      )}
    </EvidenceDesk>
  );
}
