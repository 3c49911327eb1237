import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { publishQuestion } from "~/services/content/publish-question.server";
import { DraftSheet } from "./draft-sheet";
import { loadPack } from "./load-pack.server";
import { ReadingNotes } from "./reading-notes";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded, "pack"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireTutor(context);
  const loaded = await loadPack(params.packId ?? "");
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const tutor = requireTutor(context);
  const packId = params.packId ?? "";
  const loaded = await loadPack(packId);
  if (!loaded) throw new Response("Not found.", { status: 404 });
  const wanted = (await request.formData()).get("questionId");
  const publishable = loaded.questions.filter(({ publishable }) => publishable);
  const chosen = wanted === "all" ? publishable : loaded.questions.filter(({ id }) => id === wanted);
  if (chosen.length === 0) return data({ refused: [{ title: "", reason: "not-found" as const }] }, 400);
  const refused = [];
  for (const { id, title } of chosen) {
    const published = await publishQuestion({ questionId: id, by: tutor.personId, now: now() });
    if (!published.ok) refused.push({ title, reason: published.reason });
  }
  if (refused.length > 0) return data({ refused }, 400);
  return redirect(`/desk/packs/${packId}?published=${chosen.length}`);
}

export default function DeskPack() {
  const { pack, questions, counts, notes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? [];
  const { t } = useTranslation(["desk", "shell"]);
  const [search] = useSearchParams();
  const pending = useNavigation().state === "submitting";
  const ready = questions.filter(({ publishable }) => publishable).length;
  return (
    <>
      <PageTitle
        lead={t("packs.holds", counts)}
        actions={
          <>
            {ready > 1 ? (
              <Form method="post">
                <Button type="submit" name="questionId" value="all" variant="primary" pending={pending}>
                  {t("drafts.publishAll", { count: ready })}
                </Button>
              </Form>
            ) : null}
            <ButtonLink to="/desk/packs">{t("packs.title")}</ButtonLink>
          </>
        }
      >
        <span lang="zh-CN">{pack.title}</span>
      </PageTitle>
      <div className="grid gap-6">
        {search.has("imported") ? (
          <Notice kind="success" live>
            {t("packs.imported", { title: pack.title, ...counts })}
          </Notice>
        ) : null}
        {search.has("already") ? (
          <Notice kind="info" live>
            {t("packs.already")}
          </Notice>
        ) : null}
        {search.has("published") ? (
          <Notice kind="success" live>
            {t("drafts.publishedCount", { count: Number(search.get("published")) || 0 })}
          </Notice>
        ) : null}
        {refused.map(({ title, reason }) => (
          <Notice key={title} kind="error" live title={title}>
            {t("drafts.cannot", { reason: t(`drafts.reason.${reason}`) })}
          </Notice>
        ))}
        {questions.map((question) => (
          <DraftSheet key={question.id} question={question} pending={pending} />
        ))}
        <ReadingNotes notes={notes} />
      </div>
    </>
  );
}
