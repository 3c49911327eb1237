import { useTranslation } from "~/i18n/use-translation";
import { CONTROL } from "~/components/ui/form/field-frame";
import { AnswerArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import type { StudyAsk } from "~/domain/library/ways/study-stage";
import { formatLimit } from "~/i18n/format/format-limit";

const LINE = {
  lang: "zh-CN",
  autoComplete: "off",
  spellCheck: false,
  maxLength: 200,
  className: "font-essay",
} as const;

/** The fields of a stage. What was sent and refused stands in them again. */
export function AskFields({ ask, written }: { ask: StudyAsk; written: Record<string, string> }) {
  const { t } = useTranslation("library");
  const { t: words } = useTranslation("bank");
  switch (ask.kind) {
    case "next":
      return null;
    case "text":
      return (
        <>
          {ask.head ? (
            <p lang="zh-CN" className="mb-3 border-s-3 border-vermilion ps-4 font-essay text-lg font-bold">
              {ask.head}
            </p>
          ) : null}
          {ask.limit ? <p className="mb-2 text-sm text-ink-soft">{formatLimit(words, ask.limit)}</p> : null}
          <AnswerArea
            name={ask.name}
            label={t("answer")}
            defaultValue={written[ask.name] ?? ""}
            rows={ask.use === "reading" ? 4 : 9}
            className="min-h-0"
          />
        </>
      );
    case "lines":
      return (
        <div className="max-w-text">
          {ask.names.map((name, index) => (
            <TextField
              key={name}
              name={name}
              label={t("lineNo", { no: index + 1 })}
              defaultValue={written[name] ?? ""}
              {...LINE}
            />
          ))}
        </div>
      );
    case "blanks":
      return (
        <ol className="grid list-decimal gap-3 ps-6">
          {ask.items.map(({ name, before, after }, index) => (
            <li key={name} lang="zh-CN" className="font-essay leading-10">
              {before}
              <input
                {...LINE}
                name={name}
                aria-label={t("blankNo", { no: index + 1 })}
                defaultValue={written[name] ?? ""}
                className={`${CONTROL} mx-1 !inline-block min-h-9 !w-36 px-2 py-1`}
              />
              {after}
            </li>
          ))}
        </ol>
      );
    case "places":
      return (
        <ul role="list" className="divide-y divide-rule border-y border-rule">
          {ask.items.map(({ name, text }) => (
            <li key={name}>
              <label className="grid items-center gap-x-6 gap-y-1.5 py-3 sm:grid-cols-[1fr_11rem]">
                <span lang="zh-CN" className="font-essay">
                  {text}
                </span>
                <select name={name} defaultValue={written[name] ?? ""} className={`${CONTROL} min-h-11 py-2`}>
                  <option value="">{t("choose")}</option>
                  {ask.items.map((_, index) => (
                    <option key={index} value={`${index + 1}`}>
                      {t("place", { place: index + 1 })}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      );
  }
}
