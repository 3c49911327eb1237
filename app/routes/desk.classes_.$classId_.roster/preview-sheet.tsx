import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table } from "~/components/ui/table";
import type { ShownRoster } from "~/domain/classes/shown-roster";
import { RosterProblems } from "./roster-problems";

/** What entering would do, row by row; with the button to enter where nothing stands against it. */
export function PreviewSheet({ roster, text }: { roster: ShownRoster; text: string }) {
  const { t } = useTranslation("classes");
  const pending = useNavigation().state === "submitting";
  const { entries, problems, ignored } = roster;
  const joining = entries.filter(({ personId }) => personId !== null).length;
  return (
    <Sheet labelledBy="preview-title">
      <SheetTitle id="preview-title">{t("roster.previewTitle")}</SheetTitle>
      <div className="grid gap-4">
        {problems.count > 0 ? <RosterProblems problems={problems} /> : null}
        {ignored.count > 0 ? (
          <Notice>
            {t(ignored.count > ignored.first.length ? "roster.ignoredMore" : "roster.ignored", {
              columns: ignored.first.join("、"),
              count: ignored.count,
            })}
          </Notice>
        ) : null}
        {entries.length > 0 ? (
          <>
            <p role="status">
              {t("roster.summary", { count: entries.length, joining, making: entries.length - joining })}
            </p>
            <Table
              caption={t("roster.previewTitle")}
              rows={entries}
              rowKey={({ row }) => `${row}`}
              columns={[
                { key: "row", header: t("roster.row"), align: "end", cell: ({ row }) => row },
                { key: "name", header: t("roster.column.name"), rowHeader: true, cell: ({ name }) => name },
                {
                  key: "account",
                  header: t("roster.account"),
                  cell: ({ personId, userName, newUserName }) => (personId === null ? newUserName : userName) ?? "—",
                },
                {
                  key: "number",
                  header: t("roster.column.studentNumber"),
                  cell: ({ studentNumber }) => studentNumber ?? "—",
                },
                { key: "group", header: t("roster.column.group"), cell: ({ group }) => group ?? "—" },
                {
                  key: "outcome",
                  header: t("roster.outcome"),
                  cell: ({ personId, newUserName, accountName }) => (
                    <>
                      {t(`roster.outcomes.${personId !== null ? "joins" : newUserName === null ? "drawn" : "made"}`)}
                      {accountName === null ? null : (
                        <p className="text-sm text-warn">{t("roster.accountName", { name: accountName })}</p>
                      )}
                    </>
                  ),
                },
              ]}
            />
          </>
        ) : null}
        {problems.count === 0 ? (
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="intent" value="enter" />
            <textarea name="pasted" defaultValue={text} hidden readOnly />
            <Button type="submit" variant="primary" pending={pending}>
              {t("roster.enter", { count: entries.length })}
            </Button>
          </Form>
        ) : null}
      </div>
    </Sheet>
  );
}
