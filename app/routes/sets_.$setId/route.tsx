import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { StartChoice } from "~/components/sittings/start-choice";
import { useSetFacts } from "~/components/sittings/use-set-facts";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { ensureWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { startSitting } from "~/services/sittings/start-sitting.server";
import { loadSet, type LoadedSet } from "./load-set.server";
import { PastSittings } from "./past-sittings";
import { QuestionTable } from "./question-table";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const loaded = await loadSet({ setId: params.setId ?? "", viewer: context.viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, visitor: context.viewer.kind !== "account" };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const chosen = form.get("mode");
  const medium = chosen === "paper" ? "paper" : "typed";
  const mode = chosen === "timed" || medium === "paper" ? "timed" : "practice";
  const setId = params.setId ?? "";
  // Looked at before a visitor is made: a wrong address leaves no one behind.
  const loaded = await loadSet({ setId, viewer: context.viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const { personId, headers } = await ensureWriter(context, request);
  const { viewer } = context;
  const started = await startSitting({ setId, personId, viewer, mode, medium, now: now() });
  if (!started.ok) return data({ refused: true }, { status: 400, headers });
  return redirect(`/sittings/${started.sittingId}`, { headers });
}

export default function SetPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { title, facts, openSittingId, past, questions, visitor } = loaded;
  const { t } = useTranslation(["sets", "bank", "photos"]);
  return (
    <>
      <PageTitle lead={t(`sets:kind.${facts.kind}`)} actions={<ButtonLink to="/sets">{t("sets:fromBank")}</ButtonLink>}>
        <span lang="zh-CN">{title}</span>
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(18rem,1fr)]">
        <div className="grid gap-6">
          <Sheet labelledBy="outline">
            <SheetTitle id="outline">{t("sets:outline")}</SheetTitle>
            <QuestionTable questions={questions} />
            <p className="mt-3 text-sm text-ink-soft">{t("sets:outlineHint")}</p>
          </Sheet>
          {past.length > 0 ? (
            <Sheet labelledBy="past">
              <SheetTitle id="past">{t("sets:past")}</SheetTitle>
              <PastSittings past={past} questions={questions} />
            </Sheet>
          ) : null}
        </div>
        <Sheet labelledBy="about" className="max-lg:order-first lg:sticky lg:top-6">
          <SheetTitle id="about">{t("sets:about")}</SheetTitle>
          {refused ? (
            <Notice kind="error" live>
              {t("sets:refused")}
            </Notice>
          ) : null}
          <Facts loaded={loaded} />
          <StartChoice
            resume={openSittingId === null ? null : { to: `/sittings/${openSittingId}`, label: t("sets:resume") }}
            timed={facts.minutes !== null}
            untimedLabel={past.length > 0 ? t("bank:again") : t("bank:start")}
            hint={visitor ? t("bank:home.tryHint") : t("bank:question.revealHint")}
            handwritten={{ label: t("photos:start"), hint: t("photos:startHint") }}
          />
        </Sheet>
      </div>
    </>
  );
}

function Facts({
  loaded: { facts, reading, sourceNote },
}: {
  loaded: Pick<LoadedSet, "facts" | "reading" | "sourceNote">;
}) {
  const { t } = useTranslation("sets");
  const words = useSetFacts()(facts);
  const rows = [
    [t("questionsLabel"), words.questions],
    [t("marksLabel"), words.marks],
    [t("minutesLabel"), words.minutes],
    [t("materialsLabel"), words.materials],
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {reading ? <p className="mt-2 text-sm">{t(`reading.${reading.rule}`, { count: reading.minutes })}</p> : null}
      {sourceNote ? (
        <div className="mt-4 border-s-3 border-rule ps-4 text-sm text-ink-soft">
          <p className="font-semibold">{t("source")}</p>
          <p lang="zh-CN">{sourceNote}</p>
        </div>
      ) : null}
    </>
  );
}
