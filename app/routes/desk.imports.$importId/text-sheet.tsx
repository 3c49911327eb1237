import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PACK_KINDS } from "@content/contract/exchange/import-review";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { ImportView } from "./load-import.server";

/** What was handed in, how it was decoded and read; kind and title may be corrected while it is open. */
export function TextSheet({ view }: { view: ImportView }) {
  const { t } = useTranslation("importing");
  const { text, kind, detected } = view;
  const encoding = `file.encodings.${text.encoding}` as "file.encodings.utf-8";
  return (
    <Sheet labelledBy="text">
      <SheetTitle id="text">{t("file.title")}</SheetTitle>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr_auto_1fr]">
        <Entry name={t("file.name")}>{text.fileName ?? t("file.pasted")}</Entry>
        <Entry name={t("file.encoding")}>{t(encoding)}</Entry>
        <Entry name={t("file.characters")}>{text.characters}</Entry>
        <Entry name={t(text.encoding === "docx" ? "file.paragraphs" : "file.lines")}>{text.lines}</Entry>
        {view.state === "open" && !view.canonical ? null : (
          <Entry name={t("settings.kind")}>{t(`settings.kinds.${kind}`)}</Entry>
        )}
      </dl>
      {view.state === "open" && !view.canonical ? <Settings view={view} detected={detected} /> : null}
    </Sheet>
  );
}

function Entry({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="figures min-w-0 break-words">{children}</dd>
    </>
  );
}

function Settings({ view, detected }: { view: ImportView; detected: ImportView["detected"] }) {
  const { t } = useTranslation("importing");
  const pending = useNavigation().formData?.get("intent") === "correct";
  const options = PACK_KINDS.map((kind) => {
    const label = t(`settings.kinds.${kind}`);
    return { value: kind, label: kind === detected ? t("settings.detected", { kind: label }) : label };
  });
  return (
    <Form
      method="post"
      className="mt-5 grid items-start gap-x-6 border-t border-rule pt-4 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="shownKind" value={view.kind} />
      <input type="hidden" name="shownTitle" value={view.title ?? ""} />
      <Select
        key={`kind ${view.kind}`}
        name="kind"
        label={t("settings.kind")}
        hint={t("settings.kindHint")}
        options={options}
        defaultValue={view.kind}
      />
      <TextField
        key={`title ${view.title ?? ""}`}
        name="title"
        label={t("settings.title")}
        hint={t("settings.titleHint", { title: view.readTitle ?? t("settings.noTitle") })}
        defaultValue={view.title ?? ""}
        maxLength={200}
        lang="zh-CN"
        optional
      />
      <Button type="submit" name="intent" value="correct" pending={pending} className="sm:mt-7">
        {t("settings.save")}
      </Button>
    </Form>
  );
}
