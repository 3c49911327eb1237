import { useTranslation } from "~/i18n/use-translation";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** What is worth knowing of a set before it is begun; null is unset. */
export type SetFacts = {
  kind: "set" | "paper";
  questions: number;
  marks: number | null;
  minutes: number | null;
  materials: number;
};

/** The facts in words, what is unset said to be unset. */
export function useSetFacts() {
  const { t } = useTranslation("sets");
  const language = useLanguage();
  return ({ kind, questions, marks, minutes, materials }: SetFacts) => ({
    kind: t(`kind.${kind}`),
    questions: t("questions", { count: questions }),
    marks: marks === null ? t("marksUnset") : t("marks", { marks: formatMarks(marks, language) }),
    minutes: minutes === null ? t("minutesUnset") : t("minutes", { count: minutes }),
    materials: t("materials", { count: materials }),
  });
}
