import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ProposalAnswer } from "./act.server";
import type { OpenProposal } from "./load-proposals.server";

type Props = { proposal: OpenProposal; reply: ProposalAnswer | null };

/** One proposed wording: the words in their answer, what they would change, and the tutor's decision. */
export function ProposalCard({ proposal, reply }: Props) {
  const { t } = useTranslation("marking");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const { id, words, context, point, places, origin, who, createdAt, attemptId } = proposal;
  const options = [
    { value: "whole", label: t("proposals.whole") },
    ...places.map((place) => ({
      value: `${place.expression}.${place.group}`,
      label: t("proposals.group", { way: place.expression + 1, group: place.group + 1, words: place.words }),
    })),
  ];
  const proposed = {
    origin: t(`proposals.origin.${origin}`),
    who: who ?? t("learner"),
    date: formatDateTime(createdAt, language, timeZone),
  };
  return (
    <li className="grid gap-2 border-t border-rule pt-5 first:border-t-0 first:pt-0">
      <h3 className="text-base font-semibold" lang="zh-CN">
        {point ? t("proposals.point", point) : t("proposals.pointGone")}
      </h3>
      <p className="font-essay text-lg" lang="zh-CN">
        <span className="text-ink-soft">{context?.before}</span>
        <mark className="pen-mark" data-kind="partial">
          {words}
        </mark>
        <span className="text-ink-soft">{context?.after}</span>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{t("proposals.proposedAt", proposed)}</span>
        <TextLink to={`/desk/attempts/${attemptId}`}>{t("proposals.toAnswer")}</TextLink>
      </p>
      <Effect effect={reply?.effect ?? proposal.effect} asWhole={!reply?.effect} />
      <Form method="post" preventScrollReset className="grid gap-x-4 gap-y-1 md:grid-cols-2">
        <input type="hidden" name="proposalId" value={id} />
        <TextField
          name="words"
          label={t("proposals.words")}
          hint={t("proposals.wordsHint")}
          defaultValue={reply?.words ?? words}
          lang="zh-CN"
          error={reply?.refused ? t(`refused.${reply.refused}`, { words: "", step: "" }) : undefined}
        />
        <Select
          name="place"
          label={t("proposals.place")}
          options={options}
          defaultValue={reply?.place ?? "whole"}
          lang="zh-CN"
        />
        <div className="flex flex-wrap gap-3 md:col-span-2">
          <Button type="submit" name="intent" value="accept" variant="primary">
            {t("proposals.accept")}
          </Button>
          <Button type="submit" name="intent" value="measure">
            {t("proposals.measure")}
          </Button>
          <Button type="submit" name="intent" value="refuse" variant="quiet">
            {t("proposals.refuse")}
          </Button>
        </div>
      </Form>
    </li>
  );
}

function Effect({ effect, asWhole }: { effect: OpenProposal["effect"]; asWhole: boolean }) {
  const { t } = useTranslation("marking");
  if (effect === null) return null;
  if (!effect.ok) return <p className="text-sm text-warn">{t(`refused.${effect.reason}`, { words: "", step: "" })}</p>;
  const { answers, up, down } = effect;
  return (
    <p className="figures" role={asWhole ? undefined : "status"}>
      {up + down === 0
        ? t("proposals.effectNone", { answers })
        : t("proposals.effect", { answers, changed: up + down, up, down })}
      {asWhole ? <span className="ms-2 text-sm text-ink-soft">{t("proposals.effectFor")}</span> : null}
    </p>
  );
}
