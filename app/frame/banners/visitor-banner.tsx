import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { STRIP } from "./strip";

export function VisitorBanner({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  return (
    <div className={`${STRIP} bg-pen-wash`}>
      <p>{t("visitor.text")}</p>
      <ButtonLink to={`/sign-up?to=${encodeURIComponent(returnTo)}`} size="small">
        {t("visitor.signUp")}
      </ButtonLink>
    </div>
  );
}
