import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { VisuallyHidden } from "~/components/ui/visually-hidden";
import { formatMarks } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import type { PackQuestionView } from "./load-pack.server";

/** One question of the pack: prompt, what it asks, how it would be scored, and the button that publishes it. */
export function DraftSheet({ question, pending }: { question: PackQuestionView; pending: boolean }) {
  const { t } = useTranslation(["desk", "bank", "terms"]);
  const { t: words } = useTranslation("bank");
  const language = useLanguage();
  const { content } = question;
  if (!content) return null;
  const titleId = `question-${question.no}`;
  return (
    <Sheet labelledBy={titleId}>
      <SheetTitle id={titleId} aside={<Status question={question} />}>
        <span lang="zh-CN">
          {question.no}. {question.title}
        </span>
      </SheetTitle>
      <p className="font-essay" lang="zh-CN">
        {content.stem}
      </p>
      <p className="figures mt-2 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{t(`terms:family.${content.family}`)}</span>
        {content.genre ? <span>{t(`terms:genre.${content.genre}`)}</span> : null}
        <span>{formatLimit(words, content.limit)}</span>
        <span>
          {content.marks === null
            ? t("bank:card.marksUnset")
            : t("bank:card.marks", { count: content.marks, marks: formatMarks(content.marks, language) })}
        </span>
        <span>
          {content.minutes === null ? t("bank:card.minutesUnset") : t("bank:card.minutes", { count: content.minutes })}
        </span>
        <span>{t("desk:packs.atLine", { line: content.line })}</span>
      </p>
      <Scoring content={content} />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {question.publishable ? (
          <Form method="post">
            <Button type="submit" name="questionId" value={question.id} variant="primary" pending={pending}>
              {t("desk:drafts.publish")}
            </Button>
          </Form>
        ) : null}
        <TextLink to={`/desk/questions/${question.id}`}>
          {t("desk:drafts.edit")}
          <VisuallyHidden>{t("desk:drafts.editOf", { no: question.no })}</VisuallyHidden>
        </TextLink>
        {question.status === "published" ? (
          <TextLink to={`/questions/${question.id}`}>{t("desk:drafts.seeInBank")}</TextLink>
        ) : null}
      </div>
    </Sheet>
  );
}

function Status({ question }: { question: PackQuestionView }) {
  const { t } = useTranslation(["desk", "bank"]);
  if (question.status === "needs-material") return <Badge tone="warn">{t("bank:status.needs-material")}</Badge>;
  if (question.status === "published") return <Badge tone="good">{t("desk:drafts.isPublished")}</Badge>;
  return <Badge tone="warn">{question.publishable ? t("bank:status.draft") : t("desk:drafts.noRubric")}</Badge>;
}

function Scoring({ content }: { content: NonNullable<PackQuestionView["content"]> }) {
  const { t } = useTranslation(["desk"]);
  const language = useLanguage();
  return (
    <div className="mt-3 grid gap-2 border-s-3 border-rule ps-4 text-sm">
      {content.inferred ? <p className="text-warn">{t("desk:drafts.inferred")}</p> : null}
      {content.points.length > 0 ? (
        <p lang="zh-CN">
          <span className="text-ink-soft">{t("desk:drafts.points")}</span>
          {content.points
            .map(({ label, marks }) => (marks === null ? label : `${label}（${formatMarks(marks, language)}）`))
            .join("；")}
        </p>
      ) : null}
      {content.topicConcepts.length > 0 ? (
        <p lang="zh-CN">
          <span className="text-ink-soft">{t("desk:drafts.topic")}</span>
          {content.topicConcepts.join("、")}
        </p>
      ) : null}
      {content.outlines.length > 0 ? (
        <p lang="zh-CN">
          <span className="text-ink-soft">{t("desk:drafts.outlines")}</span>
          {content.outlines.join("；")}
        </p>
      ) : null}
    </div>
  );
}
