import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EvidenceDesk } from "~/components/rounds/evidence-desk";
import { MarkFields } from "~/components/rounds/mark-fields";
import { useMarkWords } from "~/components/rounds/use-mark-words";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { MarkSheet } from "~/services/double-marking/mark-sheet";
import type { TrialReply } from "./act.server";

type Props = { anchorId: string; sheet: MarkSheet; reply: TrialReply | undefined };

/** 试评: one anchor script, marked once, without the agreed marks. */
export function TrialForm({ anchorId, sheet, reply }: Props) {
  const { t } = useTranslation("rounds");
  const words = useMarkWords(sheet);
  return (
    <EvidenceDesk key={anchorId} id="trial" title={t("anchors.trial")} sheet={sheet} typed={reply?.typed ?? null}>
      {(evidence) => (
        <Form method="post" noValidate className="grid gap-5">
          <input type="hidden" name="id" value={anchorId} />
          {reply ? (
            <Notice kind="error" live>
              {words.refusal(reply.refused)}
            </Notice>
          ) : null}
          <MarkFields sheet={sheet} typed={reply?.typed ?? null} problems={reply?.problems ?? []} evidence={evidence} />
          <Button type="submit" name="intent" value="try" variant="primary" className="justify-self-start">
            {t("anchors.save")}
          </Button>
        </Form>
      )}
    </EvidenceDesk>
  );
}
