import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { toLocalField } from "~/i18n/format/zoned-time";
import type { CandidateDetail } from "./load-board.server";

type Props = { row: CandidateDetail; assignmentId: string; problem: string | undefined };

/** One candidate: what holds for them alone, and their sittings. */
export function CandidateSheet({ row, assignmentId, problem }: Props) {
  const { t } = useTranslation("board");
  return (
    <Sheet labelledBy="candidate">
      <SheetTitle
        id="candidate"
        aside={
          <>
            {row.studentNumber} <TextLink to={`/desk/students/${row.personId}`}>{t("page.student")}</TextLink>
          </>
        }
      >
        {t("page.exceptionFor", { name: row.name })}
      </SheetTitle>
      <div className="grid gap-8 lg:grid-cols-2">
        <ExceptionForm row={row} problem={problem} />
        <Sittings row={row} assignmentId={assignmentId} />
      </div>
    </Sheet>
  );
}

function ExceptionForm({ row, problem }: { row: CandidateDetail; problem: string | undefined }) {
  const { t } = useTranslation("board");
  const timeZone = useRootData().timeZone;
  const { opensAt, dueAt, limitMinutes, maxAttempts } = row.own;
  const field = (at: number | null) => (at === null ? "" : toLocalField(at, timeZone));
  return (
    <Form method="post" preventScrollReset className="grid content-start gap-x-4 sm:grid-cols-2">
      <input type="hidden" name="intent" value="exception" />
      <input type="hidden" name="personId" value={row.personId} />
      <TextField
        type="datetime-local"
        name="opensAt"
        label={t("form.opensAt")}
        defaultValue={field(opensAt)}
        optional
      />
      <TextField type="datetime-local" name="dueAt" label={t("form.dueAt")} defaultValue={field(dueAt)} optional />
      <TextField
        type="number"
        name="limitMinutes"
        min={1}
        max={600}
        label={t("form.limit")}
        defaultValue={limitMinutes ?? ""}
        optional
      />
      <TextField
        type="number"
        name="maxAttempts"
        min={1}
        max={20}
        label={t("form.attempts")}
        defaultValue={maxAttempts ?? ""}
        optional
      />
      <div className="sm:col-span-2">
        <TextField
          name="reason"
          required
          maxLength={300}
          label={t("page.reason")}
          hint={t("page.reasonHint")}
          defaultValue={row.exception?.reason ?? ""}
          error={problem}
        />
        <Button type="submit">{t("page.exceptionSave")}</Button>
      </div>
    </Form>
  );
}

function Sittings({ row, assignmentId }: { row: CandidateDetail; assignmentId: string }) {
  const { t } = useTranslation("board");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  return (
    <div>
      <h3 className="mb-2 text-base font-semibold">{t("page.attempts")}</h3>
      {row.sittings.length === 0 ? <p className="text-ink-soft">{t("page.noAttempts")}</p> : null}
      <ul role="list" className="grid divide-y divide-rule">
        {row.sittings.map(({ id, startedAt, sealedAt, status, voidedAt, voidReason }) => (
          <li key={id} className="grid gap-2 py-3">
            <p className="figures">
              {formatDateTime(startedAt, language, timeZone)}
              {sealedAt === null ? null : ` – ${formatDateTime(sealedAt, language, timeZone)}`}{" "}
              <Badge tone={voidedAt === null ? "plain" : "mark"}>
                {voidedAt === null ? t(`page.status.${status === "open" ? "writing" : "handed-in"}`) : t("page.voided")}
              </Badge>
              {row.handedInBy[id] === undefined ? null : (
                <Badge tone="pen">{t("handIn.by", { name: row.handedInBy[id] })}</Badge>
              )}
            </p>
            {voidedAt === null ? <VoidForm sittingId={id} /> : <p className="text-sm text-ink-soft">{voidReason}</p>}
          </li>
        ))}
      </ul>
      {row.sittings.some(({ voidedAt }) => voidedAt === null) ? null : (
        <p className="mt-2">
          <TextLink to={`/desk/assignments/${assignmentId}/hand-in/${row.personId}`}>{t("handIn.link")}</TextLink>
        </p>
      )}
    </div>
  );
}

function VoidForm({ sittingId }: { sittingId: string }) {
  const { t } = useTranslation("board");
  return (
    <ConfirmButton size="small" label={t("page.void")} title={t("page.voidAsk")} description={t("page.voidHint")}>
      <input type="hidden" name="intent" value="void" />
      <input type="hidden" name="sittingId" value={sittingId} />
      <TextField name="reason" required maxLength={300} label={t("page.reason")} hint={t("page.reasonHint")} />
    </ConfirmButton>
  );
}
