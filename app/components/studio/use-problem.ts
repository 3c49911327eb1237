import { useTranslation } from "~/i18n/use-translation";
import type { RubricProblem } from "~/domain/studio/rubric-problems";
import { useStudio } from "./studio-context";

/** The sentence for what is wrong at this very place; undefined where nothing is. */
export function useProblemAt(): (...path: (string | number)[]) => string | undefined {
  const { problems } = useStudio();
  const { t } = useTranslation("studio");
  return (...path) => {
    const at = path.join(".");
    const found = problems.find((problem) => problem.path.join(".") === at);
    return found && t(`problem.${found.code}`, { text: found.text });
  };
}

/** The sentence for a problem with the place it is at: “采分点2 · 说法1 · 词组3：至少写一个词”. */
export function useProblemSentence(): (problem: RubricProblem) => string {
  const { t } = useTranslation("studio");
  return ({ path, code, text }) => {
    const place = path[0] === "bestOf" ? t("rules.bestOf") : placeNames(path, (kind, no) => t(`place.${kind}`, { no }));
    const said = t(`problem.${code}`, { text });
    return place === "" ? said : t("problemAt", { place, problem: said });
  };
}

const KINDS: Record<string, "point" | "way" | "group" | "concept" | "source" | "deduction" | "angle"> = {
  points: "point",
  expressions: "way",
  allOf: "group",
  topicConcepts: "concept",
  source: "source",
  deductions: "deduction",
  acceptableAngles: "angle",
};

function placeNames(
  path: readonly (string | number)[],
  name: (kind: (typeof KINDS)[string], no: number) => string,
): string {
  return path
    .flatMap((step, index) => {
      const next = path[index + 1];
      const kind = typeof step === "string" ? KINDS[step] : undefined;
      return kind !== undefined && typeof next === "number" ? [name(kind, next + 1)] : [];
    })
    .join(" · ");
}
