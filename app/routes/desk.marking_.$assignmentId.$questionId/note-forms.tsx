import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { DeskReply } from "./act.server";
import type { LoadedDesk } from "./load-desk.server";

type Props = { script: LoadedDesk["script"]; reply: DeskReply | undefined };

/** 退回重写 and 面批, each with a note that the candidate reads, and what happened to the script before. */
export function NoteForms({ script: { events }, reply }: Props) {
  const { t } = useTranslation("markingDesk");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const note = reply?.note ?? null;
  return (
    <Sheet labelledBy="notes" className="mt-6">
      <SheetTitle id="notes">{t("note.title")}</SheetTitle>
      <div className="grid gap-4">
        {events.length === 0 ? null : (
          <ul className="grid gap-1">
            {events.map(({ id, kind, note: text, at }) => {
              const date = formatDateTime(at, language, timeZone);
              const batch = kind === "batch-accepted";
              return (
                <li key={id}>
                  <span className="me-2 text-sm text-ink-soft">
                    {kind === "reallocated"
                      ? t("note.reallocated", { date })
                      : t(`note.at.${kind}`, { date, note: text })}
                  </span>
                  {batch ? null : text}
                </li>
              );
            })}
          </ul>
        )}
        {note && note.refused === null ? (
          <Notice kind="success" live>
            {t(`note.done.${note.kind}`)}
          </Notice>
        ) : null}
        <div className="grid gap-6 md:grid-cols-2">
          {(["returned", "consulted"] as const).map((kind) => (
            <details key={kind} open={note?.kind === kind && note.refused !== null}>
              <summary className="min-h-8 cursor-pointer">{t(`note.${kind}`)}</summary>
              <Form method="post" preventScrollReset className="mt-2 grid justify-items-start gap-2">
                <div className="w-full">
                  <TextArea
                    name="note"
                    rows={3}
                    maxLength={1000}
                    label={t(`note.text.${kind}`)}
                    hint={t(`note.${kind}Help`)}
                    error={note?.kind === kind && note.refused ? t(`note.refused.${note.refused}`) : undefined}
                  />
                </div>
                <Button type="submit" name="intent" value={kind}>
                  {t(`note.submit.${kind}`)}
                </Button>
              </Form>
            </details>
          ))}
        </div>
      </div>
    </Sheet>
  );
}
