import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";

type Props = {
  packs: { id: string; title: string; shipped: boolean }[];
  sets: { id: string; title: string; status: "draft" | "published" | "retired"; template: boolean }[];
};

/** What is to go along. A plain form: the answer is a file. */
export function ExportForm({ packs, sets }: Props) {
  const { t } = useTranslation("bundles");
  return (
    <form method="get" action="/desk/exports/bundle/file">
      <div className="mb-4 grid gap-6 lg:grid-cols-2">
        <Choice
          name="pack"
          legend={t("packs")}
          empty={t("noPacks")}
          rows={packs.map(({ id, title, shipped }) => ({ id, title, note: shipped ? t("shipped") : null }))}
        />
        <Choice
          name="set"
          legend={t("sets")}
          empty={t("noSets")}
          rows={sets.map(({ id, title, status, template }) => ({
            ...{ id, title },
            note: template ? t("template") : t(`status.${status}`),
          }))}
        />
      </div>
      <Button type="submit">{t("make")}</Button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  legend: string;
  empty: string;
  rows: { id: string; title: string; note: string | null }[];
};

function Choice({ name, legend, empty, rows }: ChoiceProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-base font-semibold">{legend}</legend>
      {rows.length === 0 ? <p className="text-ink-soft">{empty}</p> : null}
      <ul role="list" className="grid max-h-96 divide-y divide-rule overflow-y-auto">
        {rows.map(({ id, title, note }) => (
          <li key={id}>
            <label className="flex min-h-10 items-center gap-3 py-1">
              <input type="checkbox" name={name} value={id} className="size-5 flex-none accent-ink-fill" />
              <span lang="zh-CN" className="min-w-0 flex-auto">
                {title}
              </span>
              {note === null ? null : <Badge tone="plain">{note}</Badge>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
