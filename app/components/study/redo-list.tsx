import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { MISS_REASONS } from "@content/contract/report";
import { useNamed } from "~/i18n/language/use-named";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Redo = {
  id: string;
  kind: "same" | "kin";
  title: string;
  minutes: number | null;
  reasonCode: string | null;
};

type Props = { redos: readonly Redo[]; waiting: number };

/** Questions to be written again, each begun with one press; the old report is not on the way. */
export function RedoList({ redos, waiting }: Props) {
  const { t } = useTranslation(["study", "shell"]);
  const named = useNamed();
  if (redos.length === 0) return <EmptyState title={t("redo.empty")} hint={t("redo.emptyHint")} />;
  return (
    <>
      <ul role="list" className="divide-y divide-rule">
        {redos.map(({ id, kind, title, minutes, reasonCode }) => (
          <li key={id} className="py-4 first:pt-0">
            <p lang="zh-CN" className="font-essay text-lg">
              {title}
            </p>
            <p className="mt-0.5 text-sm text-ink-soft">
              {kind === "same" || reasonCode === null
                ? t("redo.same")
                : t("redo.kin", { reason: t(`reason.${reasonCode as (typeof MISS_REASONS)[number]}`) })}
              {minutes === null ? null : <> {t("shell:unit.minutes", { count: minutes })}</>}
            </p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Form method="post" action="/review">
                <input type="hidden" name="intent" value="redo" />
                <input type="hidden" name="redoId" value={id} />
                <Button type="submit" variant="primary" size="small" aria-label={named(t("redo.start"), title)}>
                  {t("redo.start")}
                </Button>
              </Form>
              <Form method="post" action="/review">
                <input type="hidden" name="intent" value="put-away" />
                <input type="hidden" name="redoId" value={id} />
                <Button type="submit" variant="quiet" size="small" aria-label={named(t("redo.putAway"), title)}>
                  {t("redo.putAway")}
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
      {waiting > 0 ? <p className="mt-2 text-sm text-ink-soft">{t("redo.waiting", { count: waiting })}</p> : null}
    </>
  );
}
