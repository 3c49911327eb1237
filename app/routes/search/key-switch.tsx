import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { useRootData } from "~/frame/root-data";

/** Switches the key “/” off and on: who steers by voice sets a single key off by accident (WCAG 2.1.4). Works without JavaScript. */
export function KeySwitch({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation("search");
  const on = useRootData().searchKey === "on";
  return (
    <form method="post" action="/preferences" className="mb-6 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
      <input type="hidden" name="returnTo" value={returnTo} />
      <span>{t(on ? "shortcut" : "shortcutOff")}</span>
      <Button type="submit" size="small" variant="quiet" name="searchKey" value={on ? "off" : "on"}>
        {t(on ? "switchOff" : "switchOn")}
      </Button>
    </form>
  );
}
