import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { addressOf, type SearchAddress } from "./read-address";

/** Nothing to show, and what to do about it. */
export function NoHits({ state, address }: { state: "blank" | "signs" | "searched"; address: SearchAddress }) {
  const { t } = useTranslation("search");
  if (state !== "searched") return <EmptyState title={t(`${state}.title`)} hint={t(`${state}.hint`)} />;
  if (address.page > 1) {
    return (
      <EmptyState
        title={t("beyond.title")}
        action={<ButtonLink to={addressOf({ ...address, page: 1 })}>{t("beyond.first")}</ButtonLink>}
      />
    );
  }
  const action =
    address.kind === null ? (
      <ButtonLink to="/bank">{t("nothing.bank")}</ButtonLink>
    ) : (
      <ButtonLink to={addressOf({ ...address, kind: null })}>{t("nothing.inAll")}</ButtonLink>
    );
  return <EmptyState title={t("nothing.title", { query: address.typed })} hint={t("nothing.hint")} action={action} />;
}
