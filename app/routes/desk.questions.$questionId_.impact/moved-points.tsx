import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import type { Preview } from "./load-impact.server";

type MovedPoint = Preview["points"][number];

/** By which key points answers gain and lose, the most moved first. */
export function MovedPoints({ points }: Pick<Preview, "points">) {
  const { t } = useTranslation("impact");
  if (points.length === 0) return <p className="text-ink-soft">{t("points.none")}</p>;
  const count = (answers: number) => t("figures.count", { count: answers });
  const columns: Column<MovedPoint>[] = [
    {
      key: "point",
      header: t("points.point"),
      rowHeader: true,
      className: "w-[60%]",
      cell: ({ label, removed }) => (
        <>
          <span lang="zh-CN">{label}</span> {removed ? <Badge>{t("points.removed")}</Badge> : null}
        </>
      ),
    },
    { key: "gained", header: t("points.gained"), align: "end", cell: ({ gained }) => count(gained) },
    { key: "lost", header: t("points.lost"), align: "end", cell: ({ lost }) => count(lost) },
  ];
  return <Table caption={t("points.caption")} columns={columns} rows={points} rowKey={({ id }) => id} />;
}
