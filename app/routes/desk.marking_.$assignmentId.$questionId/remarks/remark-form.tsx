import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { MISS_REASONS } from "@content/contract/report";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { bankDigits } from "~/domain/marking/pen/bank-digits";
import { useNamed } from "~/i18n/language/use-named";
import type { LoadedDesk } from "../load-desk.server";
import type { OpenRemark, Remarks } from "./use-remarks";

type Props = {
  remarks: Remarks;
  writing: OpenRemark;
  answer: string;
  bank: LoadedDesk["script"]["bank"];
};

/** The words of a remark: from the tutor's own bank by a digit, or typed. */
export function RemarkForm({ remarks, writing: { pen, place }, answer, bank }: Props) {
  const { t } = useTranslation(["markingDesk", "report"]);
  const named = useNamed();
  const { fetcher } = remarks;
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [reasonCode, setReasonCode] = useState("");
  const usual = pen === "comment" ? bankDigits(bank) : [];
  const first = usual.length > 0;
  useEffect(() => (first ? list.current : field.current)?.focus(), [first]);
  const take = (pressed: number) => {
    const one = usual.find(({ digit }) => digit === pressed);
    if (!one) return;
    const { id, text, reasonCode: code } = one.remark;
    const fields = { intent: "remark", pen, text, reasonCode: code ?? "", bank: id };
    const where = place ? { start: `${place.start}`, end: `${place.end}` } : null;
    fetcher.submit({ ...fields, ...where }, { method: "post" });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      remarks.close();
      return;
    }
    if (event.target !== list.current || event.key === "Tab" || event.key === "Shift") return;
    event.stopPropagation();
    event.nativeEvent.preventDefault();
    if (/^[1-9]$/.test(event.key)) take(Number(event.key));
    else field.current?.focus();
  };
  return (
    <div onKeyDown={press} className="grid gap-3 border-s-4 border-pen bg-pen-wash px-4 py-3">
      <p className="font-semibold">
        {place ? (
          <>
            {t(`pen.${pen}`)} <q lang="zh-CN">{answer.slice(place.start, place.end)}</q>
          </>
        ) : (
          t("remark.whole")
        )}
      </p>
      {first ? (
        <ul
          ref={list}
          tabIndex={-1}
          aria-label={named(t("remark.bank"), t("remark.bankKeys"))}
          className="grid gap-1 outline-offset-2"
        >
          {usual.map(({ digit, remark: { id, text, reasonCode: code } }) => (
            <li key={id}>
              <Button
                size="small"
                variant="quiet"
                className="w-full justify-start text-start"
                onClick={() => take(digit)}
              >
                <kbd className="figures">{digit}</kbd>
                <span lang="zh-CN">{text}</span>
                {code ? <span className="text-xs text-ink-soft">{t(`report:reason.${code as "absent"}`)}</span> : null}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <fetcher.Form method="post" className="grid gap-2">
        <input type="hidden" name="intent" value="remark" />
        <input type="hidden" name="pen" value={pen} />
        {place ? (
          <>
            <input type="hidden" name="start" value={place.start} />
            <input type="hidden" name="end" value={place.end} />
          </>
        ) : null}
        {remarks.refused ? (
          <Notice kind="error" live>
            {t(`remark.refused.${remarks.refused}`)}
          </Notice>
        ) : null}
        <TextField
          ref={field}
          name="text"
          maxLength={500}
          autoComplete="off"
          label={t(pen === "insert" ? "remark.insertText" : "remark.text")}
        />
        {pen === "comment" ? (
          <div className="grid items-start gap-x-4 sm:grid-cols-2">
            <Select
              name="reasonCode"
              label={t("remark.reason")}
              value={reasonCode}
              onChange={(event) => setReasonCode(event.currentTarget.value)}
              options={[
                { value: "", label: t("remark.reasonNone") },
                ...MISS_REASONS.map((code) => ({ value: code, label: t(`report:reason.${code}`) })),
              ]}
            />
            <Checkbox name="keep" label={t("remark.keep")} />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="small" variant="primary" pending={fetcher.state !== "idle"}>
            {t("remark.add")}
          </Button>
          <Button size="small" onClick={remarks.close}>
            {t("remark.cancel")}
          </Button>
        </div>
      </fetcher.Form>
    </div>
  );
}
