import { useTranslation } from "~/i18n/use-translation";
import { unfold } from "./use-pane-keys";

const PANE =
  "flex-1 border-b-3 border-transparent px-4 py-2 text-center text-ink-soft has-checked:border-vermilion " +
  "has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-focus";

/**
 * One pane at a time on a narrow screen: 资料, 提纲, 作答. Plain radio buttons, read by the style sheet, so that it works without
 * JavaScript; a pane says which one it is by `data-pane`.
 */
export function PaneSwitch({ outline = true }: { outline?: boolean }) {
  const { t } = useTranslation(["notes", "writing"]);
  return (
    <fieldset className="flex border-b border-rule lg:hidden">
      <legend className="sr-only">{t("writing:title")}</legend>
      <label className={PANE}>
        <input type="radio" name="pane" id="pane-material" className="sr-only" />
        {t("pane.materials")}
      </label>
      {outline ? (
        <label className={PANE}>
          <input
            type="radio"
            name="pane"
            id="pane-outline"
            className="sr-only"
            onChange={() => unfold(document.querySelector('[data-pane="outline"]'))}
          />
          {t("pane.outline")}
        </label>
      ) : null}
      <label className={PANE}>
        <input type="radio" name="pane" id="pane-answer" defaultChecked className="sr-only" />
        {t("pane.answer")}
      </label>
    </fieldset>
  );
}
