import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useAdviceProgress } from "~/client/advice/use-advice-progress";
import { useLeftover } from "~/client/saving/leftover/use-leftover";
import { attemptRows } from "~/components/attempts/attempt-rows";
import { AttemptsTable } from "~/components/attempts/attempts-table";
import { FindingsList } from "~/components/findings-list";
import { OutlineTree } from "~/components/outline-tree";
import { PrintButton } from "~/components/print/print-button";
import { ReferenceAnswer } from "~/components/reference-answer";
import { ReleaseNotice } from "~/components/release-notice";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { quotedPlaces } from "~/domain/advice/shown-advice";
import { readAnswerChoice, writtenChoice } from "~/domain/marking/answer-choice";
import { Term } from "~/components/ui/help/term";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { appealedAnswer } from "~/services/appeals/appealed-answer.server";
import { adviceAction, adviceIntent } from "./advice/advice-action.server";
import { AdviceSheet } from "./advice/advice-sheet";
import { AnswerSwitch } from "./answer-switch";
import { claim } from "./claim.server";
import { ClaimsSheet } from "./claims-sheet";
import { loadReport } from "./load-report.server";
import { MarkedAnswer } from "./marked-answer";
import { MigrationNotice } from "./migration-notice";
import { NotesSheet } from "./notes-sheet";
import { PaperSheet } from "./paper/paper-sheet";
import { PointsSheet } from "./points-sheet";
import { ReportPaperHead } from "./report-paper-head";
import { ReportSummary } from "./report-summary";
import { SelfMarkOffer } from "./self-mark-offer";
import { SidesSheet } from "./sides/sides-sheet";
import { DeskNotes, MarkHistory } from "./sides/tutor-sheet";
import { WaitingPhotos } from "./paper/waiting-photos";

export const meta = pageTitle((t) => t("report:title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const attemptId = params.attemptId ?? "";
  const candidateId = requireWriter(context);
  const { searchParams } = new URL(request.url);
  const choice = readAnswerChoice(searchParams.get("answer"));
  const loaded = await loadReport({ attemptId, candidateId, viewer: context.viewer, choice, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  if (loaded.state === "open") throw redirect(`/attempts/${attemptId}`);
  return {
    ...loaded,
    mayAppeal: (await appealedAnswer({ attemptId, candidateId, now: now() })) !== null,
    choice: writtenChoice(choice),
    claimed: searchParams.has("claimed"),
    selfMarked: searchParams.has("self-marked"),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const candidateId = requireWriter(context);
  const form = await readForm(request);
  const choice = readAnswerChoice(new URL(request.url).searchParams.get("answer"));
  const own = { attemptId: params.attemptId ?? "", candidateId, viewer: context.viewer, choice, now: now() };
  const intent = adviceIntent(form);
  if (intent !== null) return adviceAction(intent, form, { ...own, request, address: context.address });
  return claim(form, own);
}

export default function ReportPage() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  useLeftover(loaded.attempt.id);
  const { revalidate } = useRevalidator();
  const advice = useAdviceProgress(loaded.advice.current, revalidate);
  const [activeQuote, pointAt] = useState<string | null>(null);
  const { attempt, question, report, unmatched, reference, outlines, history } = loaded;
  const { t } = useTranslation(["report", "bank", "drafts", "photos", "rounds", "rewrite"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const when = formatDateTime(attempt.sealedAt, language, timeZone);
  const missed = new Set(
    (report?.points ?? []).flatMap((point, index) => (point.status === "missed" ? [index + 1] : [])),
  );
  const read = advice?.parts ? advice : loaded.advice.earlier;
  // Advice is on the text whose marks count.
  const quoted = loaded.answers.isCounting ? quotedPlaces(read?.parts ?? null) : [];
  const adviceReply = reply && "adviceRefused" in reply ? reply : undefined;
  const claimReply = reply && "pointId" in reply ? reply : undefined;
  return (
    <>
      <PageTitle
        lead={
          <>
            <span lang="zh-CN">{question.title}</span> ·{" "}
            {t(attempt.sealedBy === "deadline" ? "sealedAt" : "handedInAt", { date: when })}
          </>
        }
        actions={
          <>
            {loaded.mayAppeal ? (
              <ButtonLink to={`/attempts/${attempt.id}/appeal`}>{t("rounds:appeal.offer")}</ButtonLink>
            ) : null}
            {report && loaded.score ? (
              <ButtonLink to={`/attempts/${attempt.id}/rewrite`}>{t("rewrite:offer")}</ButtonLink>
            ) : null}
            {attempt.sittingId === null ? null : (
              <ButtonLink to={`/sittings/${attempt.sittingId}/report`}>{t("next.sitting")}</ButtonLink>
            )}
            {attempt.again ? (
              <ButtonLink to={`/questions/${attempt.questionId}`} variant="primary">
                {t("next.again")}
              </ButtonLink>
            ) : null}
            {loaded.paper && !loaded.paper.hasText ? null : (
              <>
                <ButtonLink to={`/attempts/${attempt.id}/sheet`}>{t("next.sheet")}</ButtonLink>
                <ButtonLink to={`/attempts/${attempt.id}/drafts`}>{t("drafts:title")}</ButtonLink>
              </>
            )}
            <PrintButton />
            <ButtonLink to="/bank">{t("next.back")}</ButtonLink>
          </>
        }
      >
        {t("title")}
      </PageTitle>
      <ReportPaperHead loaded={loaded} />
      <div className="grid gap-7">
        <AnswerSwitch attemptId={attempt.id} answers={loaded.answers} />
        {loaded.erased ? <Notice>{t("erased")}</Notice> : null}
        <ReleaseNotice withheld={loaded.withheld} timeZone={timeZone} />
        <SelfMarkOffer loaded={loaded} choice={loaded.choice} saved={loaded.selfMarked} />
        <DeskNotes events={loaded.script.events} />
        <ReportSummary loaded={loaded} />
        <MigrationNotice loaded={loaded} />
        {loaded.inferred ? <Notice kind="warning">{t("inferred")}</Notice> : null}
        {loaded.sides.length > 1 ? <SidesSheet {...loaded} /> : null}
        {loaded.paper && !loaded.paper.erased ? (
          <WaitingPhotos key={attempt.id} attemptId={attempt.id} stillTaken={attempt.sealedBy === "deadline"} />
        ) : null}
        <MarkHistory loaded={loaded} />
        <PaperSheet loaded={loaded} />
        {loaded.paper && !loaded.paper.transcribed ? null : (
          <Sheet labelledBy="answer">
            <SheetTitle id="answer">{t(loaded.paper ? "photos:report.transcript" : "sections.answer")}</SheetTitle>
            <MarkedAnswer loaded={loaded} quoted={quoted} activeQuote={activeQuote} />
          </Sheet>
        )}
        {report && loaded.points.length > 0 ? (
          <Sheet labelledBy="points">
            <SheetTitle
              id="points"
              aside={
                <span className="flex flex-wrap items-center gap-x-4">
                  {loaded.bestOf ? t("bestOf", { count: loaded.bestOf }) : null}
                  <Term of="keyPoint" />
                </span>
              }
            >
              {t("sections.points")}
            </SheetTitle>
            <PointsSheet {...loaded} report={report} />
          </Sheet>
        ) : null}
        {report && loaded.points.length > 0 ? (
          <ClaimsSheet key={loaded.claims.length} loaded={loaded} reply={claimReply} done={loaded.claimed} />
        ) : null}
        {report ? (
          <Sheet labelledBy="findings">
            <SheetTitle id="findings">{t("sections.findings")}</SheetTitle>
            <FindingsList
              findings={report.findings}
              flags={report.flags}
              answer={loaded.answer}
              pointIds={report.points.map((point) => point.id)}
              language={language}
            />
          </Sheet>
        ) : null}
        {report && loaded.points.length > 0 && unmatched.length > 0 ? (
          <Sheet labelledBy="unscored">
            <SheetTitle id="unscored">{t("sections.unscored")}</SheetTitle>
            <p className="mb-3 max-w-text text-ink-soft">{t("unscoredHelp")}</p>
            <ul className="grid list-disc gap-1.5 ps-5 font-essay" lang="zh-CN">
              {unmatched.map((sentence) => (
                <li key={sentence.start}>{sentence.text}</li>
              ))}
            </ul>
          </Sheet>
        ) : null}
        <AdviceSheet loaded={loaded} current={advice} reply={adviceReply} pointAt={pointAt} />
        {reference ? (
          <Sheet labelledBy="reference">
            <SheetTitle id="reference">{t("sections.reference")}</SheetTitle>
            <p className="mb-3 max-w-text text-ink-soft">{t("reference.help")}</p>
            <ReferenceAnswer
              text={reference.text}
              marks={reference.evidence.map((mark) => ({ ...mark, missed: missed.has(mark.pointNo) }))}
            />
          </Sheet>
        ) : null}
        {outlines.length > 0 ? (
          <Sheet labelledBy="outline">
            <SheetTitle id="outline">{t("outline.title")}</SheetTitle>
            <p className="mb-5 max-w-text text-ink-soft">{t("outline.help")}</p>
            <div className="grid gap-8 md:grid-cols-2">
              {outlines.map((outline) => (
                <OutlineTree key={outline.title} title={outline.title} points={outline.points} />
              ))}
            </div>
          </Sheet>
        ) : null}
        <NotesSheet notes={loaded.notes} />
        <Sheet labelledBy="history">
          <SheetTitle id="history">{t("sections.history")}</SheetTitle>
          <AttemptsTable attempts={attemptRows(history, attempt.id)} language={language} timeZone={timeZone} />
        </Sheet>
      </div>
    </>
  );
}
