import { useTranslation } from "~/i18n/use-translation";
import { Gap } from "~/components/ui/prose/gap";
import { IssuedCode } from "~/components/forms/issued-code";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import type { Issued } from "./act.server";

/** The code that was drawn just now. */
export function IssuedNotice({ issued }: { issued: Issued }) {
  const { t } = useTranslation(["admin", "terms"]);
  const language = useLanguage();
  const date = formatDateTime(issued.expiresAt, language, useRootData().timeZone);
  if (issued.kind === "invite") {
    return (
      <IssuedCode title={t("invites.issued", { role: t(`terms:role.${issued.role}`) })} code={issued.code}>
        <p>
          {t("invites.once")}
          <Gap />
          {t("invites.expiresAt", { date })}
        </p>
        <p>{t("invites.use")}</p>
      </IssuedCode>
    );
  }
  return (
    <IssuedCode title={t("people.resetIssued", { name: issued.userName })} code={issued.code}>
      <p>{t("people.resetOnce", { date })}</p>
      <p>{t("people.resetNext")}</p>
    </IssuedCode>
  );
}
