import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Notice } from "~/components/ui/notice";
import { Term } from "~/components/ui/help/term";
import type { LoadedQuestion } from "./load-question.server";

/** How far the question has come, in a few words. */
export function QuestionBadges({ loaded: { question, content } }: { loaded: LoadedQuestion }) {
  const { t } = useTranslation(["authoring", "deskQuestions"]);
  return (
    <span className="flex flex-wrap gap-2">
      {question.version === null ? (
        <Badge>{t("neverPublished")}</Badge>
      ) : (
        <Badge tone="good">{t("published", { number: question.version })}</Badge>
      )}
      {question.version !== null && question.hasDraft ? <Badge tone="warn">{t("hasDraft")}</Badge> : null}
      {question.status === "retired" ? <Badge>{t("deskQuestions:status.retired")}</Badge> : null}
      {question.visibility === "reserved" ? <Badge tone="pen">{t("deskQuestions:visibility.reserved")}</Badge> : null}
      {question.status === "needs-material" ? (
        <>
          <Badge tone="warn">{t("waits")}</Badge>
          <Term of="needsMaterial" bare />
        </>
      ) : null}
      {content.inferred ? <Badge tone="warn">{t("unchecked")}</Badge> : null}
    </span>
  );
}

/** What is still missing before candidates can have it. */
export function QuestionNeeds({ loaded: { question, content } }: { loaded: LoadedQuestion }) {
  const { t } = useTranslation("authoring");
  if (question.status === "needs-material") return <Notice kind="warning">{t("waitsText")}</Notice>;
  if (content.mode === null) return <Notice kind="warning">{t("noRubric")}</Notice>;
  return null;
}
