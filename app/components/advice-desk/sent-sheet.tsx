import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { SentRequest } from "~/domain/advice/sent-request";
import { formatDateTime, formatMicros, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { FactList } from "./fact-list";
import { KeptList } from "./kept-list";
import { SentMessages } from "./sent-messages";
import { useDropText } from "./use-drop-text";
import { useFailureText } from "./use-failure-text";

type Props = { request: SentRequest; timeZone: string };

/** One request: who asked whom and when, what it took, what was kept and left out of the reply, and the words that were sent. */
export function SentSheet({ request, timeZone }: Props) {
  const { t } = useTranslation("adviceDesk");
  const failureText = useFailureText();
  const dropText = useDropText();
  const language = useLanguage();
  const { id, task, state, askedAt, usage, costMicros, dropped, kept, messages, failure } = request;
  const titleId = `sent-${id}`;
  const tokens = usage && {
    input: formatNumber(usage.inputTokens, language),
    output: formatNumber(usage.outputTokens, language),
  };
  return (
    <Sheet labelledBy={titleId}>
      <SheetTitle
        id={titleId}
        aside={<Badge tone={state === "done" ? "good" : "plain"}>{t(`sent.state.${state}`)}</Badge>}
      >
        {t(`sent.task.${task}`)}
      </SheetTitle>
      <FactList
        facts={[
          [t("sent.askedAt"), formatDateTime(askedAt, language, timeZone)],
          [t("sent.askedBy"), askerOf(request, t)],
          [t("admin.provider"), providerOf(request, t)],
          [t("admin.model"), request.model],
          [t("admin.prompt"), request.promptVersion],
          [t("sent.rubric"), request.rubricHash === "" ? t("admin.none") : request.rubricHash.slice(0, 12)],
          [t("sent.usage"), tokens ? t("sent.tokens", tokens) : t("admin.none")],
          [t("admin.cost"), costMicros ? formatMicros(costMicros, language) : t("admin.none")],
        ]}
      />
      {failure === null ? null : <p className="mt-4">{failureText({ reason: failure })}</p>}
      {kept.length === 0 ? null : <KeptList parts={kept} />}
      {dropped.length === 0 ? null : (
        <p className="mt-4 text-ink-soft">
          {t("sent.dropped", { list: dropped.map(dropText).join(t("sent.separator")) })}
        </p>
      )}
      {messages === null ? null : <SentMessages messages={messages} />}
    </Sheet>
  );
}

type Translate = ReturnType<typeof useTranslation<"adviceDesk">>["t"];

function askerOf({ automatic, askedBy }: SentRequest, t: Translate): string {
  if (automatic) return t("sent.by.assignment");
  return askedBy === null ? t("sent.by.writer") : askedBy || t("sent.by.tutor");
}

const PROVIDERS = ["rules", "openai", "openai-compatible"] as const;

/** A provider that this version does not know is named as it was kept. */
function providerOf({ provider }: SentRequest, t: Translate): string {
  const known = PROVIDERS.find((name) => name === provider);
  return known ? t(`admin.names.${known}`) : provider;
}
