import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { readNotices } from "~/services/notices/read-notices.server";
import { loadNotices } from "./load-notices.server";
import { useNoticeSentence } from "./use-notice-sentence";

export const meta = pageTitle((t) => t("assignments:notices.title"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { personId } = requireAccount(context);
  return { notices: await loadNotices({ personId }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = requireAccount(context);
  const id = (await readForm(request)).get("id");
  await readNotices({ personId, ids: typeof id === "string" ? [id] : "all", now: now() });
  return redirect("/notices");
}

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>();
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const sentence = useNoticeSentence(timeZone);
  return (
    <>
      <PageTitle
        actions={
          notices.some(({ isNew }) => isNew) ? (
            <Form method="post">
              <Button type="submit">{t("notices.allRead")}</Button>
            </Form>
          ) : undefined
        }
      >
        {t("notices.title")}
      </PageTitle>
      {notices.length === 0 ? (
        <EmptyState title={t("notices.empty")} />
      ) : (
        <ul role="list" className="divide-y divide-rule border-y border-rule bg-sheet px-5 sm:px-8">
          {notices.map((notice) => (
            <li key={notice.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
              <div className="min-w-0 flex-1 basis-72">
                <p className={notice.isNew ? "font-semibold" : undefined}>
                  {notice.isNew ? <Badge tone="mark">{t("notices.isNew")}</Badge> : null} {sentence(notice)}
                </p>
                <p className="figures text-sm text-ink-soft">
                  {formatDateTime(notice.createdAt, language, timeZone)} ·{" "}
                  <TextLink to={notice.path}>{t("notices.open")}</TextLink>
                </p>
              </div>
              {notice.isNew ? (
                <Form method="post">
                  <input type="hidden" name="id" value={notice.id} />
                  <Button type="submit" size="small">
                    {t("notices.read")}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
