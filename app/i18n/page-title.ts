import type { MetaFunction } from "@remix-run/node";
import type { TFunction } from "i18next";
import { createI18n } from "./create-i18n";
import { DEFAULT_LANGUAGE, isLanguage } from "./language";
import type { NAMESPACES } from "./resources";

type Words = TFunction<typeof NAMESPACES>;

/** A route's `meta`: its title in the page's language, followed by the product's name. `data` is the route's own. */
export function pageTitle<Data = unknown>(title: (t: Words, data: Data | undefined) => string): MetaFunction {
  return ({ matches, data }) => {
    const root = matches.find((match) => match.id === "root")?.data as { language?: unknown } | undefined;
    const language = isLanguage(root?.language) ? root.language : DEFAULT_LANGUAGE;
    const t = createI18n(language).t as unknown as Words;
    return [{ title: t("shell:documentTitle", { page: title(t, data as Data | undefined) }) }];
  };
}
