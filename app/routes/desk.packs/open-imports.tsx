import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type OpenImport = { id: string; fileName: string | null; title: string | null; head: string; createdAt: number };

/** Texts that were handed in and wait for decisions: none of them is in the bank. */
export function OpenImports({ imports }: { imports: OpenImport[] }) {
  const { t } = useTranslation("importing");
  const language = useLanguage();
  if (imports.length === 0) return null;
  return (
    <Sheet labelledBy="open-imports">
      <SheetTitle id="open-imports">{t("open.title")}</SheetTitle>
      <ul className="grid gap-2">
        {imports.map(({ id, fileName, title, head, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4">
            <TextLink to={`/desk/imports/${id}`} lang="zh-CN">
              {title ?? fileName ?? `${head.replace(/\s+/g, " ").slice(0, 20)}…`}
            </TextLink>
            <span className="text-sm text-ink-soft">{formatDate(createdAt, language)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
