import { useTranslation } from "~/i18n/use-translation";
import { DifferenceText } from "~/components/drafts/difference-text";
import type { LessonUpgrade } from "./lesson-data";

/** 升格修改: the sentence as it was, as it could be, and word by word what changed. */
export function UpgradeItem({ upgrade }: { upgrade: LessonUpgrade }) {
  const { t } = useTranslation("lesson");
  const { before, after, changes, note } = upgrade;
  return (
    <div className="grid gap-3">
      <div className="grid gap-4 md:grid-cols-2 print:grid-cols-2">
        <Side title={t("before")} text={before} />
        <Side title={t("after")} text={after} />
      </div>
      <div>
        <h4 className="text-base text-ink-soft">{t("changes")}</h4>
        <DifferenceText differences={changes} removed={t("changeRemoved")} added={t("changeAdded")} />
      </div>
      {note === "" ? null : (
        <p className="text-lg">
          {t("why")}
          <span lang="zh-CN" className="whitespace-pre-line">
            {note}
          </span>
        </p>
      )}
    </div>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="border border-rule px-4 py-3">
      <h4 className="text-base text-ink-soft">{title}</h4>
      <p lang="zh-CN" className="font-essay text-lg whitespace-pre-line">
        {text}
      </p>
    </div>
  );
}
