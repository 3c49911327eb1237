import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { ScriptButton } from "~/components/ui/listening/script-button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ActivationSlip } from "~/services/classes/roster/draw-activation.server";

type Props = {
  classId: string;
  className: string;
  origin: string;
  /** How many joined with the account they had; null where nobody was entered. */
  joined: number | null;
  slips: ActivationSlip[];
};

/** A slip for each new account, to print on A4 and cut: two side by side, none broken over a page. */
export function Slips({ classId, className, origin, joined, slips }: Props) {
  const { t } = useTranslation("classes");
  return (
    <>
      <div data-screen-only className="grid gap-4">
        <PageTitle
          actions={
            <>
              {slips.length > 0 ? (
                <ScriptButton variant="primary" onClick={() => window.print()}>
                  {t("slips.print")}
                </ScriptButton>
              ) : null}
              <ButtonLink to={`/desk/classes/${classId}`}>{t("roster.toClass")}</ButtonLink>
            </>
          }
        >
          {t("slips.title")}
        </PageTitle>
        {joined === null ? null : (
          <Notice kind="success" live>
            {t("roster.entered", { joined, made: slips.length })}
          </Notice>
        )}
        {slips.length > 0 ? <Notice kind="warning">{t("slips.once")}</Notice> : null}
      </div>
      <ul role="list" className="mt-6 grid sm:grid-cols-2 print:mt-0 print:grid-cols-2">
        {slips.map((slip) => (
          <li key={slip.personId} className="border border-dashed border-edge bg-sheet p-4">
            <Slip slip={slip} className={className} origin={origin} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Slip({ slip, className, origin }: { slip: ActivationSlip; className: string; origin: string }) {
  const { t } = useTranslation("classes");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const lines = [
    [t("slips.class"), className],
    [t("slips.name"), slip.name],
    [t("slips.userName"), slip.userName],
    [t("slips.code"), slip.code],
    [t("slips.address"), `${origin}/activate`],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {lines.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-sm text-ink-soft">{term}</dt>
            <dd className="min-w-0 font-semibold break-words" translate="no">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm">{t("slips.how")}</p>
      <p className="text-sm text-ink-soft">
        {t("slips.until", { date: formatDateTime(slip.expiresAt, language, timeZone) })}
      </p>
    </>
  );
}
