import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ClassPage } from "./load-class.server";

/** Who was in the class before, each to be taken in again. */
export function LeftSheet({ page: { left, archived } }: { page: ClassPage }) {
  const { t } = useTranslation("classes");
  const language = useLanguage();
  const { timeZone } = useRootData();
  return (
    <Sheet labelledBy="left-title">
      <SheetTitle id="left-title">{t("one.left")}</SheetTitle>
      <Table
        caption={t("one.left")}
        rows={left}
        rowKey={({ personId }) => personId}
        columns={[
          { key: "name", header: t("one.memberName"), rowHeader: true, cell: ({ name }) => name },
          { key: "number", header: t("one.studentNumber"), cell: ({ studentNumber }) => studentNumber ?? "—" },
          {
            key: "left",
            header: t("one.leftAt"),
            cell: ({ leftAt }) => (leftAt === null ? "" : formatDate(leftAt, language, timeZone)),
          },
          {
            key: "actions",
            header: t("one.actions"),
            align: "end",
            cell: ({ personId, name }) =>
              archived ? null : (
                <Form method="post">
                  <input type="hidden" name="personId" value={personId} />
                  <Button
                    type="submit"
                    size="small"
                    name="intent"
                    value="readmitted"
                    aria-label={t("one.readmitOf", { name })}
                  >
                    {t("one.readmit")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Sheet>
  );
}
