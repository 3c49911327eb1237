import { useTranslation } from "~/i18n/use-translation";
import { MADE_KINDS } from "@content/contract/question";
import type { ItemKind } from "./load-made.server";

/** The name of a kind of question or drill. */
export function useKindName(): (kind: ItemKind) => string {
  const { t } = useTranslation("drills");
  return (kind) => (isMade(kind) ? t(`made.questionKind.${kind}`) : t(`kind.${kind}`));
}

function isMade(kind: ItemKind): kind is (typeof MADE_KINDS)[number] {
  return MADE_KINDS.some((name) => name === kind);
}
