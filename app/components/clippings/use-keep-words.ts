import { useCallback } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { keepWords } from "./ask-clippings";

/** Keeps words of the materials beside an answer, and says what came of it. */
export function useKeepWords(attemptId: string): (words: string) => Promise<string> {
  const { t } = useTranslation("clippings");
  return useCallback(
    async (words) => {
      const refused = await keepWords(attemptId, words);
      if (refused === null) return t("kept");
      return refused === "unreached" ? t("unreached") : t(`refused.${refused}`);
    },
    [attemptId, t],
  );
}
