import { useTranslation } from "~/i18n/use-translation";
import { FAMILIES } from "@content/contract/family";
import { MAX_SET_ITEMS } from "@content/contract/question-set";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { FoundQuestions } from "./find-questions.server";

type Props = {
  found: FoundQuestions;
  /** The questions that are in the set already. */
  held: readonly string[];
};

/** Published questions beside the list, to be searched and added. */
export function FinderSheet({ found, held }: Props) {
  const { t } = useTranslation(["deskSets", "terms"]);
  const full = held.length >= MAX_SET_ITEMS;
  return (
    <Sheet labelledBy="finder">
      <SheetTitle id="finder">{t("finder.title")}</SheetTitle>
      <TextField
        name="q"
        type="search"
        label={t("finder.search")}
        placeholder={t("finder.searchHint")}
        defaultValue={found.q}
        maxLength={100}
        onKeyDown={(event) => {
          // Enter would press the form's first button, which saves and finds nothing.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.querySelector<HTMLButtonElement>("button[value=find]")?.click();
        }}
      />
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        <Select
          name="family"
          label={t("finder.family")}
          defaultValue={found.family}
          options={[
            { value: "", label: t("finder.familyAll") },
            ...FAMILIES.map((value) => ({ value, label: t(`terms:family.${value}`) })),
          ]}
        />
        <Select
          name="use"
          label={t("finder.visibility")}
          defaultValue={found.use}
          options={[
            { value: "", label: t("finder.visibilityAll") },
            ...(["bank", "reserved"] as const).map((value) => ({ value, label: t(`visibilityOf.${value}`) })),
          ]}
        />
      </div>
      <Button type="submit" name="intent" value="find">
        {t("finder.find")}
      </Button>
      <p className="mt-4 text-sm text-ink-soft" role="status">
        {found.rows.length === 0 ? t("finder.none") : t("finder.found", { count: found.total })}
        {found.total > found.rows.length ? ` ${t("finder.first", { count: found.rows.length })}` : null}
      </p>
      {full ? <p className="text-sm text-warn">{t("finder.full", { count: MAX_SET_ITEMS })}</p> : null}
      <ul className="mt-2 grid" aria-labelledby="finder">
        {found.rows.map((row) => (
          <FoundRow key={row.id} row={row} held={held.includes(row.id)} full={full} />
        ))}
      </ul>
    </Sheet>
  );
}

type RowProps = { row: FoundQuestions["rows"][number]; held: boolean; full: boolean };

function FoundRow({ row, held, full }: RowProps) {
  const { t } = useTranslation(["deskSets", "terms", "bank"]);
  const language = useLanguage();
  const { id, title, family, marks, packTitle, visibility } = row;
  const worth =
    marks === null
      ? t("bank:card.marksUnset")
      : t("items.marksOf", { count: marks, marks: formatMarks(marks, language) });
  return (
    <li className="flex items-start gap-3 border-t border-rule py-2.5">
      <div className="min-w-0 flex-1">
        <p lang="zh-CN" className="font-essay">
          {title}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
          <span>{t(`terms:family.${family}`)}</span>
          <span>{worth}</span>
          {packTitle === null ? null : <span lang="zh-CN">{packTitle}</span>}
          {visibility === "reserved" ? <Badge tone="pen">{t("visibilityOf.reserved")}</Badge> : null}
        </p>
      </div>
      {held ? (
        <span className="py-1.5 text-sm text-ink-soft">{t("finder.added")}</span>
      ) : (
        <Button
          type="submit"
          name="intent"
          value={`add:${id}`}
          size="small"
          disabled={full}
          aria-label={t("finder.addNamed", { title })}
        >
          {t("finder.add")}
        </Button>
      )}
    </li>
  );
}
