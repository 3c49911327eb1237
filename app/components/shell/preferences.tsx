import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "~/i18n/language/language";
import { useNamed } from "~/i18n/language/use-named";
import { classNames } from "../ui/class-names";
import { THEMES, type Theme } from "./theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon };

type Props = { language: Language; theme: Theme; returnTo: string };

/** Plain forms, so that both switches work without JavaScript; the action sets the cookie and sends the reader back. */
export function Preferences({ language, theme, returnTo }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  // A phone has room for one button: it leads round the three.
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  return (
    <div className="flex items-center gap-1" data-screen-only>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <form key={other} method="post" action="/preferences">
          <input type="hidden" name="lang" value={other} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <button
            type="submit"
            lang={other}
            aria-label={named(t("language.switchTo"), LANGUAGE_NAMES[other])}
            className="min-h-9 rounded-sm px-2.5 text-sm text-ink-soft hover:bg-shade hover:text-ink"
          >
            {LANGUAGE_NAMES[other]}
          </button>
        </form>
      ))}
      <form method="post" action="/preferences">
        <input type="hidden" name="returnTo" value={returnTo} />
        <div role="group" aria-label={t("theme.label")} className="flex rounded-sm border border-rule">
          {THEMES.map((choice) => {
            const Icon = ICONS[choice];
            const isNext = choice === next;
            return (
              <button
                key={choice}
                type="submit"
                name="theme"
                value={choice}
                aria-pressed={choice === theme}
                aria-label={t(`theme.${choice}`)}
                title={t(`theme.${choice}`)}
                className={classNames(
                  "size-8 place-items-center text-ink-soft hover:text-ink aria-pressed:bg-shade aria-pressed:text-ink",
                  isNext ? "grid" : "hidden sm:grid",
                )}
              >
                <Icon aria-hidden className="size-4" />
              </button>
            );
          })}
        </div>
      </form>
    </div>
  );
}
