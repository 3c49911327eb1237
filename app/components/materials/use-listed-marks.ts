import { useMemo } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { MaterialMark } from "@content/contract/notes";
import type { MaterialText } from "@content/contract/question";
import { paragraphsOf } from "~/domain/notes/outline";
import type { Range } from "~/domain/text/segments";
import type { ListedMark } from "./mark-list";

/** The marks in the order of the materials, each with its words and where they stand. Marks of other materials are left out. */
export function useListedMarks(materials: readonly MaterialText[], marks: readonly MaterialMark[]) {
  const { t } = useTranslation("notes");
  return useMemo(() => {
    const sourceOf = ({ title, text }: MaterialText, range: Range): string => {
      const { first, last } = paragraphsOf(text, range);
      return first === last ? t("source", { title, first }) : t("sourceRange", { title, first, last });
    };
    const listed = materials.flatMap((material) =>
      marks
        .filter((mark) => mark.material === material.hash)
        .map((mark): ListedMark => {
          const words = material.text.slice(mark.start, mark.end);
          return { mark, words, source: sourceOf(material, mark) };
        }),
    );
    return { listed, sourceOf };
  }, [materials, marks, t]);
}
