import { useFetcher } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { BANK_DIGITS } from "~/domain/marking/pen/bank-digits";
import type { LoadedDesk } from "../load-desk.server";

type Kept = LoadedDesk["script"]["bank"][number];

/** The tutor's remarks for use again, to be reworded, put on a digit or taken out. */
export function BankList({ bank }: { bank: readonly Kept[] }) {
  const { t } = useTranslation("markingDesk");
  if (bank.length === 0) return null;
  return (
    <details>
      <summary className="min-h-8 cursor-pointer text-ink-soft">
        {t("remark.keptCount", { count: bank.length })}
      </summary>
      <ul className="mt-2 grid gap-3">
        {bank.map((kept) => (
          <BankRow key={kept.id} kept={kept} />
        ))}
      </ul>
    </details>
  );
}

function BankRow({ kept: { id, text, shortcut } }: { kept: Kept }) {
  const { t } = useTranslation("markingDesk");
  const fetcher = useFetcher<{ remark: string | null }>();
  const refused = fetcher.state === "idle" ? fetcher.data?.remark : null;
  const digits = Array.from({ length: BANK_DIGITS }, (_, at) => `${at + 1}`);
  return (
    <li className="grid gap-2 border-t border-rule pt-2">
      <fetcher.Form method="post" aria-label={text} className="grid items-start gap-x-3 sm:grid-cols-[1fr_7rem]">
        <input type="hidden" name="bank" value={id} />
        <TextField
          name="text"
          label={t("remark.text")}
          defaultValue={text}
          maxLength={500}
          lang="zh-CN"
          error={refused === "words-missing" ? t("remark.refused.words-missing") : undefined}
        />
        <Select
          key={shortcut}
          name="shortcut"
          label={t("remark.shortcut")}
          defaultValue={shortcut === null ? "" : `${shortcut}`}
          options={[
            { value: "", label: t("remark.shortcutNone") },
            ...digits.map((digit) => ({ value: digit, label: digit })),
          ]}
        />
        <div className="sm:col-span-2">
          <Button type="submit" size="small" name="intent" value="bank-change" pending={fetcher.state !== "idle"}>
            {t("remark.keepChange")}
          </Button>
        </div>
      </fetcher.Form>
      <ConfirmButton
        as={fetcher.Form}
        size="small"
        variant="quiet"
        label={t("remark.keepRemove")}
        title={t("remark.keepRemoveAsk")}
        description={t("remark.keepRemoveText", { text })}
      >
        <input type="hidden" name="intent" value="bank-remove" />
        <input type="hidden" name="bank" value={id} />
      </ConfirmButton>
    </li>
  );
}
