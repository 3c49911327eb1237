import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useNamed } from "~/i18n/language/use-named";
import type { ShownAnswer, TimeAnswer } from "./change-time.server";
import type { ByRight } from "./load-running.server";

/** Who has time by right, and the form that grants it. */
export function ByRightSheet({ byRight, answer }: { byRight: ByRight[]; answer: ShownAnswer | undefined }) {
  const { t } = useTranslation("sittings");
  const named = useNamed();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<ByRight>[] = [
    { key: "name", header: t("desk.candidate"), rowHeader: true, cell: ({ personName }) => personName },
    {
      key: "amount",
      header: t("desk.amount"),
      cell: ({ minutes, percent }) =>
        minutes === null ? t("desk.ofPercent", { count: percent ?? 0 }) : t("desk.ofMinutes", { count: minutes }),
    },
    { key: "reason", header: t("desk.reason"), cell: ({ reason }) => reason },
    {
      key: "since",
      header: t("desk.since"),
      cell: ({ createdAt, grantedBy }) => `${formatDate(createdAt, language, timeZone)} ${grantedBy}`,
    },
    {
      key: "revoke",
      header: t("desk.change"),
      align: "end",
      cell: ({ id, personName }) => (
        <ConfirmButton
          size="small"
          variant="secondary"
          label={t("desk.revoke")}
          name={named(t("desk.revoke"), personName)}
          title={t("desk.revokeAsk", { name: personName })}
          description={t("desk.revokeText")}
        >
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="accommodationId" value={id} />
        </ConfirmButton>
      ),
    },
  ];
  const refused = answer?.of === "grant" ? answer.refused : null;
  const typed = answer?.of === "grant" ? answer.typed : null;
  const error = (reason: TimeAnswer["refused"]) =>
    refused === null || refused !== reason ? undefined : t(`desk.refused.${refused}`);
  return (
    <>
      <p className="mb-4 max-w-text text-ink-soft">{t("desk.byRightHelp")}</p>
      {byRight.length === 0 ? (
        <p className="text-ink-soft">{t("desk.byRightEmpty")}</p>
      ) : (
        <Table caption={t("desk.byRight")} columns={columns} rows={byRight} rowKey={({ id }) => id} />
      )}
      <Form
        method="post"
        preventScrollReset
        className="mt-5 grid items-start gap-x-4 sm:grid-cols-2 lg:grid-cols-[1fr_7rem_8rem_1.6fr_auto]"
      >
        <input type="hidden" name="intent" value="grant" />
        <TextField
          name="userName"
          required
          defaultValue={typed?.userName}
          autoComplete="off"
          label={t("desk.userName")}
          error={error("no-such-person")}
        />
        <TextField
          name="amount"
          type="number"
          defaultValue={typed?.amount}
          min={1}
          max={120}
          required
          label={t("desk.amount")}
          error={error("amount")}
        />
        <Select
          name="unit"
          defaultValue={typed?.unit}
          label={t("desk.unit")}
          options={[
            { value: "minutes", label: t("desk.unitMinutes") },
            { value: "percent", label: t("desk.unitPercent") },
          ]}
        />
        <TextField
          name="reason"
          defaultValue={typed?.reason}
          maxLength={200}
          required
          label={t("desk.reason")}
          hint={t("desk.reasonHint")}
          error={error("reason-missing")}
        />
        <Button type="submit" className="lg:mt-[1.6875rem]">
          {t("desk.register")}
        </Button>
      </Form>
    </>
  );
}
