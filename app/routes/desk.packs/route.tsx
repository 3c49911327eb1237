import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { PackProblem } from "@content/contract/pack";
import { listOpenImports } from "@db/queries/content/imports";
import { listPacksWithCounts } from "@db/queries/content/list-packs-with-counts";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { stageImport } from "~/services/content/imports/stage-import.server";
import { ImportForm } from "./import-form";
import { OpenImports } from "./open-imports";
import { PackTable } from "./pack-table";
import { readUpload } from "./read-upload.server";

export const meta = pageTitle((t) => t("desk:packs.title"));

export async function loader({ context }: LoaderFunctionArgs) {
  requireTutor(context);
  return { packs: await listPacksWithCounts(), imports: await listOpenImports() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const tutor = requireTutor(context);
  const upload = await readUpload(request);
  if (!upload.ok) return refused([{ code: upload.code, line: null, params: {} }]);
  const { bytes, fileName, pasted } = upload;
  const staged = await stageImport({ bytes, fileName, by: tutor.personId, now: now() });
  if (!staged.ok) return refused(staged.problems, pasted);
  return redirect("packId" in staged ? `/desk/packs/${staged.packId}?already=1` : `/desk/imports/${staged.importId}`);
}

/** Nothing was kept; what was pasted stays in the form. */
function refused(problems: PackProblem[], pasted = "") {
  return data({ problems, pasted }, 400);
}

export default function DeskPacks() {
  const { packs, imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  return (
    <>
      <PageTitle lead={t("packs.lead")}>{t("packs.title")}</PageTitle>
      <div className="grid gap-8">
        <Sheet labelledBy="import-title">
          <SheetTitle id="import-title">{t("packs.importTitle")}</SheetTitle>
          <ImportForm problems={answer?.problems ?? []} pasted={answer?.pasted ?? ""} />
        </Sheet>
        <OpenImports imports={imports} />
        {packs.length === 0 ? <EmptyState title={t("packs.empty")} /> : <PackTable packs={packs} />}
      </div>
    </>
  );
}
