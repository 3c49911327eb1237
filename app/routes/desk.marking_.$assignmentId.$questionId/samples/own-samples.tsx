import type { useFetcher } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import type { LoadedDesk } from "../load-desk.server";

type Props = {
  own: LoadedDesk["samples"]["own"];
  answer: string;
  fetcher: Pick<ReturnType<typeof useFetcher>, "Form">;
};

/** What the script in front was picked as; each can be taken away again. */
export function OwnSamples({ own, answer, fetcher }: Props) {
  const { t } = useTranslation("lesson");
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="own-samples">
      <h3 id="own-samples" className="text-base font-semibold">
        {t("pick.picked")}
      </h3>
      <ul className="mt-1 grid gap-1">
        {own.map(({ id, kind, start, end, note, rewritten }) => {
          const words = start === null || end === null ? "" : answer.slice(start, end);
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-2">
              <Badge tone={kind === "error" ? "mark" : "good"}>{t(`kind.${kind}`)}</Badge>
              {words === "" ? null : (
                <span lang="zh-CN" className="min-w-0">
                  <del>{words}</del> <ins className="no-underline">{rewritten}</ins>
                </span>
              )}
              {note === "" ? null : (
                <span lang="zh-CN" className="min-w-0 text-sm text-ink-soft">
                  {note}
                </span>
              )}
              <div className="ms-auto">
                <ConfirmButton
                  as={fetcher.Form}
                  size="small"
                  variant="quiet"
                  label={t("remove")}
                  name={t("pick.removeOf", { what: words || t(`kind.${kind}`) })}
                  title={t("removeAsk")}
                  description={t("removeText")}
                >
                  <input type="hidden" name="intent" value="unsample" />
                  <input type="hidden" name="sample" value={id} />
                </ConfirmButton>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
