import { useTranslation } from "~/i18n/use-translation";

/** What the page may have been led back from, as `?done=…`. */
export const DONE = ["setup", "role", "disabled", "enabled", "withdrawn", "demo", "retention"] as const;

export type Done = (typeof DONE)[number];

export function useDoneText(): (done: Done) => string {
  const { t } = useTranslation("admin");
  return (done) =>
    ({
      setup: t("setup.done"),
      role: t("people.roleDone"),
      disabled: t("people.disabledDone"),
      enabled: t("people.enabledDone"),
      withdrawn: t("invites.withdrawn"),
      demo: t("demo.removed"),
      retention: t("retention.done"),
    })[done];
}
