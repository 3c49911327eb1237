import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { MissList } from "~/components/charts/miss-list";
import { TimeLine } from "~/components/charts/time-line";
import { Badge } from "~/components/ui/badge";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDate, formatPercent } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { addStudentNote } from "~/services/insight/student-notes/add-student-note.server";
import { removeStudentNote } from "~/services/insight/student-notes/remove-student-note.server";
import { studentInsight, type InsightOfStudent } from "~/services/insight/student-insight.server";
import { HistoryTable } from "./history-table";
import { NoteList } from "./note-list";
import { TutorNotes } from "./tutor-notes";

export const meta = pageTitle((t) => t("insight:student.title"));

const DONE = ["added", "removed"] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const student = await studentInsight({ personId: params.personId ?? "", viewer });
  if (!student) throw new Response("Not found.", { status: 404 });
  const done = new URL(request.url).searchParams.get("done");
  return { ...student, done: DONE.find((known) => known === done) ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const of = { personId: params.personId ?? "", viewer: requireTutor(context), now: now() };
  const form = await readForm(request);
  const page = `/desk/students/${of.personId}`;
  switch (textField(form, "intent")) {
    case "add": {
      const text = textField(form, "text");
      const refused = await addStudentNote({ ...of, text });
      if (refused === "not-taught") throw new Response("Not found.", { status: 404 });
      return refused === null ? redirect(`${page}?done=added#tutor-notes`) : data({ refused, text }, 400);
    }
    case "remove": {
      const removed = await removeStudentNote({ ...of, noteId: textField(form, "noteId") });
      if (!removed) throw new Response("Not found.", { status: 404 });
      return redirect(`${page}?done=removed#tutor-notes`);
    }
    default:
      throw new Response("The form asks for nothing this page does.", { status: 400 });
  }
}

/** A candidate, to those who teach them. */
export default function Student() {
  const student = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("insight");
  return (
    <>
      <PageTitle lead={<Classes classes={student.classes} />}>{student.name}</PageTitle>
      <div className="grid gap-6">
        <Sheet labelledBy="history">
          <SheetTitle id="history" aside={t("student.historyHint")}>
            {t("student.history")}
          </SheetTitle>
          {student.assignments.length === 0 ? (
            <EmptyState title={t("student.noHistory")} />
          ) : (
            <div className="grid gap-6">
              <OverTime assignments={student.assignments} />
              <HistoryTable personId={student.personId} assignments={student.assignments} />
            </div>
          )}
        </Sheet>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Sheet labelledBy="misses">
            <SheetTitle id="misses">{t("student.misses")}</SheetTitle>
            <p className="mb-3 text-sm text-ink-soft">{t("student.missesHint")}</p>
            <MissList misses={student.misses} empty={t("student.noMisses")} />
          </Sheet>
          <Sheet labelledBy="notes">
            <SheetTitle id="notes">{t("student.notes")}</SheetTitle>
            <NoteList notes={student.notes} />
          </Sheet>
        </div>
        {student.tutorNotes === null ? null : (
          <TutorNotes notes={student.tutorNotes} done={student.done} refused={refused ?? null} />
        )}
      </div>
    </>
  );
}

function Classes({ classes }: { classes: InsightOfStudent["classes"] }) {
  const { t } = useTranslation("insight");
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {classes.map(({ id, name, studentNumber, left }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <TextLink to={`/desk/classes/${id}`}>{name}</TextLink>
          {studentNumber === null ? null : (
            <span className="figures">{t("student.number", { number: studentNumber })}</span>
          )}
          {left ? <Badge>{t("student.left")}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}

/** The candidate's totals over time; one alone makes no line. */
function OverTime({ assignments }: Pick<InsightOfStudent, "assignments">) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const points = assignments
    .flatMap(({ total, sealedAt }) =>
      total === null || sealedAt === null
        ? []
        : [
            {
              at: sealedAt,
              share: total.share,
              label: formatDate(sealedAt, language, timeZone),
              text: formatPercent(total.share, language),
            },
          ],
    )
    .sort((a, b) => a.at - b.at);
  if (points.length < 2) return null;
  return (
    <TimeLine
      title={t("student.chart")}
      description={t("student.chartOf", { count: points.length, share: points.at(-1)?.text ?? "" })}
      points={points}
      formatShare={(share) => formatPercent(share, language)}
    />
  );
}
