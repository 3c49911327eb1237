import { useTranslation } from "~/i18n/use-translation";
import type { PackProblem } from "@content/contract/pack";

/** Words a pack's problem in the language of the page, with its line in front where it has one. */
export function usePackProblem(): (problem: PackProblem) => string {
  const { t, i18n } = useTranslation(["errors", "desk"]);
  return ({ code, line, params }) => {
    const key = `errors:pack.${code}` as "errors:pack.unknown";
    const words = i18n.exists(key) ? t(key, { code, ...params }) : t("errors:pack.unknown", { code });
    return line === null ? words : t("desk:packs.problemAt", { line, problem: words });
  };
}
