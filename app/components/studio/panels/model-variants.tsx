import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { ProposalButton } from "../../advice-desk/proposal-button";
import { useProposal } from "../../advice-desk/use-proposal";
import { Button } from "../../ui/button";
import { useStudio } from "../studio-context";

type Proposal = { expression: string; way: number; group: number };
type Proposed = { ok: true; proposals: Proposal[] };

type Props = {
  questionId: string;
  /** Whether a model is set up; without one nothing can be asked. */
  hasModel: boolean;
};

/** Wordings a model proposes for each key point, asked for by button; one that is taken goes into the draft as if typed. */
export function ModelVariants({ questionId, hasModel }: Props) {
  const { t } = useTranslation("adviceDesk");
  const { rubric } = useStudio();
  return (
    <section aria-labelledby="model-variants" className="border-t border-rule pt-4">
      <h3 id="model-variants" className="font-semibold">
        {t("propose.variantsTitle")}
      </h3>
      <p className="mb-2 text-sm text-ink-soft">{t(hasModel ? "propose.variantsHelp" : "propose.noModel")}</p>
      {hasModel ? (
        <ol className="divide-y divide-rule">
          {rubric.points.map(({ id, expressions }, index) =>
            expressions.length === 0 ? null : <OfPoint key={id} questionId={questionId} index={index} />,
          )}
        </ol>
      ) : null}
    </section>
  );
}

function OfPoint({ questionId, index }: { questionId: string; index: number }) {
  const { t } = useTranslation("adviceDesk");
  const { rubric, edit } = useStudio();
  const proposal = useProposal<Proposed>(`/desk/questions/${questionId}/variants`);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const point = rubric.points[index];
  if (!point) return null;
  const { state, ask } = proposal;
  const open = (state.step === "done" ? state.answer.proposals : []).filter(({ expression, way, group }) => {
    const known = point.expressions[way]?.allOf[group];
    return known !== undefined && !known.includes(expression) && !refused.includes(keyOf({ expression, way, group }));
  });
  return (
    <li className="grid gap-2 py-3 wrap-anywhere">
      <p lang="zh-CN">
        {index + 1}. {point.label}
      </p>
      <ProposalButton
        label={t("propose.variants")}
        of={`${index + 1}`}
        proposal={proposal}
        left={open.length}
        onAsk={() => {
          setRefused([]);
          ask({ point: JSON.stringify(point) });
        }}
      />
      <ul className="grid gap-1 empty:hidden">
        {open.map((one) => (
          <li key={keyOf(one)} className="flex flex-wrap items-center gap-2">
            <q lang="zh-CN" className="font-essay">
              {one.expression}
            </q>
            <span className="text-sm text-ink-soft">{t("propose.to", { way: one.way + 1, group: one.group + 1 })}</span>
            <Button
              size="small"
              aria-label={t("propose.takeWords", { words: one.expression })}
              onClick={() => edit({ do: "add-variant", at: [index, one.way, one.group], words: one.expression })}
            >
              {t("propose.take")}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={t("propose.leaveWords", { words: one.expression })}
              onClick={() => setRefused([...refused, keyOf(one)])}
            >
              {t("propose.leave")}
            </Button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function keyOf({ expression, way, group }: Proposal): string {
  return `${way}.${group} ${expression}`;
}
