import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { ClaimAnswer } from "./claim.server";
import type { LoadedReport } from "./load-report.server";

type Props = { loaded: LoadedReport; reply: ClaimAnswer | undefined; done: boolean };

/** A sentence is shown long enough to be known again. */
const SHOWN_CHARACTERS = 48;

/** 认领得分: for each point that is not full, a small form to show the words for it; claims stand apart and never count. */
export function ClaimsSheet({ loaded, reply, done }: Props) {
  const { t } = useTranslation("marking");
  const { report, claims, points, sentences } = loaded;
  const claimed = new Set(claims.map(({ pointId }) => pointId));
  const claimable = new Set(loaded.claimable);
  const open = (report?.points ?? []).flatMap(({ id }, index) =>
    !claimable.has(id) || claimed.has(id)
      ? []
      : [{ id, no: index + 1, label: points.find((point) => point.id === id)?.label ?? id }],
  );
  const numberOf = (pointId: string) => (report?.points ?? []).findIndex(({ id }) => id === pointId) + 1;
  if (loaded.answer === "" || (open.length === 0 && claims.length === 0)) return null;
  const options = [
    { value: "", label: t("report.sentenceNone") },
    ...sentences.map(({ start, end, text }) => ({
      value: `${start}-${end}`,
      label: text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}……` : text,
    })),
  ];
  return (
    <Sheet labelledBy="claims" className={claims.length === 0 ? "print:hidden" : undefined}>
      <SheetTitle id="claims">{t("report.claims")}</SheetTitle>
      <div className="grid gap-4">
        <p className="max-w-text text-ink-soft">{t("report.claimsHelp")}</p>
        {done && !reply ? (
          <Notice kind="success" live>
            {t("report.done")}
          </Notice>
        ) : null}
        {claims.length === 0 ? null : (
          <ul className="grid gap-1">
            {claims.map(({ pointId, words }) => (
              <li key={pointId} lang="zh-CN">
                {t("report.claimed", { no: numberOf(pointId), words })}
              </li>
            ))}
          </ul>
        )}
        {open.map(({ id, no, label }) => {
          const here = reply?.pointId === id ? reply : null;
          return (
            <details key={id} open={here !== null} className="border-t border-rule pt-3 print:hidden">
              <summary className="min-h-8 cursor-pointer">{t("report.claimPoint", { no, label })}</summary>
              <Form method="post" preventScrollReset className="mt-3 grid gap-2 sm:max-w-text">
                <input type="hidden" name="pointId" value={id} />
                <Select
                  name="place"
                  label={t("report.sentence")}
                  options={options}
                  defaultValue={here?.place ?? ""}
                  lang="zh-CN"
                />
                <TextField
                  name="words"
                  label={t("report.paste")}
                  hint={t("report.pasteHint")}
                  defaultValue={here?.words ?? ""}
                  maxLength={400}
                  lang="zh-CN"
                  error={here ? t(`refused.${here.refused}`, { words: here.words, step: "" }) : undefined}
                />
                <Button type="submit" className="justify-self-start">
                  {t("report.submit")}
                </Button>
              </Form>
            </details>
          );
        })}
      </div>
    </Sheet>
  );
}
