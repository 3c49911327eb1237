import { Link } from "@remix-run/react";
import { Bell } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { useNamed } from "~/i18n/language/use-named";
import { ButtonLink } from "../ui/button";
import { VisuallyHidden } from "../ui/visually-hidden";

export type ShellAccount = { name: string; href: string; signOutAction: string; unread: number };

/** More is not worth counting in the head of a page. */
const MOST_SHOWN = 99;

type Props = { account: ShellAccount | null; signInHref: string; signUpHref: string };

export function AccountArea({ account, signInHref, signUpHref }: Props) {
  const { t } = useTranslation(["shell", "assignments"]);
  const named = useNamed();
  if (!account) {
    return (
      <div className="flex items-center gap-1.5">
        <ButtonLink to={signInHref} variant="quiet" size="small" className="whitespace-nowrap">
          {t("nav.signIn")}
        </ButtonLink>
        <ButtonLink to={signUpHref} variant="primary" size="small" className="whitespace-nowrap">
          {t("nav.signUp")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex items-center gap-1.5 text-sm">
      <Link
        to="/notices"
        aria-label={
          account.unread === 0
            ? t("assignments:notices.nav")
            : t("assignments:notices.unread", { count: account.unread })
        }
        title={t("assignments:notices.nav")}
        className="flex min-h-9 items-center gap-1 rounded-sm px-1.5 text-ink-soft no-underline hover:bg-shade hover:text-ink"
      >
        <Bell aria-hidden className="size-4" />
        {account.unread === 0 ? null : (
          <span aria-hidden className="figures font-semibold text-vermilion">
            {account.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : account.unread}
          </span>
        )}
      </Link>
      <Link
        to={account.href}
        className="flex min-h-9 max-w-32 items-center rounded-sm px-2 font-medium underline-offset-4 hover:underline"
      >
        <VisuallyHidden>{named(t("nav.account"), "")}</VisuallyHidden>
        <span className="truncate">{account.name}</span>
      </Link>
      <form method="post" action={account.signOutAction}>
        <button
          type="submit"
          className="min-h-9 rounded-sm px-2 whitespace-nowrap text-ink-soft hover:bg-shade hover:text-ink"
        >
          {t("nav.signOut")}
        </button>
      </form>
    </div>
  );
}
