import { useTranslation } from "~/i18n/use-translation";
import type { PromptElement } from "@content/contract/drill";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import type { DrillResult } from "~/domain/drills/drill-result";

type Of<Kind extends DrillResult["kind"]> = Extract<DrillResult, { kind: Kind }>;

/** 审题训练: what was chosen for each part beside what it is. */
export function ReadParts({ result }: { result: Of<"read-prompt"> }) {
  const { t } = useTranslation("drills");
  const nameOf = (element: PromptElement | null) =>
    element === null ? t("result.notChosen") : t(`element.${element}`);
  const columns: Column<(typeof result.parts)[number]>[] = [
    {
      key: "part",
      header: t("result.part"),
      rowHeader: true,
      className: "w-1/2",
      cell: (part) => <Chinese>{part.text}</Chinese>,
    },
    { key: "yours", header: t("result.yours"), cell: (part) => nameOf(part.chosen) },
    { key: "key", header: t("result.key"), cell: (part) => <strong>{nameOf(part.element)}</strong> },
    { key: "right", header: t("result.status"), cell: (part) => <Verdict right={part.right} /> },
  ];
  return (
    <>
      <Tally right={result.right} of={result.parts.length} />
      <Table caption={t("result.heading")} columns={columns} rows={result.parts} rowKey={(_, index) => `${index}`} />
      <h3 className="mt-6 mb-1 text-lg">{t("result.whole")}</h3>
      <p className="font-essay" lang="zh-CN">
        {result.parts.map(({ text }) => text).join("")}
      </p>
    </>
  );
}

/** 层次排序: the heads in their order, with the place each was given. */
export function OrderedHeads({ result }: { result: Of<"order-heads"> }) {
  const { t } = useTranslation("drills");
  const columns: Column<(typeof result.heads)[number]>[] = [
    { key: "place", header: t("result.placeHeader"), className: "w-20", cell: (head) => head.place },
    { key: "head", header: t("result.head"), rowHeader: true, cell: (head) => <Chinese>{head.text}</Chinese> },
    {
      key: "yours",
      header: t("result.yours"),
      cell: (head) => (head.chosen === null ? t("result.notChosen") : t("place", { place: head.chosen })),
    },
    { key: "right", header: t("result.status"), cell: (head) => <Verdict right={head.right} /> },
  ];
  return (
    <>
      <Tally right={result.right} of={result.heads.length} />
      {result.complete ? null : <p className="mb-3 text-warn">{t("result.incomplete")}</p>}
      <h3 className="mb-2 text-lg">{t("result.headsOrder")}</h3>
      <Table
        caption={t("result.headsOrder")}
        columns={columns}
        rows={result.heads}
        rowKey={(head) => `${head.place}`}
      />
      <p className="mt-4 max-w-text text-ink-soft">{t(`result.logic.${result.logic}`)}</p>
    </>
  );
}

function Tally({ right, of }: { right: number; of: number }) {
  const { t } = useTranslation("drills");
  return <p className="figures mb-4 font-serif text-xl font-bold text-vermilion">{t("result.right", { right, of })}</p>;
}

function Verdict({ right }: { right: boolean }) {
  const { t } = useTranslation("drills");
  return <Badge tone={right ? "good" : "mark"}>{t(right ? "result.isRight" : "result.isWrong")}</Badge>;
}

function Chinese({ children }: { children: string }) {
  return (
    <span lang="zh-CN" className="font-essay font-normal">
      {children}
    </span>
  );
}
