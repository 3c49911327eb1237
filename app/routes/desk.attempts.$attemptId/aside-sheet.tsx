import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { DifferenceText } from "~/components/drafts/difference-text";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatClock, formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { AdmissionAnswer } from "./admit.server";
import type { LoadedMarking } from "./load-marking.server";

type Aside = LoadedMarking["aside"];
type Props = { attemptId: string; aside: Aside; reply: AdmissionAnswer | undefined };

/** So many texts stand open; a page that went on saving after its time leaves many. */
const OPEN = 3;

/** 超时内容与另存文本: what arrived beside the sealed answer, with its evidence, for a tutor to admit with a reason. */
export function AsideSheet({ attemptId, aside, reply }: Props) {
  const { t } = useTranslation("drafts");
  const { texts } = aside;
  if (texts.length === 0) return null;
  const card = (text: Aside["texts"][number]) => (
    <TextCard key={text.number} text={text} aside={aside} reply={reply?.number === text.number ? reply : undefined} />
  );
  return (
    <Sheet labelledBy="aside">
      <SheetTitle
        id="aside"
        aside={<TextLink to={`/desk/attempts/${attemptId}/drafts`}>{t("late.toDrafts")}</TextLink>}
      >
        {t("late.title")}
      </SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t("late.help")}</p>
      <div className="grid gap-6">
        {texts.slice(0, OPEN).map(card)}
        {texts.length > OPEN ? (
          <details>
            <summary className="min-h-8 cursor-pointer">{t("late.earlier", { count: texts.length - OPEN })}</summary>
            <div className="mt-4 grid gap-6">{texts.slice(OPEN).map(card)}</div>
          </details>
        ) : null}
      </div>
    </Sheet>
  );
}

type CardProps = { text: Aside["texts"][number]; aside: Aside; reply: AdmissionAnswer | undefined };

function TextCard({ text, aside, reply }: CardProps) {
  const { t } = useTranslation("drafts");
  const lateness = useLateness();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const date = (at: number) => formatDateTime(at, language, timeZone);
  const { number, late, receivedAt, writtenAt, lastReceipt, charCount, differences, admission } = text;
  const { deadlineAt, sealedAt, sealedCharacters } = aside;
  const facts: [string, string][] = [
    [t("late.arrived"), date(receivedAt)],
    deadlineAt === null ? [t("late.sealedAt"), date(sealedAt)] : [t("late.deadline"), date(deadlineAt)],
    [t("late.lateBy"), lateness({ receivedAt, deadlineAt, sealedAt })],
    [t("late.writtenAt"), writtenAt === null ? t("late.writtenUnknown") : date(writtenAt)],
    [
      t("late.lastReceipt"),
      lastReceipt
        ? t("late.receipt", { no: lastReceipt.number, date: date(lastReceipt.receivedAt) })
        : t("late.noReceipt"),
    ],
    [t("late.length"), t("late.lengthOf", { count: charCount, sealed: sealedCharacters })],
  ];
  return (
    <article aria-labelledby={`aside-${number}`} className="grid gap-3 border-t border-rule pt-4">
      <h3 id={`aside-${number}`} className="flex flex-wrap items-baseline gap-3 text-base font-semibold">
        {t("no", { no: number })}
        <Badge tone="warn">{t(late ? "lateText" : "sideText")}</Badge>
        {admission ? <Badge tone="good">{t("admitted.late")}</Badge> : null}
      </h3>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft max-sm:mt-1">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <details open>
        <summary className="min-h-8 cursor-pointer text-ink-soft">{t("late.difference")}</summary>
        <DifferenceText
          differences={differences}
          removed={t("reader.addedSealed")}
          added={t("reader.removed", { no: number })}
        />
      </details>
      {admission ? (
        <p>
          {t("late.admittedBy", { name: admission.by, date: date(admission.at) })}
          {admission.reason === null ? null : `　${admission.reason}`}
        </p>
      ) : (
        <Form method="post" preventScrollReset className="grid justify-items-start gap-3 sm:max-w-text">
          <input type="hidden" name="number" value={number} />
          {reply && reply.refused !== "reason-missing" && reply.refused !== "reason-too-long" ? (
            <Notice kind="error" title={t("late.refused.title")} live>
              <p>{t(`late.refused.${reply.refused}`)}</p>
            </Notice>
          ) : null}
          <div className="w-full">
            <TextArea
              name="admitReason"
              rows={2}
              label={t("late.reason")}
              hint={t("late.reasonHint")}
              defaultValue={reply?.reason}
              error={
                reply?.refused === "reason-missing" || reply?.refused === "reason-too-long"
                  ? t(`late.refused.${reply.refused}`)
                  : undefined
              }
            />
          </div>
          <Button type="submit" name="intent" value="admit" aria-label={t("late.admitOf", { no: number })}>
            {t("late.admit")}
          </Button>
        </Form>
      )}
    </article>
  );
}

type Moments = { receivedAt: number; deadlineAt: number | null; sealedAt: number };

function useLateness() {
  const { t } = useTranslation("drafts");
  return ({ receivedAt, deadlineAt, sealedAt }: Moments) => {
    if (deadlineAt !== null && receivedAt > deadlineAt) {
      return t("late.afterDeadline", { time: formatClock(receivedAt - deadlineAt) });
    }
    if (receivedAt > sealedAt) return t("late.afterSeal", { time: formatClock(receivedAt - sealedAt) });
    return t("late.inTime");
  };
}
