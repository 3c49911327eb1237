import { useTranslation } from "~/i18n/use-translation";
import type { Place } from "~/components/marking-desk/place-list";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { MOST_SAMPLE_CHARACTERS } from "~/domain/review/sample-rules";
import type { SampleReply } from "./act-on-sample.server";
import type { Samples } from "./use-samples";

type Props = { samples: Samples; typed: SampleReply["typed"]; selection: () => Place | null };

/** 升格修改: a sentence of the answer, what it becomes, and why. */
export function UpgradeForm({ samples, typed, selection }: Props) {
  const { t } = useTranslation("lesson");
  const { fetcher, form, open, setOpen, place, words, setWords } = samples;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer" aria-keyshortcuts="u">
        {t("pick.upgrade")}{" "}
        <kbd aria-hidden className="text-xs text-ink-soft">
          u
        </kbd>
      </summary>
      <fetcher.Form method="post" preventScrollReset ref={form} className="mt-2 grid gap-2">
        <input type="hidden" name="intent" value="sample" />
        <input type="hidden" name="kind" value="upgrade" />
        {place ? (
          <>
            <input type="hidden" name="start" value={place.start} />
            <input type="hidden" name="end" value={place.end} />
          </>
        ) : null}
        <TextArea
          name="words"
          rows={2}
          lang="zh-CN"
          label={t("pick.words")}
          hint={t("pick.wordsHint")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div>
          <Button
            size="small"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => samples.take(selection())}
          >
            {t("pick.take")}
          </Button>
        </div>
        <TextArea
          name="rewritten"
          rows={3}
          lang="zh-CN"
          maxLength={MOST_SAMPLE_CHARACTERS}
          defaultValue={typed?.rewritten}
          label={t("pick.rewritten")}
        />
        <TextArea
          name="note"
          rows={2}
          lang="zh-CN"
          maxLength={MOST_SAMPLE_CHARACTERS}
          defaultValue={typed?.note}
          label={t("pick.note")}
        />
        <div>
          <Button type="submit" size="small" variant="primary" pending={fetcher.state !== "idle"}>
            {t("pick.save")}
          </Button>
        </div>
      </fetcher.Form>
    </details>
  );
}
