import { useTranslation } from "react-i18next";

const PANE =
  "flex-1 border-b-3 border-transparent px-4 py-2 text-center text-ink-soft has-checked:border-vermilion " +
  "has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-focus";

/** One pane at a time on a narrow screen. Plain radio buttons, read by the style sheet, so that it works without JavaScript. */
export function PaneSwitch() {
  const { t } = useTranslation("writing");
  return (
    <fieldset className="flex border-b border-rule lg:hidden">
      <legend className="sr-only">{t("title")}</legend>
      <label className={PANE}>
        <input type="radio" name="pane" id="pane-material" className="sr-only" />
        {t("showMaterials")}
      </label>
      <label className={PANE}>
        <input type="radio" name="pane" id="pane-answer" defaultChecked className="sr-only" />
        {t("showAnswer")}
      </label>
    </fieldset>
  );
}
