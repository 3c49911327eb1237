import { useTranslation } from "~/i18n/use-translation";
import { useReleaseSentence } from "~/components/release-notice";
import { useSetFacts } from "~/components/sittings/use-set-facts";
import { Badge } from "~/components/ui/badge";
import { useRootData } from "~/frame/root-data";
import { formatDueTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedAssignment } from "./load-assignment.server";

/** The terms of an assignment, as they hold for this candidate, and when which part of the result is released. */
export function AssignmentFacts({ loaded }: { loaded: LoadedAssignment }) {
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const sentence = useReleaseSentence(timeZone);
  const { terms, mode, latePolicy, progress, attemptsLeft, parts, facts } = loaded;
  const paper = useSetFacts()(facts);
  const time = (at: number) => formatDueTime(at, language, timeZone);
  const minutes = mode === "practice" ? null : facts.minutes;
  const rows = [
    [t("set"), `${paper.questions} · ${paper.marks}`],
    [t("fact.mode"), t(`mode.${mode}`)],
    [t("fact.opens"), time(terms.opensAt)],
    [t("fact.due"), terms.dueAt === null ? t("dueNone") : time(terms.dueAt)],
    [t("fact.limit"), minutes === null ? t("limitNone") : t("limitMinutes", { count: minutes })],
    [t("fact.attempts"), t("attempts", { most: terms.maxAttempts, left: attemptsLeft })],
    ...(terms.dueAt === null ? [] : [[t("fact.late"), t(`latePolicy.${latePolicy}`)]]),
  ];
  return (
    <>
      <p className="mb-3 flex flex-wrap gap-1.5">
        <Badge tone={progress.state === "released" ? "good" : "plain"}>{t(`state.${progress.state}`)}</Badge>
        {progress.late ? <Badge tone="warn">{t("late")}</Badge> : null}
        {progress.overdue ? <Badge tone="mark">{t("overdue")}</Badge> : null}
        {terms.exception === null ? null : <Badge tone="pen">{t("exceptionShort")}</Badge>}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="whitespace-nowrap text-ink-soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-4 text-base">{t("release.heading")}</h3>
      <ul className="text-sm">
        {parts.map(({ part, when }) => (
          <li key={part}>{sentence(part, when)}</li>
        ))}
      </ul>
    </>
  );
}
