import { Link } from "@remix-run/react";
import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import { useTranslation } from "~/i18n/use-translation";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import type { Language } from "~/i18n/language/language";
import { useNamed } from "~/i18n/language/use-named";
import { Badge, type BadgeTone } from "./ui/badge";
import { ButtonLink } from "./ui/button";

export type QuestionStatus = "untouched" | "open" | "done" | "needs-material" | "draft" | "retired";

export type QuestionSummary = {
  title: string;
  href: string;
  family: Family;
  genre: GenreId | null;
  limit: Limit;
  marks: number | null;
  minutes: number | null;
  materials: number;
  pack: string | null;
  status: QuestionStatus;
  attempts: number;
  /** Best practice estimate so far: marks where the question sets them, else the share 0..1. */
  best: { marks: number | null; share: number } | null;
};

type Props = { question: QuestionSummary; language: Language; headingLevel?: 2 | 3 };

const TONES: Record<QuestionStatus, BadgeTone> = {
  untouched: "plain",
  open: "mark",
  done: "good",
  "needs-material": "warn",
  draft: "warn",
  retired: "plain",
};

/** One question of the bank. The title is the link; the button says what the link will lead to. */
export function QuestionCard({ question, language, headingLevel = 2 }: Props) {
  const { t } = useTranslation(["bank", "terms"]);
  const { t: bank } = useTranslation("bank");
  const Heading = `h${headingLevel}` as const;
  const facts = [
    formatLimit(bank, question.limit),
    question.marks === null
      ? t("card.marksUnset")
      : t("card.marks", { count: question.marks, marks: formatMarks(question.marks, language) }),
    question.minutes === null ? t("card.minutesUnset") : t("card.minutes", { count: question.minutes }),
    ...(question.materials > 0 ? [t("card.materials", { count: question.materials })] : []),
  ];
  return (
    <article className="flex h-full flex-col border border-rule border-t-3 border-t-grid-strong bg-sheet px-5 pt-4 pb-5 shadow-sheet">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <span className="font-medium text-ink">{t(`terms:family.${question.family}`)}</span>
        {question.genre ? <span>{t(`terms:genre.${question.genre}`)}</span> : null}
        <span className="ms-auto">
          <Badge tone={TONES[question.status]}>{t(`status.${question.status}`)}</Badge>
        </span>
      </p>
      <Heading lang="zh-CN" className="mt-2 font-essay text-lg leading-snug">
        <Link to={question.href} className="decoration-2 underline-offset-4 hover:underline">
          {question.title}
        </Link>
      </Heading>
      <ul className="figures mt-3 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {question.status === "needs-material" ? <p className="mt-2 text-sm text-warn">{t("needsMaterialHint")}</p> : null}
      <div className="mt-auto flex flex-wrap items-end justify-between gap-3 pt-4">
        <p className="min-w-0 flex-1 text-sm text-ink-soft">
          {question.pack ? <span lang="zh-CN">{t("card.from", { pack: question.pack })}</span> : null}
          {question.attempts > 0 ? <Record question={question} language={language} /> : null}
        </p>
        <Action question={question} />
      </div>
    </article>
  );
}

function Record({ question, language }: { question: QuestionSummary; language: Language }) {
  const { t } = useTranslation("bank");
  const { best } = question;
  const score =
    best === null
      ? null
      : best.marks === null
        ? formatPercent(best.share, language)
        : t("card.marks", { count: best.marks, marks: formatMarks(best.marks, language) });
  return (
    <span className="block">
      {t("card.attempts", { count: question.attempts })}
      {score === null ? null : (
        <span className="ms-2 font-serif font-bold text-vermilion">{t("card.best", { score })}</span>
      )}
    </span>
  );
}

function Action({ question }: { question: QuestionSummary }) {
  const { t } = useTranslation("bank");
  const named = useNamed();
  if (question.status === "needs-material" || question.status === "draft" || question.status === "retired") return null;
  const label = question.status === "open" ? t("resume") : question.status === "done" ? t("again") : t("start");
  return (
    <ButtonLink
      to={question.href}
      size="small"
      variant={question.status === "open" ? "primary" : "secondary"}
      aria-label={named(label, question.title)}
    >
      {label}
    </ButtonLink>
  );
}
