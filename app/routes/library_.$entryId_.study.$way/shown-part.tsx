import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { OutlineTree } from "~/components/outline-tree";
import type { StudyPart } from "~/domain/library/ways/study-stage";
import { OwnText } from "./own-text";

/** Something a stage lays open; what the learner wrote for it (`own`) stands beside the model's. */
export function ShownPart({ part, own }: { part: StudyPart; own: string | null }) {
  const { t } = useTranslation(["library", "terms"]);
  switch (part.kind) {
    case "task":
      return (
        <div className="border-s-3 border-vermilion ps-4">
          <p lang="zh-CN" className="font-essay text-lg font-bold">
            {part.title}
          </p>
          <p className="text-sm text-ink-soft">
            {part.genre ? `${t(`terms:genre.${part.genre}`)} · ` : ""}
            <span lang="zh-CN">{t("library:topic", { topic: part.topic })}</span>
          </p>
        </div>
      );
    case "heads":
      return (
        <>
          <h3 className="mb-2 text-lg">{t("library:heads")}</h3>
          <ol lang="zh-CN" className="grid list-decimal gap-1 ps-6 font-essay">
            {part.heads.map((head) => (
              <li key={head}>{head}</li>
            ))}
          </ol>
        </>
      );
    case "outline":
      return (
        <>
          <OutlineTree title={part.title} points={part.points} />
          <p className="mt-3 text-sm text-ink-soft">{t("library:oneOfSeveral")}</p>
        </>
      );
    case "essay":
    case "passage":
      return <Prose title={part.title} paragraphs={part.paragraphs} heads={part.kind === "essay" ? part.heads : []} />;
    case "model":
      return (
        <Beside own={own}>
          <h3 className="mb-2 text-lg">{t(`library:modelPart.${part.of}`)}</h3>
          {part.head ? (
            <p lang="zh-CN" className="mb-1 font-essay font-bold">
              {part.head}
            </p>
          ) : null}
          <Prose title={null} paragraphs={part.text.split("\n")} heads={[]} />
          <p className="mt-3 text-sm text-ink-soft">{t("library:modelHelp")}</p>
        </Beside>
      );
  }
}

function Beside({ own, children }: { own: string | null; children: ReactNode }) {
  if (own === null) return <div>{children}</div>;
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      <OwnText text={own} />
      <div className="border-rule max-lg:border-t max-lg:pt-4 lg:border-s lg:ps-8">{children}</div>
    </div>
  );
}

type ProseProps = { title: string | null; paragraphs: string[]; heads: { text: string; paragraph: number }[] };

function Prose({ title, paragraphs, heads }: ProseProps) {
  return (
    <article lang="zh-CN" className="max-w-text">
      {title ? <h3 className="mb-2 text-center text-lg">{title}</h3> : null}
      <div className="essay">
        {paragraphs.map((text, index) => {
          const carried = heads.filter(({ paragraph }) => paragraph === index);
          return (
            <div key={index}>
              {carried.map((head) => (
                <p key={head.text} className="!indent-0 border-s-3 border-vermilion ps-3 text-sm text-ink-soft">
                  {head.text}
                </p>
              ))}
              <p>{text}</p>
            </div>
          );
        })}
      </div>
    </article>
  );
}
