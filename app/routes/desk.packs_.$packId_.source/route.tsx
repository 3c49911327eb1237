import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PackProblem } from "@content/contract/pack";
import { getPack, getPackVersion } from "@db/queries/content/packs";
import { ProblemList } from "~/components/packs/problem-list";
import { Button, ButtonLink } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/read-form.server";
import { duplicatePack } from "~/services/content/duplicate-pack.server";
import { editPack } from "~/services/content/edit-pack.server";
import { packFileOf } from "~/services/content/pack-file-of";

export const meta = pageTitle((t) => t("desk:source.title"));

type Refusal = { reason: "problems" | "changed" | "not-copied"; problems: PackProblem[]; text: string | null };

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
  const [text, basedOn] = [form.get("text"), form.get("version")];
  if (typeof text !== "string" || typeof basedOn !== "string") {
    throw new Response("This form is not known here.", { status: 400 });
  }
  const edited = await editPack({ packId, basedOn, text, by, now: now() });
  if (edited.ok) {
    const { changed, removed, leftPublished } = edited;
    return redirect(`/desk/packs/${packId}?edited=1&changed=${changed}&removed=${removed}&left=${leftPublished}`);
  }
  if (edited.reason === "problems") return refused({ reason: "problems", problems: edited.problems, text });
  if (edited.reason === "changed") return refused({ reason: "changed", text });
  throw new Response("Not found.", { status: 404 });
}

/** Nothing was written; what was typed stays in the form. */
function refused({ reason, problems = [], text = null }: Partial<Refusal> & Pick<Refusal, "reason">) {
  return data({ reason, problems, text } satisfies Refusal, 400);
}

export default function PackSource() {
  const { pack, version, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const pending = useNavigation().state === "submitting";
  const isShipped = pack.origin === "shipped";
  return (
    <>
      <PageTitle
        lead={t(isShipped ? "source.shipped" : "source.lead")}
        actions={<ButtonLink to={`/desk/packs/${pack.id}`}>{t("source.back")}</ButtonLink>}
      >
        <span lang="zh-CN">{pack.title}</span>
      </PageTitle>
      <Sheet labelledBy="source">
        <SheetTitle id="source" aside={t("source.version", { number: version.number })}>
          {t("source.title")}
        </SheetTitle>
        <Form method="post" encType="multipart/form-data" className="grid gap-4">
          <Refused answer={answer} />
          <input type="hidden" name="version" value={version.id} />
          <TextArea
            name="text"
            label={t("source.text")}
            rows={30}
            lang="zh-CN"
            spellCheck={false}
            readOnly={isShipped}
            defaultValue={answer?.text ?? text}
            className="font-mono text-sm"
          />
          <div>
            {isShipped ? (
              <Button type="submit" name="intent" value="duplicate" variant="primary" pending={pending}>
                {t("source.duplicate")}
              </Button>
            ) : (
              <Button type="submit" name="intent" value="save" variant="primary" pending={pending}>
                {t("source.save")}
              </Button>
            )}
          </div>
        </Form>
      </Sheet>
    </>
  );
}

function Refused({ answer }: { answer: Refusal | undefined }) {
  const { t } = useTranslation("desk");
  if (answer === undefined) return null;
  if (answer.reason === "problems") return <ProblemList title={t("source.refused")} problems={answer.problems} />;
  return (
    <Notice kind="error" live title={t("source.refused")}>
      {t(answer.reason === "changed" ? "source.newer" : "source.notCopied")}
    </Notice>
  );
}
