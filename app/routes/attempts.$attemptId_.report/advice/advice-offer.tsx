import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useAdviceWords } from "~/components/advice/use-advice-words";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { TextLink } from "~/components/ui/text-link";
import type { LoadedReport } from "../load-report.server";
import { useHere } from "./section-address";

type Props = {
  advice: LoadedReport["advice"];
  /** It was asked for before. */
  asked: boolean;
};

/** The form that asks for advice: who writes it, what is sent to whom, and the writer's consent to that. */
export function AdviceOffer({ advice, asked }: Props) {
  const { t } = useTranslation("advice");
  const words = useAdviceWords();
  const sending = useNavigation().formData?.get("intent");
  const here = useHere();
  const { provider, consented, closed } = advice;
  if (closed) {
    return (
      <p className="max-w-text">
        {t(`closed.${closed}`)}
        {closed === "needs-account" ? (
          <>
            {" "}
            <TextLink to="/sign-up">{t("closed.signUp")}</TextLink>
          </>
        ) : null}
      </p>
    );
  }
  const who = { provider: words.provider(provider.name), model: provider.model, host: provider.host ?? "" };
  return (
    <div className="grid gap-3 print:hidden">
      <Form method="post" action={here} preventScrollReset className="grid justify-items-start gap-4">
        <input type="hidden" name="intent" value="advice-ask" />
        {asked ? null : <p className="max-w-text">{provider.sendsText ? t("offer.model", who) : t("offer.rules")}</p>}
        {provider.sendsText && !consented ? (
          <div className="grid gap-2">
            <dl aria-label={t("consent.title")} className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
              <Term name={t("consent.to")}>{t("consent.toValue", who)}</Term>
              <Term name={t("consent.what")}>{t("consent.whatValue")}</Term>
              <Term name={t("consent.never")}>{t("consent.neverValue")}</Term>
            </dl>
            <Checkbox name="consent" required label={t("consent.agree", who)} />
          </div>
        ) : null}
        <Button type="submit" variant={asked ? "secondary" : "primary"} pending={sending === "advice-ask"}>
          {t(asked ? "offer.again" : "offer.ask")}
        </Button>
      </Form>
      {consented ? (
        <Form method="post" action={here} preventScrollReset className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name="intent" value="advice-withdraw" />
          <span className="text-sm text-ink-soft">{t("consent.given", who)}</span>
          <Button type="submit" size="small" pending={sending === "advice-withdraw"}>
            {t("consent.withdraw")}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

function Term({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="max-w-text">{children}</dd>
    </>
  );
}
