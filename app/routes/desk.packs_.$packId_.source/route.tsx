import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { getPack, getPackVersion } from "@db/queries/content/packs";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { duplicatePack } from "~/services/content/duplicate-pack.server";
import { editPack } from "~/services/content/edit-pack.server";
import { packFileOf } from "~/services/content/pack-file-of";
import { SourceForm, type Refusal } from "./source-form";

export const meta = pageTitle((t) => t("desk:source.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const pack = await getPack({ packId: params.packId ?? "" });
  const version = pack?.currentVersionId ? await getPackVersion({ versionId: pack.currentVersionId }) : null;
  if (!pack || !version) throw new Response("Not found.", { status: 404 });
  const { id, title, origin } = pack;
  return {
    pack: { id, title, origin },
    version: { id: version.id, number: version.number },
    text: packFileOf(version),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const packId = params.packId ?? "";
  const form = await readForm(request);
  if (form.get("intent") === "duplicate") {
    const copy = await duplicatePack({ packId, by, now: now() });
    return copy.ok ? redirect(`/desk/packs/${copy.packId}`) : refused({ reason: "not-copied" });
  }
  const [text, version] = [form.get("text"), form.get("version")];
  // Another tutor's version is written over only by whoever was shown it and said so.
  const basedOn = form.get("intent") === "overwrite" ? form.get("newest") : version;
  if (typeof text !== "string" || typeof version !== "string" || typeof basedOn !== "string") {
    throw new Response("This form is not known here.", { status: 400 });
  }
  const typed = { text, version };
  const edited = await editPack({ packId, basedOn, text, by, now: now() });
  if (edited.ok) {
    const { changed, removed, leftPublished } = edited;
    return redirect(`/desk/packs/${packId}?edited=1&changed=${changed}&removed=${removed}&left=${leftPublished}`);
  }
  if (edited.reason === "problems") return refused({ reason: "problems", problems: edited.problems, typed });
  if (edited.reason === "changed") return refused({ reason: "changed", typed, newest: await newestOf(packId) });
  throw new Response("Not found.", { status: 404 });
}

/** Nothing was written; what was typed stays in the form, and so does the version it was typed over. */
function refused({ reason, problems = [], typed = null, newest = null }: Partial<Refusal> & Pick<Refusal, "reason">) {
  return data({ reason, problems, typed, newest } satisfies Refusal, 400);
}

async function newestOf(packId: string): Promise<Refusal["newest"]> {
  const versionId = (await getPack({ packId }))?.currentVersionId;
  const version = versionId ? await getPackVersion({ versionId }) : null;
  return version && { id: version.id, number: version.number };
}

export default function PackSource() {
  const { pack, version, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("desk");
  const isShipped = pack.origin === "shipped";
  return (
    <>
      <PageTitle
        lead={t(isShipped ? "source.shipped" : "source.lead")}
        actions={<ButtonLink to={`/desk/packs/${pack.id}`}>{t("source.back")}</ButtonLink>}
      >
        <span lang="zh-CN">{pack.title}</span>
      </PageTitle>
      <SourceForm key={pack.id} packId={pack.id} isShipped={isShipped} version={version} text={text} refusal={answer} />
    </>
  );
}
