import type { MetaFunction } from "@remix-run/node";
import { startedI18n } from "./i18n-instance";
import { DEFAULT_LANGUAGE, isLanguage } from "./language/language";
import type { DefaultNamespace, Namespace } from "./namespaces";
import type { KeyOf } from "./translator";

/** Any sentence of any part of the catalogue. */
type Words = (key: KeyOf<DefaultNamespace, Namespace>, params?: Record<string, unknown>) => string;

/** A route's `meta`: its title in the page's language, followed by the product's name. `data` is the route's own. */
export function pageTitle(title: (t: Words, data: unknown) => string): MetaFunction {
  return ({ matches, data }) => {
    const root = matches.find((match) => match.id === "root")?.data as { language?: unknown } | undefined;
    const language = isLanguage(root?.language) ? root.language : DEFAULT_LANGUAGE;
    const t = startedI18n(language).t as unknown as Words;
    return [{ title: t("shell:documentTitle", { page: title(t, data) }) }];
  };
}

/** The `title` of what a route loaded, or of one part of it; empty where the loader refused. */
export function loadedTitle(data: unknown, part?: string): string {
  const title = property(part === undefined ? data : property(data, part), "title");
  return typeof title === "string" ? title : "";
}

function property(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
}
