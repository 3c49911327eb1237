import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { personOf } from "~/domain/access/viewer";
import { namesOf, type Answers, type StudyAsk } from "~/domain/library/ways/study-stage";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { restartStudy } from "~/services/library/study/restart-study.server";
import { takeStudyStep } from "~/services/library/study/take-study-step.server";
import { AskFields } from "./ask-fields";
import { JudgedStep } from "./judged-step";
import { loadStudy, studyStages } from "./load-study.server";
import { ShownPart } from "./shown-part";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded));

export async function loader({ params, context: { viewer } }: LoaderFunctionArgs) {
  const asked = { entryId: params.entryId ?? "", way: params.way ?? "", viewer, now: now() };
  const loaded = await loadStudy(asked);
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, request, context: { viewer } }: ActionFunctionArgs) {
  const entryId = params.entryId ?? "";
  const personId = personOf(viewer);
  const found = await studyStages({ entryId, way: params.way ?? "", viewer, now: now() });
  if (found === null || personId === null) throw new Response("Not found.", { status: 404 });
  const { way, stages } = found;
  const form = await readForm(request);
  const here = `/library/${entryId}/study/${way}`;
  if (form.get("intent") === "restart") {
    await restartStudy({ personId, entryId, way, now: now() });
    return redirect(here);
  }
  const stage = Number(form.get("stage"));
  const names = namesOf(stages[stage]?.ask ?? null);
  const answers: Answers = Object.fromEntries(names.map((name) => [name, textField(form, name)]));
  const taken = await takeStudyStep({ personId, entryId, way, stages, stage, answers, now: now() });
  if (taken === "taken") return redirect(`${here}#now`);
  return data({ refused: taken, answers }, taken === "elsewhere" ? 409 : 400);
}

export default function StudyPage() {
  const { entryId, way, title, view, begun } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t } = useTranslation("library");
  const last = view.opened.length - 1;
  return (
    <>
      <PageTitle
        lead={t("progress", { at: view.at + 1, of: view.of })}
        actions={<ButtonLink to={`/library/${entryId}`}>{t("backToEntry")}</ButtonLink>}
      >
        <span lang="zh-CN">{t("studyTitle", { way: t(`way.${way}`), title })}</span>
      </PageTitle>
      <div className="grid gap-7">
        {view.opened.map(({ id, shows, judged }, index) =>
          isEmpty({ shows, judged }) ? null : (
            <Sheet key={id} labelledBy={`stage-${id}`} id={index === last ? "now" : undefined} className="scroll-mt-4">
              <SheetTitle id={`stage-${id}`}>{t("step", { no: index + 1 })}</SheetTitle>
              <div className="grid gap-5">
                {shows.map((part, at) => (
                  <div key={at}>
                    <ShownPart part={part} own={ownOf(view.opened[index - 1]?.judged)} />
                  </div>
                ))}
              </div>
              {judged ? <JudgedStep judged={judged} beside={isModel(view.opened[index + 1])} /> : null}
            </Sheet>
          ),
        )}
        {refusal ? (
          <Notice kind="error" live>
            {t(refusalKey(refusal.refused))}
          </Notice>
        ) : null}
        {view.ask ? (
          <div id={isEmpty(view.opened[last]) ? "now" : undefined} className="scroll-mt-4">
            <AskForm key={view.at} ask={view.ask} stage={view.at} written={refusal?.answers ?? {}} />
          </div>
        ) : (
          <Notice kind="success">{t("finished")}</Notice>
        )}
        {begun ? (
          <ConfirmButton variant="quiet" label={t("restart")} title={t("restartAsk")} description={t("restartText")}>
            <input type="hidden" name="intent" value="restart" />
          </ConfirmButton>
        ) : null}
      </div>
    </>
  );
}

type Opened = ReturnType<typeof useLoaderData<typeof loader>>["view"]["opened"][number];

/** What was written at the stage before, for the model's own to stand beside. */
function ownOf(judged: Opened["judged"] | undefined): string | null {
  return judged && "text" in judged ? judged.text : null;
}

/** A stage that lays nothing open: what it asks for is all there is to see. */
function isEmpty(stage: Pick<Opened, "shows" | "judged"> | undefined): boolean {
  return stage !== undefined && stage.shows.length === 0 && stage.judged === null;
}

function isModel(next: Opened | undefined): boolean {
  return next?.shows.some(({ kind }) => kind === "model") ?? false;
}

function refusalKey(refused: "elsewhere" | "unanswered" | "too-long" | "nothing-asked") {
  if (refused === "unanswered") return "unanswered";
  return refused === "too-long" ? "tooLong" : "elsewhere";
}

function AskForm({ ask, stage, written }: { ask: StudyAsk; stage: number; written: Answers }) {
  const { t } = useTranslation("library");
  const pending = useNavigation().state === "submitting";
  return (
    <Sheet labelledBy="ask">
      <SheetTitle id="ask">{t("ask.heading")}</SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t(ask.kind === "text" ? `ask.${ask.use}` : `ask.${ask.kind}`)}</p>
      <Form method="post">
        <input type="hidden" name="stage" value={stage} />
        <AskFields ask={ask} written={written} />
        <div className="mt-5">
          <Button type="submit" variant="primary" pending={pending}>
            {t(ask.kind === "next" ? "next" : "submit")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
