import { useTranslation } from "~/i18n/use-translation";
import { useLive } from "~/client/time/use-live";
import { Progress } from "~/components/ui/progress";
import { Sheet } from "~/components/ui/sheet";

/** While answers wait there is something new every few seconds. */
const EVERY_MS = 3_000;

/** How far the scoring anew has come, as the answers themselves tell. */
export function Moving({ left, of }: { left: number; of: number }) {
  const { t } = useTranslation("impact");
  useLive(EVERY_MS);
  const all = Math.max(left, of);
  return (
    <Sheet>
      <Progress
        label={t("moving.label")}
        value={(all - left) / all}
        text={t("moving.left", { done: all - left, all })}
      />
    </Sheet>
  );
}
