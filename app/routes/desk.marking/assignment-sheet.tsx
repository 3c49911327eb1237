import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import type { QueuedAssignment } from "./load-queue.server";

type Question = QueuedAssignment["questions"][number];

/** One assignment: how far the marking of each of its questions is, and where it goes on. */
export function AssignmentSheet({ assignment, page }: { assignment: QueuedAssignment; page: number }) {
  const { id, title, className, questions } = assignment;
  const { t } = useTranslation(["markingDesk", "lesson"]);
  const at = ({ questionId }: Question) => `/desk/marking/${id}/${questionId}`;
  const columns: Column<Question>[] = [
    {
      key: "question",
      header: t("queue.question"),
      rowHeader: true,
      className: "w-1/2",
      cell: (question) => <span lang="zh-CN">{question.title}</span>,
    },
    {
      key: "progress",
      header: t("queue.progress"),
      cell: ({ done, all }) => <span className="figures">{t("queue.progressOf", { done, all })}</span>,
    },
    {
      key: "doubtful",
      header: t("queue.doubtful"),
      cell: ({ doubtful }) => <span className="figures">{doubtful ?? "—"}</span>,
    },
    {
      key: "open",
      header: t("queue.open"),
      cell: (question) => (
        <span className="flex flex-wrap gap-2">
          <ButtonLink
            size="small"
            variant={question.done < question.all ? "primary" : "secondary"}
            to={at(question)}
            aria-label={t("queue.openOf", { title: question.title })}
          >
            {t(question.done < question.all ? "queue.open" : "queue.again")}
          </ButtonLink>
          {question.done < question.all ? (
            <ButtonLink
              size="small"
              to={`${at(question)}/batch`}
              aria-label={t("queue.batchOf", { title: question.title })}
            >
              {t("queue.batch")}
            </ButtonLink>
          ) : null}
          <ButtonLink
            size="small"
            to={`/desk/review/${id}/${question.questionId}`}
            aria-label={t("lesson:openOf", { title: question.title })}
          >
            {t("lesson:open")}
          </ButtonLink>
        </span>
      ),
    },
  ];
  return (
    <Sheet labelledBy={`assignment-${id}`}>
      <SheetTitle id={`assignment-${id}`} aside={className}>
        {title}
      </SheetTitle>
      <Table
        caption={t("queue.caption", { title })}
        columns={columns}
        rows={questions}
        rowKey={({ questionId }) => questionId}
      />
      {questions.every(({ doubtful }) => doubtful === null) ? (
        <p className="mt-3 text-sm">
          <TextLink to={`?page=${page}&counted=${id}`} preventScrollReset>
            {t("queue.countDoubtful")}
          </TextLink>
        </p>
      ) : null}
    </Sheet>
  );
}
