import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { TextLink } from "~/components/ui/text-link";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { publishQuestion } from "~/services/content/publish-question.server";
import { DraftSheet } from "./draft-sheet";
import { EditedNotice } from "./edited-notice";
import { loadPack } from "./load-pack.server";

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
  const wanted = (await readForm(request)).get("questionId");
  const publishable = loaded.questions.filter(({ publishable }) => publishable);
  const chosen = wanted === "all" ? publishable : loaded.questions.filter(({ id }) => id === wanted);
  if (chosen.length === 0) return data({ refused: [{ title: "", reason: "not-found" as const }] }, 400);
  const refused = [];
  for (const { id, title } of chosen) {
    const published = await publishQuestion({ questionId: id, by: tutor.personId, now: now() });
    if (!published.ok) refused.push({ title, reason: published.reason });
  }
  const [one] = chosen;
  if (one && chosen.length === 1 && refused[0]?.reason === "impact-undecided") {
    return redirect(`/desk/questions/${one.id}/impact`);
  }
  if (refused.length > 0) return data({ refused }, 400);
  return redirect(`/desk/packs/${packId}?published=${chosen.length}`);
}

export default function DeskPack() {
  const { pack, questions, counts, importId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? [];
  const { t } = useTranslation(["desk", "shell"]);
  const [search] = useSearchParams();
  const pending = useNavigation().state === "submitting";
  const ready = questions.filter(({ publishable }) => publishable).length;
  return (
    <>
      <PageTitle
        lead={counts.articles > 0 ? t("packs.holdsArticles", { count: counts.articles }) : t("packs.holds", counts)}
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
      <nav aria-label={t("packs.more")} className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
        <TextLink to={`/desk/packs/${pack.id}/made`}>{t("packs.made")}</TextLink>
        <TextLink to={`/desk/packs/${pack.id}/source`}>{t("packs.source")}</TextLink>
        {importId === null ? null : <TextLink to={`/desk/imports/${importId}`}>{t("packs.record")}</TextLink>}
      </nav>
      <div className="grid gap-6">
        {search.has("imported") ? (
          <Notice kind="success" live>
            {counts.articles > 0
              ? t("packs.importedArticles", { title: pack.title, count: counts.articles })
              : t("packs.imported", { title: pack.title, ...counts })}
          </Notice>
        ) : null}
        {search.has("edited") ? <EditedNotice search={search} /> : null}
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
        {questions.length === 0 ? <EmptyState title={t("packs.noQuestions")} /> : null}
        {questions.map((question) => (
          <DraftSheet key={question.id} question={question} pending={pending} />
        ))}
      </div>
    </>
  );
}
