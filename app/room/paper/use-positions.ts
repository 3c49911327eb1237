import { useTranslation } from "~/i18n/use-translation";

/** 第1题、第3题. */
export function usePositions(): (positions: readonly number[]) => string {
  const { t } = useTranslation("sittings");
  return (positions) => positions.map((no) => t("room.tab", { no })).join(t("room.between"));
}
