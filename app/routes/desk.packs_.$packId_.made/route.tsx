import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { decideMade } from "./decide-made.server";
import { ItemSheet } from "./item-sheet";
import { KindList } from "./kind-list";
import { loadMade, type ItemKind, type MadeItem } from "./load-made.server";
import { useKindName } from "./use-kind-name";

export const meta = pageTitle((t) => t("drills:made.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireTutor(context);
  return found(params.packId, request);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const tutor = requireTutor(context);
  const { items, kind, pack } = await found(params.packId, request);
  const form = await readForm(request);
  const { done, count, refused } = await decideMade({ form, items, by: tutor.personId, now: now() });
  if (refused.length > 0 || count === 0) return data({ refused }, 400);
  return redirect(`/desk/packs/${pack.id}/made?kind=${kind}&${done}=${count}`);
}

async function found(packId: string | undefined, request: Request) {
  const loaded = await loadMade({ packId: packId ?? "", wanted: new URL(request.url).searchParams.get("kind") });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export default function MadeOfPack() {
  const loaded = useLoaderData<typeof loader>();
  const { pack, kind, items } = loaded;
  const { t } = useTranslation(["drills", "desk"]);
  return (
    <>
      <PageTitle
        lead={t("drills:made.lead", { pack: pack.title })}
        actions={<ButtonLink to={`/desk/packs/${pack.id}`}>{t("drills:made.back")}</ButtonLink>}
      >
        {t("drills:made.title")}
      </PageTitle>
      {kind === null ? (
        <EmptyState title={t("drills:made.empty")} />
      ) : (
        <div className="grid items-start gap-7 lg:grid-cols-[19rem_1fr]">
          <KindList loaded={loaded} />
          <Items key={kind} kind={kind} items={items} />
        </div>
      )}
    </>
  );
}

function Items({ kind, items }: { kind: ItemKind; items: MadeItem[] }) {
  const { t } = useTranslation(["drills", "desk"]);
  const pending = useNavigation().state === "submitting";
  const nameOf = useKindName();
  const checked = items.filter((item) => item.publishable && !item.inferred && item.status !== "withdrawn").length;
  return (
    <Form method="post" action={`?kind=${kind}`} className="grid gap-4">
      <Outcome />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-rule pb-3">
        <h2 className="text-xl">{nameOf(kind)}</h2>
        <span className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="selected" size="small" pending={pending}>
            {t("drills:made.publishSelected")}
          </Button>
          {checked > 0 ? (
            <Button type="submit" name="intent" value="checked" size="small" pending={pending}>
              {t("drills:made.publishChecked", { count: checked })}
            </Button>
          ) : null}
        </span>
      </div>
      {items.some(({ inferred }) => inferred) ? (
        <p className="max-w-text text-sm text-ink-soft">{t("drills:made.inferredHelp")}</p>
      ) : null}
      {items.map((item) => (
        <ItemSheet key={item.ref} item={item} pending={pending} />
      ))}
    </Form>
  );
}

/** What the last press did, or why it did nothing. */
function Outcome() {
  const { t } = useTranslation(["drills", "desk"]);
  const refused = useActionData<typeof action>()?.refused;
  const [search] = useSearchParams();
  const done = (["published", "withdrawn"] as const).find((name) => search.has(name));
  if (refused?.length === 0) {
    return (
      <Notice kind="warning" live>
        {t("drills:made.nothing")}
      </Notice>
    );
  }
  if (refused) {
    return refused.map(({ title, reason }) => (
      <Notice key={title} kind="error" live title={title}>
        {t("desk:drafts.cannot", { reason: t(`desk:drafts.reason.${reason}`) })}
      </Notice>
    ));
  }
  return done ? (
    <Notice kind="success" live>
      {t(`drills:made.done.${done}`, { count: Number(search.get(done)) || 0 })}
    </Notice>
  ) : null;
}
