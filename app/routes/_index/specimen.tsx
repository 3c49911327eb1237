import { useTranslation } from "react-i18next";

/** Written for this page, to show what a report looks like; nobody's answer and nobody's marks. */
const PARTS: { words: string; pointNo?: number; kind?: "hit" | "partial" }[] = [
  { words: "一是" },
  { words: "停车供需失衡，车位缺口大", pointNo: 1, kind: "hit" },
  { words: "，" },
  { words: "消防通道常被占用", pointNo: 1, kind: "hit" },
  { words: "。二是" },
  { words: "物业管理缺位", pointNo: 2, kind: "partial" },
  { words: "，群众怨言不少。三是还有不少地方需要进一步改进。" },
];

/** A strip of a marked answer beside the first sentence of the product: each mark points at words. */
export function Specimen() {
  const { t } = useTranslation("bank");
  return (
    <figure className="border border-rule bg-sheet px-6 pt-5 pb-4 shadow-sheet sm:px-8">
      <p className="essay" lang="zh-CN">
        {PARTS.map(({ words, pointNo, kind }) =>
          kind === undefined ? (
            <span key={words}>{words}</span>
          ) : (
            <span key={words}>
              <mark className="pen-mark" data-kind={kind}>
                {words}
              </mark>
              <span aria-hidden className="pen-number" data-kind={kind}>
                {pointNo}
              </span>
            </span>
          ),
        )}
      </p>
      <ul role="list" className="mt-4 grid gap-1.5 border-t border-rule pt-3 text-sm">
        {(["first", "second", "third"] as const).map((line) => (
          <li key={line} className="flex items-baseline justify-between gap-4">
            <span>{t(`home.specimen.${line}`)}</span>
            <span className="font-serif font-bold whitespace-nowrap text-vermilion">
              {t(`home.specimen.${line}Mark`)}
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 text-xs text-ink-soft">{t("home.specimen.caption")}</figcaption>
    </figure>
  );
}
