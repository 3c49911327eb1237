import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { FormProblem } from "~/components/forms/form-problem";
import { IssuedCode } from "~/components/forms/issued-code";
import { Button, ButtonLink } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet } from "~/components/ui/sheet";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { issueResetCode } from "~/services/accounts/staff/issue-reset-code.server";
import { CandidateTable } from "./candidate-table";
import { loadCandidates, readCandidateFilter } from "./load-candidates.server";

export const meta = pageTitle((t) => t("admin:desk.people.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  return loadCandidates(readCandidateFilter(new URL(request.url)));
}

/** The one thing a tutor does here: a code for a candidate who has forgotten the password. Shown with this answer only. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: tutorId } = requireTutor(context);
  const personId = (await readForm(request)).get("personId");
  const result = await issueResetCode({
    issuer: { personId: tutorId, role: "tutor" },
    personId: typeof personId === "string" ? personId : "",
    address: context.address,
    now: now(),
  });
  if (!result.ok) return data({ issued: null, refused: result.reason }, 400);
  const { code, expiresAt, userName } = result;
  return data({ issued: { code, expiresAt, userName }, refused: null });
}

export default function DeskPeople() {
  const candidates = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["admin", "shell", "sittings"]);
  const hrefOf = (page: number) => `/desk/people?${new URLSearchParams({ q: candidates.search, page: `${page}` })}`;
  return (
    <>
      <PageTitle
        lead={t("desk.people.lead")}
        actions={<ButtonLink to="/desk/sittings">{t("sittings:desk.title")}</ButtonLink>}
      >
        {t("desk.people.title")}
      </PageTitle>
      <div className="grid gap-6">
        {answer?.issued ? <IssuedReset {...answer.issued} /> : null}
        {answer?.refused ? <FormProblem id="refused" errors={[answer.refused]} /> : null}
        <Sheet>
          <Form role="search" className="field-row mb-2">
            <div className="min-w-0 flex-1 basis-60">
              <TextField name="q" type="search" label={t("people.search")} defaultValue={candidates.search} />
            </div>
            <Button type="submit">{t("shell:action.search")}</Button>
          </Form>
          {candidates.rows.length === 0 ? (
            <p className="text-ink-soft">{candidates.search === "" ? t("people.empty") : t("people.none")}</p>
          ) : (
            <CandidateTable rows={candidates.rows} />
          )}
          <Pagination page={candidates.page} pages={candidates.pages} hrefOf={hrefOf} />
        </Sheet>
      </div>
    </>
  );
}

function IssuedReset({ code, expiresAt, userName }: { code: string; expiresAt: number; userName: string }) {
  const { t } = useTranslation("admin");
  const timeZone = useRootData().timeZone;
  const date = formatDateTime(expiresAt, useLanguage(), timeZone);
  return (
    <IssuedCode title={t("people.resetIssued", { name: userName })} code={code}>
      <p>{t("people.resetOnce", { date })}</p>
      <p>{t("people.resetNext")}</p>
    </IssuedCode>
  );
}
