import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { undoneBy } from "~/client/offline";
import { ButtonLink } from "~/components/ui/button";
import { useListening } from "~/components/ui/listening/use-listening";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { askForSheet, askForSuggestions } from "./ask-studio.server";
import { loadStudio } from "./load-studio.server";
import { saveStudio } from "./save-studio.server";
import { StudioPage } from "./studio-page";

export const meta = pageTitle((t) => t("studio:title"));
export const handle = { layout: "desk" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { personId } = requireTutor(context);
  const loaded = await loadStudio({ questionId: params.questionId ?? "", tutorId: personId });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = requireTutor(context);
  const questionId = params.questionId ?? "";
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "sheet":
      return askForSheet(form);
    case "suggest":
      return askForSuggestions(questionId);
    default:
      return saveStudio(form, { questionId, by: personId, now: now() });
  }
}

/** What does not get through must not take the page away: what was typed stays, and the page says so. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    const reason = undoneBy(error);
    if (reason === null) throw error;
    return { ok: false as const, reason };
  }
}

/** The page holds the newest state itself; loading it again would only show somebody else's change as if it were ours. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === "POST" ? false : defaultShouldRevalidate;
}

export default function RubricStudio() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useTranslation("studio");
  const running = useListening();
  const { id, title } = loaded.question;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b-4 border-double border-ink pb-2">
        <h1 className="text-xl" lang="zh-CN">
          {t("of", { title })}
        </h1>
        <ButtonLink to={`/desk/questions/${id}`} size="small">
          {t("toForm")}
        </ButtonLink>
      </div>
      {running ? (
        <StudioPage key={id} loaded={loaded} />
      ) : (
        // What a reader without JavaScript keeps seeing; with it the studio is here in a moment.
        <div className="max-w-text text-ink-soft">
          <p>{t("opening")}</p>
          <p>{t("needsScript")}</p>
        </div>
      )}
    </>
  );
}
