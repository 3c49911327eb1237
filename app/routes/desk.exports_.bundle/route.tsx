import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { listPacks } from "@db/queries/content/packs";
import { listDeskSets } from "@db/queries/sets/desk-sets";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { act } from "./act.server";
import { ExportForm } from "./export-form";
import { ImportForm } from "./import-form";

export const meta = pageTitle((t) => t("bundles:title"));

/** More are chosen by the command line. */
const LISTED = 200;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const [packs, sets] = await Promise.all([listPacks(), listDeskSets({ show: "all", limit: LISTED })]);
  const refused = new URL(request.url).searchParams.get("refused");
  return {
    packs: packs.slice(0, LISTED).map(({ id, title, origin }) => ({ id, title, shipped: origin === "shipped" })),
    sets: sets.map(({ id, title, status, template }) => ({ id, title, status, template })),
    refused: refused === "nothing" || refused === "problems" ? refused : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const answer = await act(request, { by, now: now(), address: context.address });
  const refused = answer.problems.length > 0 || answer.failed !== null;
  return data(answer, { status: refused ? 400 : 200 });
}

/** Content that goes to another school, and content that comes from there. */
export default function BundlePage() {
  const { packs, sets, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("bundles");
  return (
    <>
      <PageTitle lead={t("lead")} actions={<ButtonLink to="/desk/exports">{t("back")}</ButtonLink>}>
        {t("title")}
      </PageTitle>
      <div className="grid gap-6">
        <Sheet labelledBy="in">
          <SheetTitle id="in">{t("in")}</SheetTitle>
          <p className="mb-4 max-w-text text-ink-soft">{t("inLead")}</p>
          <ImportForm answer={answer} />
        </Sheet>
        <Sheet labelledBy="out">
          <SheetTitle id="out">{t("out")}</SheetTitle>
          <p className="mb-4 max-w-text text-ink-soft">{t("outLead")}</p>
          {refused === null || answer !== null ? null : (
            <div className="mb-4">
              <Notice kind="error" live>
                {t(refused === "nothing" ? "nothing" : "notWhole")}
              </Notice>
            </div>
          )}
          <ExportForm packs={packs} sets={sets} />
        </Sheet>
      </div>
    </>
  );
}
