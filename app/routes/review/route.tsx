import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { RedoList } from "~/components/study/redo-list";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { studyClock } from "~/frame/study-clock.server";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { readForm } from "~/server/forms/read-form.server";
import { bringBack } from "~/services/study/bring-back.server";
import { todaysReview } from "~/services/study/cards/todays-review.server";
import { dueRedos } from "~/services/study/due-redos.server";
import { act } from "./act.server";
import { AskedCard } from "./asked-card";
import { DayProgress } from "./day-progress";
import { NoCard } from "./no-card";

export const meta = pageTitle((t) => t("study:review.title"));

const SAID = ["undone", "elsewhere", "refused"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const { personId } = viewer;
  const clock = await studyClock();
  await bringBack({ viewer, personId, clock });
  const said = new URL(request.url).searchParams.get("said");
  return {
    review: await todaysReview({ viewer, personId, clock }),
    redo: await dueRedos({ viewer, personId, clock }),
    said: SAID.find((one) => one === said) ?? null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireAccount(context);
  return act(await readForm(request), viewer, await studyClock());
}

export default function Review() {
  const { review, redo, said } = useLoaderData<typeof loader>();
  const { t } = useTranslation("study");
  return (
    <>
      <PageTitle
        lead={t("review.lead")}
        actions={
          <>
            <ButtonLink to="/review/cards">{t("review.toCards")}</ButtonLink>
            <ButtonLink to="/plan">{t("review.toPlan")}</ButtonLink>
          </>
        }
      >
        {t("review.title")}
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(18rem,1fr)]">
        <Sheet labelledBy="cards">
          <SheetTitle id="cards">{t("review.heading")}</SheetTitle>
          {said === null ? null : (
            <div className="mb-5">
              <Notice kind={said === "refused" ? "error" : "info"} live>
                {t(`review.${said}`)}
              </Notice>
            </div>
          )}
          <DayProgress review={review} />
          {review.card === null ? <NoCard review={review} /> : <AskedCard key={review.card.key} card={review.card} />}
        </Sheet>
        <Sheet labelledBy="redos">
          <SheetTitle id="redos">{t("redo.heading")}</SheetTitle>
          <RedoList redos={redo.redos} waiting={redo.waiting} />
        </Sheet>
      </div>
    </>
  );
}
