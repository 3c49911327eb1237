import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Selectable } from "~/components/clippings/selectable";
import { FrameworkTree } from "~/components/library/framework-tree";
import { PaperHead } from "~/components/print/paper-head";
import { PrintButton } from "~/components/print/print-button";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { isStaff, personOf } from "~/domain/access/viewer";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { saveBookmark } from "~/services/library/marks/save-bookmark.server";
import { saveNote } from "~/services/library/marks/save-note.server";
import { setEntryStatus } from "~/services/library/set-entry-status.server";
import { visibleLibraryEntry } from "~/services/library/visible-library-entry.server";
import { loadEntry } from "./load-entry.server";
import { ModelText } from "./model-text";
import { OwnMarks } from "./own-marks";
import { CompareForm, StudyWays } from "./study-ways";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded, "entry"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const loaded = await loadEntry({ entryId: params.entryId ?? "", viewer: context.viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context: { viewer } }: ActionFunctionArgs) {
  const entryId = params.entryId ?? "";
  const personId = personOf(viewer);
  const visible = await visibleLibraryEntry({ entryId, viewer, now: now() });
  if (!visible || personId === null) throw new Response("Not found.", { status: 404 });
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === "note") {
    const said = await saveNote({ personId, entryId, note: textField(form, "note"), now: now() });
    return said === "saved" ? data({ said }) : data({ said }, 400);
  }
  if (intent === "bookmark" || intent === "unbookmark") {
    await saveBookmark({ personId, entryId, bookmarked: intent === "bookmark", now: now() });
    return redirect(`/library/${entryId}`);
  }
  if ((intent === "publish" || intent === "withdraw") && isStaff(viewer)) {
    const status = intent === "publish" ? "published" : "draft";
    await setEntryStatus({ entryId, status, by: personId, now: now() });
    return redirect(`/library/${entryId}`);
  }
  throw new Response("Bad request.", { status: 400 });
}

export default function LibraryEntryPage() {
  const loaded = useLoaderData<typeof loader>();
  const { entry, framework, model, theory, mark } = loaded;
  const said = useActionData<typeof action>()?.said ?? null;
  const { t } = useTranslation(["library", "terms"]);
  const from = loaded.mayClip ? { entryId: entry.id } : null;
  const isDraft = entry.status === "draft";
  const isKept = mark !== null && mark.bookmarkedAt !== null;
  return (
    <>
      <PageTitle
        lead={
          <span className="flex flex-wrap gap-x-3">
            <span className="font-medium text-ink">{t(`library:kind.${entry.kind}`)}</span>
            {entry.genre ? <span>{t(`terms:genre.${entry.genre}`)}</span> : null}
            {entry.pack ? <span lang="zh-CN">{t("library:from", { pack: entry.pack.title })}</span> : null}
            {entry.byline ? <span lang="zh-CN">{entry.byline}</span> : null}
          </span>
        }
        actions={
          <Form method="post" className="flex flex-wrap gap-2" preventScrollReset>
            {loaded.mayKeep ? (
              <Button type="submit" name="intent" value={isKept ? "unbookmark" : "bookmark"}>
                {t(isKept ? "library:unbookmark" : "library:bookmark")}
              </Button>
            ) : null}
            {loaded.mayPublish ? (
              <Button type="submit" name="intent" value={isDraft ? "publish" : "withdraw"}>
                {t(isDraft ? "library:publish" : "library:withdraw")}
              </Button>
            ) : null}
            <PrintButton />
            <ButtonLink to="/library">{t("library:back")}</ButtonLink>
          </Form>
        }
      >
        <span lang="zh-CN">{entry.title}</span>
      </PageTitle>
      <PaperHead title={entry.title} of={[t(`library:kind.${entry.kind}`)]} facts={[]} />
      <div className="grid gap-7">
        {isDraft ? <Notice kind="warning">{t("library:draftHelp")}</Notice> : null}
        {framework ? (
          <Sheet labelledBy="outline">
            <SheetTitle
              id="outline"
              aside={model ? <span className="print:hidden">{t("library:outlineHelp")}</span> : t("library:noModel")}
            >
              {t("library:outline")}
            </SheetTitle>
            <Selectable from={from}>
              <FrameworkTree {...framework} />
            </Selectable>
            <p className="mt-4 text-sm text-ink-soft">{t("library:oneOfSeveral")}</p>
            {model ? (
              <p className="mt-4">
                <ButtonLink to={`/library/${model.id}`}>{t("library:openModel")}</ButtonLink>
              </p>
            ) : null}
          </Sheet>
        ) : null}
        {theory ? (
          <Sheet>
            <Selectable from={from}>
              <div className="essay" lang="zh-CN">
                {theory.map((block) => (
                  <div key={block.line}>
                    {block.head ? <h2 className="mt-4 mb-1 text-lg">{block.head}</h2> : null}
                    {block.text.split("\n").map((paragraph, index) => (
                      <p key={index}>{paragraph}</p>
                    ))}
                  </div>
                ))}
              </div>
            </Selectable>
          </Sheet>
        ) : null}
        <StudyWays {...loaded} />
        {model ? (
          <ModelText
            model={model}
            whole={entry.kind === "model"}
            frameworks={loaded.frameworks}
            mayClip={loaded.mayClip}
          />
        ) : null}
        <CompareForm {...loaded} />
        <OwnMarks mark={mark} mayKeep={loaded.mayKeep} said={said} />
      </div>
    </>
  );
}
