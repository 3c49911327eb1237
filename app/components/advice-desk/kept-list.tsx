import { useTranslation } from "~/i18n/use-translation";
import type { KeptPart } from "~/domain/advice/sent-request";

/** The parts of a reply that were kept, with the words they cite. */
export function KeptList({ parts }: { parts: readonly KeptPart[] }) {
  const { t } = useTranslation("adviceDesk");
  return (
    <section className="mt-5">
      <h3 className="mb-2 text-base font-semibold">{t("sent.kept")}</h3>
      <ul className="grid max-w-text gap-3">
        {parts.map(({ kind, text, quotations }, index) => (
          <li key={index} className="border-s-2 border-rule ps-3">
            <p>
              <span className="me-2 text-sm text-ink-soft">{t(`sent.part.${kind}`)}</span>
              {text}
            </p>
            {quotations.map((words, place) => (
              <q key={place} lang="zh-CN" className="me-3 font-essay text-sm">
                {words}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
