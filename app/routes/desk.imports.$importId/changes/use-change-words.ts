import { useTranslation } from "~/i18n/use-translation";
import type { RowView } from "../load-import.server";

type Named = Pick<RowView, "group" | "kind" | "alternative">;

/** The words for a change: what kind it is, where it stands, and what the two choices are called. */
export function useChangeWords(encoding: string) {
  const { t, i18n } = useTranslation(["importing", "errors"]);
  const known = (key: string) => i18n.exists(key);
  return {
    kind({ group, kind }: Named): string {
      const key = group === "doubt" ? `errors:doubt.${kind}` : `importing:changes.kind.${kind}`;
      if (known(key)) return t(key as "importing:changes.kind.plus");
      return group === "doubt" ? t("errors:doubt.unknown", { code: kind }) : t("importing:changes.kind.unknown");
    },
    place: (line: number | string) =>
      t(encoding === "docx" ? "importing:changes.paragraph" : "importing:changes.line", { line }),
    keep: ({ group, alternative }: Named) => t(`importing:changes.keep.${alternative === null ? "note" : group}`),
    alter: ({ alternative }: Named) => (alternative === null ? null : t(`importing:changes.alter.${alternative}`)),
  };
}
