import { useTranslation } from "~/i18n/use-translation";
import { materialParagraphId, NumberedParagraph } from "./materials/numbered-paragraph";
import { Tabs } from "./ui/tabs";

export type MaterialView = { key: string; title: string; text: string };

type Props = { materials: readonly MaterialView[]; className?: string };

export { materialParagraphId } from "./materials/numbered-paragraph";

/** 给定资料 in the serif of a printed paper, paragraphs numbered in the margin so that they can be cited. */
export function MaterialPane({ materials, className }: Props) {
  const { t } = useTranslation("writing");
  const [first] = materials;
  if (!first) return <p className="text-ink-soft">{t("materialsEmpty")}</p>;
  if (materials.length === 1) {
    return (
      <div className={className}>
        <MaterialText material={first} />
      </div>
    );
  }
  return (
    <Tabs
      label={t("materials")}
      keepMounted
      className={className}
      tabs={materials.map((material) => ({
        value: material.key,
        label: material.title,
        content: <MaterialText material={material} />,
      }))}
    />
  );
}

function MaterialText({ material }: { material: MaterialView }) {
  return (
    <article lang="zh-CN" aria-label={material.title}>
      <h3 className="mb-3 text-lg">{material.title}</h3>
      <div className="essay">
        {material.text.split("\n").map((paragraph, index) => (
          <NumberedParagraph key={index} id={materialParagraphId(material.key, index + 1)} no={index + 1}>
            {paragraph}
          </NumberedParagraph>
        ))}
      </div>
    </article>
  );
}
