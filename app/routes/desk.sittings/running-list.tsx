import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useExtraSentence } from "~/components/sittings/use-extra-sentence";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useNamed } from "~/i18n/language/use-named";
import type { ShownAnswer } from "./change-time.server";
import type { Running } from "./load-running.server";

const MINUTE_MS = 60_000;

type Props = { running: Running[]; answer: ShownAnswer | undefined };

/** Who is writing against the clock, each with a small form to give time. */
export function RunningList({ running, answer }: Props) {
  const { t } = useTranslation("sittings");
  if (running.length === 0) return <p className="text-ink-soft">{t("desk.runningEmpty")}</p>;
  return (
    <ul role="list" className="grid divide-y divide-rule">
      {running.map((clock) => (
        <li key={clock.attemptId} className="grid gap-3 py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
          <RunningFacts clock={clock} />
          <ExtendForm clock={clock} answer={answer?.of === clock.attemptId ? answer : null} />
        </li>
      ))}
    </ul>
  );
}

function RunningFacts({ clock }: { clock: Running }) {
  const { t } = useTranslation("sittings");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const sentence = useExtraSentence();
  const { limitMs, originalMs, extra } = clock.times;
  const minutes = Math.round((limitMs ?? 0) / MINUTE_MS);
  const original = Math.round((originalMs ?? 0) / MINUTE_MS);
  return (
    <div className="min-w-0">
      <h3 className="text-lg">{clock.personName || t("desk.visitor")}</h3>
      <p lang="zh-CN" className="font-essay">
        {clock.title}
      </p>
      <p className="figures text-sm text-ink-soft">
        {t("desk.deadline")} {formatDateTime(clock.deadlineAt, language, timeZone)} · {t("desk.extra")}{" "}
        {extra.length === 0 ? t("time.limit", { minutes }) : t("time.extended", { minutes, original })}
      </p>
      {extra.map((one, index) => (
        <p key={index} className="text-sm text-ink-soft">
          {sentence(one)}
        </p>
      ))}
    </div>
  );
}

function ExtendForm({ clock, answer }: { clock: Running; answer: ShownAnswer | null }) {
  const { t } = useTranslation("sittings");
  const named = useNamed();
  const refused = answer?.refused ?? null;
  const words = refused === null ? undefined : t(`desk.refused.${refused}`);
  const ofReason = refused === "reason-missing";
  return (
    <Form method="post" preventScrollReset className="grid items-start gap-x-4 sm:grid-cols-[14rem_1fr_auto]">
      <input type="hidden" name="intent" value="extend" />
      <input type="hidden" name="attemptId" value={clock.attemptId} />
      <TextField
        name="minutes"
        type="number"
        min={-120}
        max={120}
        step={1}
        required
        defaultValue={answer?.typed?.minutes ?? 10}
        label={t("desk.minutes")}
        hint={t("desk.minutesHint")}
        error={ofReason ? undefined : words}
      />
      <TextField
        name="reason"
        defaultValue={answer?.typed?.reason}
        maxLength={200}
        required
        label={t("desk.reason")}
        hint={t("desk.reasonHint")}
        error={ofReason ? words : undefined}
      />
      <Button
        type="submit"
        className="sm:mt-[1.6875rem]"
        aria-label={named(t("desk.grant"), `${clock.personName} ${clock.title}`)}
      >
        {t("desk.grant")}
      </Button>
    </Form>
  );
}
