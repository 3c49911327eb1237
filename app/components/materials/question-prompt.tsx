import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useNamed } from "~/i18n/language/use-named";

/** 题目 and 作答要求 of a question, on a sheet of their own. */
export function QuestionPrompt({ stem, requirements }: { stem: string; requirements: string | null }) {
  const { t } = useTranslation("terms");
  const named = useNamed();
  return (
    <Sheet labelledBy="prompt">
      <SheetTitle id="prompt">{t("prompt")}</SheetTitle>
      <div className="essay" lang="zh-CN">
        {stem.split("\n").map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {requirements ? (
        <p className="mt-4 border-s-3 border-vermilion ps-4" lang="zh-CN">
          <span className="font-semibold">{named(t("requirements"), "")}</span>
          {requirements}
        </p>
      ) : null}
    </Sheet>
  );
}
