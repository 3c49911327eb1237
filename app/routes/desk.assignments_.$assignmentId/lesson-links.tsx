import { useTranslation } from "~/i18n/use-translation";
import { TextLink } from "~/components/ui/text-link";
import type { Board } from "./load-board.server";

/** From the board to the lesson on each of its questions. */
export function LessonLinks({ board: { assignment, questions } }: { board: Board }) {
  const { t } = useTranslation("lesson");
  return (
    <ul aria-label={t("title")} className="flex flex-wrap gap-x-4 gap-y-1">
      {questions.map(({ position, questionId }) => (
        <li key={questionId}>
          <TextLink to={`/desk/review/${assignment.id}/${questionId}`}>{t("openNo", { no: position })}</TextLink>
        </li>
      ))}
    </ul>
  );
}
