import { useTranslation } from "~/i18n/use-translation";
import type { Place } from "~/components/marking-desk/place-list";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { Gap } from "~/components/ui/prose/gap";
import { MOST_SAMPLE_CHARACTERS, MOST_SAMPLES } from "~/domain/review/sample-rules";
import type { LoadedDesk } from "../load-desk.server";
import type { SampleReply } from "./act-on-sample.server";
import { OwnSamples } from "./own-samples";
import { UpgradeForm } from "./upgrade-form";
import type { Samples } from "./use-samples";

type Props = {
  desk: LoadedDesk;
  samples: Samples;
  /** Of a form sent without the page's own code. */
  reply: SampleReply | null;
  selection: () => Place | null;
};

/** 选作样卷: the script in front for the lesson on its question, by one press; a sentence of it rewritten. */
export function SamplePanel({ desk: { samples: state, script, lesson }, samples, reply, selection }: Props) {
  const { t } = useTranslation("lesson");
  const { fetcher } = samples;
  const answered = samples.reply ?? reply;
  const own = (kind: "good" | "error") => state.own.some((one) => one.kind === kind);
  return (
    <Sheet labelledBy="pick-sample">
      <SheetTitle id="pick-sample" aside={<TextLink to={lesson}>{t("pick.seen")}</TextLink>}>
        {t("pick.title")}
      </SheetTitle>
      <div className="grid gap-3">
        <p className="text-sm text-ink-soft">
          {t("pick.help")}
          <Gap />
          <span className="figures">
            {t("pick.count", { samples: state.samples, most: MOST_SAMPLES, upgrades: state.upgrades })}
          </span>
        </p>
        {answered === null ? null : answered.refused !== null ? (
          <Notice kind="error" live>
            {t(`pick.refused.${answered.refused}`)}
          </Notice>
        ) : answered.kind === null ? null : (
          <Notice kind="success" live>
            {t("pick.done")}
          </Notice>
        )}
        {state.refused !== null ? (
          <p>{t(`pick.refused.${state.refused}`)}</p>
        ) : (
          <>
            <fetcher.Form method="post" preventScrollReset className="grid gap-2">
              <input type="hidden" name="intent" value="sample" />
              <TextField name="note" label={t("pick.remark")} maxLength={MOST_SAMPLE_CHARACTERS} autoComplete="off" />
              <div className="flex flex-wrap gap-2">
                {(["good", "error"] as const).map((kind) => (
                  <Button
                    key={kind}
                    type="submit"
                    size="small"
                    name="kind"
                    value={kind}
                    variant={own(kind) ? "primary" : "secondary"}
                    aria-pressed={own(kind)}
                    aria-keyshortcuts={kind === "good" ? "g" : "t"}
                  >
                    {t(`pick.${kind}`)}
                    <kbd aria-hidden className="text-xs opacity-80">
                      {kind === "good" ? "g" : "t"}
                    </kbd>
                  </Button>
                ))}
              </div>
            </fetcher.Form>
            <UpgradeForm samples={samples} typed={answered?.typed ?? null} selection={selection} />
          </>
        )}
        <OwnSamples own={state.own} answer={script.answer} fetcher={fetcher} />
      </div>
    </Sheet>
  );
}
