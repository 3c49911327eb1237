import type { DndContextProps } from "@dnd-kit/core";
import { useTranslation } from "~/i18n/use-translation";

/** What a screen reader says while a row is dragged, in the page's language. */
export function useDragWords(placeOf: (name: string | number | undefined) => number): DndContextProps["accessibility"] {
  const { t } = useTranslation("deskSets");
  const no = (name: string | number | undefined) => placeOf(name) + 1;
  return {
    screenReaderInstructions: { draggable: t("dragged.how") },
    announcements: {
      onDragStart: ({ active }) => t("dragged.lifted", { no: no(active.id) }),
      onDragOver: ({ over }) => (over ? t("dragged.over", { no: no(over.id) }) : undefined),
      onDragEnd: ({ active, over }) => t("dragged.dropped", { no: no(over?.id ?? active.id) }),
      onDragCancel: () => t("dragged.cancelled"),
    },
  };
}
