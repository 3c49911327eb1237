import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { isSearchKey, SEARCH_KEY_COOKIE } from "~/components/shell/search-key";
import { isTheme, THEME_COOKIE } from "~/components/shell/theme";
import { isLanguage, LANGUAGE_COOKIE } from "~/i18n/language/language";
import { preferenceCookie } from "~/server/session/preference-cookie.server";
import { readForm } from "~/server/forms/read-form.server";
import { keepLanguage } from "~/services/accounts/own/keep-language.server";
import { sameSitePath } from "~/services/accounts/same-site-path";

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const language = form.get("lang");
  const theme = form.get("theme");
  const searchKey = form.get("searchKey");
  const headers = new Headers();
  if (isLanguage(language)) {
    headers.append("Set-Cookie", preferenceCookie(LANGUAGE_COOKIE, language));
    if (context.viewer.kind === "account") await keepLanguage({ personId: context.viewer.personId, language });
  }
  if (isTheme(theme)) headers.append("Set-Cookie", preferenceCookie(THEME_COOKIE, theme));
  if (isSearchKey(searchKey)) headers.append("Set-Cookie", preferenceCookie(SEARCH_KEY_COOKIE, searchKey));
  return redirect(sameSitePath(form.get("returnTo")) ?? pathOfReferrer(request) ?? "/", { headers });
}

/** The page the form stood on, where it did not say. */
function pathOfReferrer(request: Request): string | null {
  const referrer = request.headers.get("referer");
  if (referrer === null || !URL.canParse(referrer)) return null;
  const url = new URL(referrer);
  return url.origin === new URL(request.url).origin ? sameSitePath(url.pathname + url.search) : null;
}
