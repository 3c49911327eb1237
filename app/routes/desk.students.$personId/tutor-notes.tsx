import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { MAX_STUDENT_NOTE_CHARACTERS } from "~/domain/insight/student-note";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { NoteRefusal } from "~/services/insight/student-notes/add-student-note.server";
import type { InsightOfStudent } from "~/services/insight/student-insight.server";

type Props = {
  notes: NonNullable<InsightOfStudent["tutorNotes"]>;
  done: "added" | "removed" | null;
  refused: { refused: NoteRefusal; text: string } | null;
};

/** What those who teach the candidate tell one another about them, and a line to add. */
export function TutorNotes({ notes, done, refused }: Props) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  return (
    <Sheet labelledBy="tutor-notes">
      <SheetTitle id="tutor-notes" aside={t("student.own.hint")}>
        {t("student.own.title")}
      </SheetTitle>
      <div className="grid gap-5">
        {refused === null && done !== null ? (
          <Notice kind="success" live>
            {t(`student.own.${done}`)}
          </Notice>
        ) : null}
        {notes.length === 0 ? (
          <p className="text-ink-soft">{t("student.own.none")}</p>
        ) : (
          <ul role="list" className="grid gap-4">
            {notes.map(({ id, text, at, byName, own }) => (
              <li key={id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
                <p className="text-sm text-ink-soft">
                  {t("student.by", { name: byName, date: formatDateTime(at, language, timeZone) })}
                </p>
                <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                  <p className="max-w-prose min-w-0 flex-1 basis-60 break-words whitespace-pre-line">{text}</p>
                  {own ? <RemoveOwn noteId={id} text={text} /> : null}
                </div>
              </li>
            ))}
          </ul>
        )}
        <Form
          key={notes[0]?.id}
          method="post"
          action="?#tutor-notes"
          data-screen-only
          className="grid max-w-prose gap-3"
        >
          <TextArea
            name="text"
            label={t("student.own.field")}
            hint={t("student.own.fieldHint", { most: MAX_STUDENT_NOTE_CHARACTERS })}
            error={
              refused ? t(`student.own.refused.${refused.refused}`, { most: MAX_STUDENT_NOTE_CHARACTERS }) : undefined
            }
            defaultValue={refused?.text}
            maxLength={MAX_STUDENT_NOTE_CHARACTERS}
            rows={3}
            required
          />
          <p>
            <Button type="submit" name="intent" value="add">
              {t("student.own.add")}
            </Button>
          </p>
        </Form>
      </div>
    </Sheet>
  );
}

function RemoveOwn({ noteId, text }: { noteId: string; text: string }) {
  const { t } = useTranslation("insight");
  return (
    <ConfirmButton
      size="small"
      label={t("student.own.remove")}
      title={t("student.own.removeAsk")}
      description={`${text.slice(0, 40)}${text.length > 40 ? "…" : ""} ${t("student.own.removeHint")}`}
    >
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="noteId" value={noteId} />
    </ConfirmButton>
  );
}
