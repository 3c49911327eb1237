import { useTranslation } from "~/i18n/use-translation";
import type { Moment } from "@db/queries/board/list-moments";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDate, formatMinute } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** One heading a day, under it what opens and what is due. */
export function CalendarList({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation("board");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  if (moments.length === 0) return <p className="text-ink-soft">{t("calendarEmpty")}</p>;
  const days = new Map<string, Moment[]>();
  for (const moment of moments) {
    const day = formatDate(moment.at, language, timeZone);
    days.set(day, [...(days.get(day) ?? []), moment]);
  }
  return (
    <ol className="grid gap-5">
      {[...days].map(([day, ofDay]) => (
        <li key={day} className="grid gap-2 sm:grid-cols-[11rem_1fr]">
          <h3 className="figures text-base font-semibold">{day}</h3>
          <ul role="list" className="grid gap-1.5">
            {ofDay.map(({ id, what, at, title, className }) => (
              <li key={`${id}.${what}`} className="flex flex-wrap gap-x-3">
                <span className="figures text-ink-soft">{formatMinute(at, language, timeZone)}</span>
                <span>{t(what === "due" ? "dueMark" : "opensMark")}</span>
                <TextLink to={`/desk/assignments/${id}`}>{title}</TextLink>
                <span className="text-ink-soft">{className}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
