import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { ButtonLink } from "~/components/ui/button";
import type { RootData } from "../root-data";
import { STRIP } from "./strip";

/** That the school holds demo data. An admin removes it here, or is led to what has to come first. */
export function DemoBanner({ may, works }: NonNullable<RootData["demo"]>) {
  const { t } = useTranslation();
  return (
    <div className={`${STRIP} bg-warn-wash`}>
      <p>{t("demo.text")}</p>
      {may && !works ? (
        <ButtonLink to="/admin#demo" size="small">
          {t("demo.how")}
        </ButtonLink>
      ) : null}
      {may && works ? (
        <ConfirmButton
          size="small"
          action="/admin"
          label={t("demo.remove")}
          title={t("demo.removeAsk")}
          description={t("demo.removeConfirm")}
        >
          <input type="hidden" name="intent" value="remove-demo" />
        </ConfirmButton>
      ) : null}
    </div>
  );
}
