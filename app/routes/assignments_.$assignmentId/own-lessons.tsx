import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import type { LoadedAssignment } from "./load-assignment.server";

/** The way to 讲评 of each question, once all that it shows is released. */
export function OwnLessons({ loaded: { id, lessons } }: { loaded: LoadedAssignment }) {
  const { t } = useTranslation("lesson");
  if (lessons.length === 0) return null;
  return (
    <Sheet labelledBy="lessons">
      <SheetTitle id="lessons">{t("ofAssignment")}</SheetTitle>
      <ul aria-labelledby="lessons" className="flex flex-wrap gap-x-4 gap-y-1">
        {lessons.map(({ questionId, position }) => (
          <li key={questionId}>
            <TextLink to={`/assignments/${id}/review/${questionId}`}>{t("openNo", { no: position })}</TextLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
