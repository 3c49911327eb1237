import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useSetFacts } from "~/components/sittings/use-set-facts";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { TextLink } from "~/components/ui/text-link";
import { pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { loadSets, type SetLine } from "./load-sets.server";

export const meta = pageTitle((t) => t("sets:title"));

export async function loader({ context }: LoaderFunctionArgs) {
  return { sets: await loadSets({ viewer: context.viewer, now: now() }) };
}

export default function Sets() {
  const { sets } = useLoaderData<typeof loader>();
  const { t } = useTranslation("sets");
  return (
    <>
      <PageTitle lead={t("lead")} actions={<ButtonLink to="/bank">{t("toBank")}</ButtonLink>}>
        {t("title")}
      </PageTitle>
      {sets.length === 0 ? (
        <EmptyState title={t("empty")} hint={t("emptyHint")} />
      ) : (
        <ul role="list" className="grid gap-5 md:grid-cols-2">
          {sets.map((set) => (
            <li key={set.id}>
              <SetCard set={set} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function SetCard({ set }: { set: SetLine }) {
  const { t } = useTranslation("sets");
  const facts = useSetFacts()(set.facts);
  return (
    <article className="flex h-full flex-col gap-3 border border-rule bg-sheet px-6 py-5 shadow-sheet">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Badge tone={set.facts.kind === "paper" ? "mark" : "pen"}>{facts.kind}</Badge>
        <span className="text-sm text-ink-soft">
          {set.open ? t("open") : set.handedIn > 0 ? t("done", { count: set.handedIn }) : t("untouched")}
        </span>
      </div>
      <h2 className="text-lg">
        <TextLink to={`/sets/${set.id}`} lang="zh-CN">
          {set.title}
        </TextLink>
      </h2>
      <ul role="list" className="figures mt-auto flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
        <li>{facts.questions}</li>
        <li>{facts.marks}</li>
        <li>{facts.minutes}</li>
        <li>{facts.materials}</li>
      </ul>
    </article>
  );
}
