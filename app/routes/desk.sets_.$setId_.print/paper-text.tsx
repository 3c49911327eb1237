import { useTranslation } from "~/i18n/use-translation";
import { RunningTitle } from "~/components/print/running-title";
import { formatMarks } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedPaper } from "./load-paper.server";

/** The paper itself: head, 注意事项 (facts of the set, nothing made up), 给定资料 once, 作答要求. */
export function PaperText({ paper }: { paper: LoadedPaper }) {
  const { t } = useTranslation("deskSets");
  const { set, materials, questions } = paper;
  return (
    <>
      <RunningTitle words={[set.title]} />
      <article className="paper-text" aria-label={set.title}>
        <h2 lang="zh-CN" className="mb-4 border-b-4 border-double border-ink pb-3 text-center text-2xl">
          {set.title}
        </h2>
        <Notes paper={paper} />
        {materials.length === 0 ? null : (
          <section aria-labelledby="paper-materials">
            <h3 id="paper-materials" className="mt-6 mb-2 text-xl">
              {t("print.materials")}
            </h3>
            {materials.map(({ key, title, text }) => (
              <section key={key} aria-label={title} className="mb-5" lang="zh-CN">
                <h4 className="mb-1 text-lg">{title}</h4>
                <div className="essay">
                  {text.split("\n").map((paragraph, index) => (
                    <p key={index}>{paragraph}</p>
                  ))}
                </div>
              </section>
            ))}
          </section>
        )}
        <section aria-labelledby="paper-questions">
          <h3 id="paper-questions" className="mt-6 mb-2 text-xl">
            {t("print.questions")}
          </h3>
          {questions.map((question) => (
            <Question key={question.no} question={question} />
          ))}
        </section>
      </article>
    </>
  );
}

function Notes({ paper: { set, total, reading } }: { paper: LoadedPaper }) {
  const { t } = useTranslation("deskSets");
  const language = useLanguage();
  const count = total.questions;
  const facts = [
    total.marks === null
      ? t("print.totalUnset", { count })
      : t("print.total", { count, marks: formatMarks(total.marks, language) }),
    set.minutes === null ? t("print.untimed") : t("print.minutes", { minutes: set.minutes }),
    ...(reading === null ? [] : [t(`print.reading.${reading.rule}`, { count: reading.minutes })]),
    t("print.sheets"),
    ...(set.sourceNote === null ? [] : [t("print.source", { text: set.sourceNote })]),
  ];
  return (
    <section aria-labelledby="paper-notes">
      <h3 id="paper-notes" className="mb-2 text-xl">
        {t("print.notice")}
      </h3>
      <ol className="list-decimal ps-6">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ol>
    </section>
  );
}

function Question({ question }: { question: LoadedPaper["questions"][number] }) {
  const { t } = useTranslation("deskSets");
  const { t: words } = useTranslation("bank");
  const language = useLanguage();
  const { no, stem, requirements, limit, marks, uses } = question;
  const facts = [
    ...(limit.kind === "unspecified" ? [] : [formatLimit(words, limit)]),
    ...(marks === null ? [] : [t("print.marks", { count: marks, marks: formatMarks(marks, language) })]),
  ];
  return (
    <section aria-labelledby={`paper-question-${no}`} className="mb-5 break-inside-avoid">
      <h4 id={`paper-question-${no}`} className="text-lg">
        {t("print.question", { no })}
        {facts.length === 0 ? null : <span className="ms-3 text-base font-normal">{facts.join(" · ")}</span>}
      </h4>
      <p className="whitespace-pre-wrap" lang="zh-CN">
        {stem}
      </p>
      {requirements === null ? null : (
        <p className="whitespace-pre-wrap">{t("print.requirements", { text: requirements })}</p>
      )}
      {uses.length === 0 ? null : <p className="text-sm">{t("print.uses", { titles: uses.join("、") })}</p>}
    </section>
  );
}
