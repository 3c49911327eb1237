import { Form, Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { LoadedEntry } from "./load-entry.server";

type Props = Pick<LoadedEntry, "mark" | "mayKeep"> & { said: "saved" | "too-long" | null };

/** The learner's own bookmark and note. */
export function OwnMarks({ mark, mayKeep, said }: Props) {
  const { t } = useTranslation("library");
  const pending = useNavigation().state === "submitting";
  if (!mayKeep) {
    return (
      <p data-screen-only>
        <Link to="/sign-in" className="underline">
          {t("signIn")}
        </Link>
      </p>
    );
  }
  const note = mark?.note ?? null;
  return (
    // A field shows no more than its rows on paper: there the note stands as text, and one that is empty does not stand at all.
    <Sheet labelledBy="own-note" className={note === null ? "print:hidden" : undefined}>
      <SheetTitle id="own-note" aside={t("noteHint")}>
        {t("note")}
      </SheetTitle>
      {said ? (
        <div className="mb-3">
          <Notice kind={said === "saved" ? "success" : "error"} live>
            {t(said === "saved" ? "saved" : "tooLong")}
          </Notice>
        </div>
      ) : null}
      {note === null ? null : (
        <p lang="zh-CN" className="hidden whitespace-pre-wrap print:block">
          {note}
        </p>
      )}
      <Form method="post" preventScrollReset data-screen-only>
        <TextArea name="note" label={t("note")} defaultValue={note ?? ""} lang="zh-CN" rows={4} maxLength={4000} />
        <Button type="submit" name="intent" value="note" pending={pending}>
          {t("saveNote")}
        </Button>
      </Form>
    </Sheet>
  );
}
