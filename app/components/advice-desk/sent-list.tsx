import { useTranslation } from "~/i18n/use-translation";
import { Sheet } from "~/components/ui/sheet";
import type { SentRequest } from "~/domain/advice/sent-request";
import { SentSheet } from "./sent-sheet";

type Props = { requests: readonly SentRequest[]; timeZone: string };

/** Everything that was asked of a provider about an answer, the newest first. */
export function SentList({ requests, timeZone }: Props) {
  const { t } = useTranslation("adviceDesk");
  if (requests.length === 0) {
    return (
      <Sheet>
        <p className="text-ink-soft">{t("sent.nothing")}</p>
      </Sheet>
    );
  }
  return (
    <div className="grid gap-6">
      {requests.map((request) => (
        <SentSheet key={request.id} request={request} timeZone={timeZone} />
      ))}
    </div>
  );
}
