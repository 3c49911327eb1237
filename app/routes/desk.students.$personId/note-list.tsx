import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfStudent } from "~/services/insight/student-insight.server";

/** What tutors noted about the candidate's answers: talks in person, and why an answer was returned. */
export function NoteList({ notes }: Pick<InsightOfStudent, "notes">) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  if (notes.length === 0) return <p className="text-ink-soft">{t("student.noNotes")}</p>;
  return (
    <ul className="grid gap-4">
      {notes.map(({ id, attemptId, kind, note, at, byName, title }) => (
        <li key={id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <Badge tone={kind === "returned" ? "mark" : "pen"}>
              {t(kind === "returned" ? "student.kind.returned" : "student.kind.consulted")}
            </Badge>
            {t("student.by", { name: byName, date: formatDateTime(at, language, timeZone) })}
          </p>
          {note === "" ? null : <p className="whitespace-pre-line">{note}</p>}
          <p className="text-sm">
            <TextLink to={`/desk/attempts/${attemptId}`}>{t("student.toAnswer", { title })}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
