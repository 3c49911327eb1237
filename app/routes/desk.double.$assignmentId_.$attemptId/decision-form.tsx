import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { FieldProblem, TypedMarks } from "~/components/marking-desk/read-awards";
import { EvidenceDesk } from "~/components/rounds/evidence-desk";
import { MarkFields } from "~/components/rounds/mark-fields";
import { useMarkWords } from "~/components/rounds/use-mark-words";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import type { LoadedDecision } from "./load-decision.server";

type Props = {
  sheet: NonNullable<LoadedDecision["sheet"]>;
  marks: LoadedDecision["marks"];
  reply: { typed: TypedMarks; refused: string; problems: FieldProblem[] } | null;
};

/** The expert's marks, begun with the middle one of the three, and the reason that the candidate reads. */
export function DecisionForm({ sheet, marks, reply }: Props) {
  const { t } = useTranslation("rounds");
  const words = useMarkWords(sheet);
  const isReason = reply?.refused.startsWith("reason-") ?? false;
  return (
    <EvidenceDesk id="decide" title={t("decision.decide")} sheet={sheet} typed={reply?.typed ?? null}>
      {(evidence) => (
        <Form method="post" noValidate className="grid gap-5">
          <input type="hidden" name="basis" value={sheet.basis} />
          {reply && !isReason ? (
            <Notice kind="error" live>
              {words.refusal(reply.refused)}
            </Notice>
          ) : null}
          <MarkFields
            sheet={sheet}
            others={marks.map(({ round, awards }) => ({ heading: t(`round.${round}`), awards }))}
            typed={reply?.typed ?? null}
            problems={reply?.problems ?? []}
            evidence={evidence}
          />
          <TextArea
            name="reason"
            label={t("decision.reason")}
            required
            maxLength={1000}
            defaultValue={reply?.typed.reason ?? ""}
            error={reply && isReason ? words.refusal(reply.refused) : undefined}
          />
          <Button type="submit" variant="primary" className="justify-self-start">
            {t("decision.save")}
          </Button>
        </Form>
      )}
    </EvidenceDesk>
  );
}
