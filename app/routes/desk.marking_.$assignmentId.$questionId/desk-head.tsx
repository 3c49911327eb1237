import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedDesk } from "./load-desk.server";

/** Which script of how many is in front, whether somebody else has it open, and what is asked. */
export function DeskHead({ desk }: { desk: LoadedDesk }) {
  const { t } = useTranslation(["markingDesk", "terms"]);
  const { script, lock, saved, title, no, all, done, previous, next } = desk;
  const { question } = script;
  return (
    <>
      <PageTitle
        lead={
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="figures">{t("script.lead", { title, no, all, done })}</span>
            <Badge>{t(`script.rounds.${script.round}`)}</Badge>
            {script.done ? <Badge tone="good">{t("script.marked")}</Badge> : null}
            <span className="text-sm">
              {script.name === null ? t("script.hidden") : t("script.named", { name: script.name })}
            </span>
          </span>
        }
        actions={
          <>
            {previous === null ? null : <ButtonLink to={`?script=${previous}`}>{t("script.previous")}</ButtonLink>}
            {next === null ? null : <ButtonLink to={`?script=${next}`}>{t("script.next")}</ButtonLink>}
            {script.done ? <ButtonLink to={`/desk/attempts/${script.attemptId}`}>{t("script.full")}</ButtonLink> : null}
            <ButtonLink to="/desk/marking">{t("queue.back")}</ButtonLink>
          </>
        }
      >
        {t("script.title")}
      </PageTitle>
      <div className="mb-6 grid gap-4">
        {saved ? (
          <Notice kind="success" live>
            {t("script.saved")}
          </Notice>
        ) : null}
        {lock.mine ? null : (
          <Notice kind="warning" title={t("script.lockedBy", { name: lock.name })} live>
            {t("script.lockedHelp")}
          </Notice>
        )}
        <Writings script={script} />
        <details>
          <summary className="min-h-8 cursor-pointer text-ink-soft">{t("terms:prompt")}</summary>
          <p lang="zh-CN" className="mt-2 max-w-text font-essay whitespace-pre-line">
            {question.stem}
            {question.requirements ? `\n${question.requirements}` : ""}
          </p>
        </details>
      </div>
    </>
  );
}

/** What was written again after it was returned, with both marks side by side. */
function Writings({ script: { writings, attemptId } }: Pick<LoadedDesk, "script">) {
  const { t } = useTranslation(["markingDesk", "marking"]);
  const score = useScoreText();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  if (writings.length === 0) return null;
  return (
    <section aria-labelledby="writings">
      <h2 id="writings" className="text-base font-semibold">
        {t("script.writings")}
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {writings.map((writing, index) => (
          <li key={writing.attemptId} className="figures flex flex-wrap items-baseline gap-2">
            {t("script.writing", { no: index + 1 })}
            <span className="text-sm text-ink-soft">{formatDateTime(writing.sealedAt, language, timeZone)}</span>
            <strong>{writing.score ? score(writing.score) : t("script.unmarked")}</strong>
            {writing.by ? <Badge>{t(`marking:by.${writing.by}`)}</Badge> : null}
            {writing.attemptId === attemptId ? <Badge tone="mark">{t("script.thisOne")}</Badge> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
