import { useTranslation } from "~/i18n/use-translation";

type Props = { messages: readonly { role: string; content: string }[] };

/** The messages word for word, folded away until somebody wants to read them. */
export function SentMessages({ messages }: Props) {
  const { t } = useTranslation("adviceDesk");
  return (
    <details className="mt-5">
      <summary className="cursor-pointer py-1">{t("sent.messages")}</summary>
      <p className="mt-2 text-sm text-ink-soft">{t("sent.messagesHelp")}</p>
      {messages.map(({ role, content }, index) => (
        <figure key={index} className="mt-3">
          <figcaption className="text-sm text-ink-soft">
            {t(role === "system" ? "sent.role.system" : role === "user" ? "sent.role.user" : "sent.role.assistant")}
          </figcaption>
          <pre
            tabIndex={0}
            className="mt-1 max-h-96 overflow-auto border border-rule bg-shade p-3 text-sm break-words whitespace-pre-wrap"
          >
            {content}
          </pre>
        </figure>
      ))}
    </details>
  );
}
