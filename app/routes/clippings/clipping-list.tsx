import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { useNamed } from "~/i18n/language/use-named";
import type { ClippingLine } from "./load-clippings.server";

/** The learner's clippings, each with what may be done with it. */
export function ClippingList({ clippings }: { clippings: readonly ClippingLine[] }) {
  return (
    <ul role="list" className="divide-y divide-rule border-t border-rule">
      {clippings.map((clipping) => (
        <li key={clipping.id} className="py-4">
          <ClippingItem clipping={clipping} />
        </li>
      ))}
    </ul>
  );
}

function ClippingItem({ clipping }: { clipping: ClippingLine }) {
  const { t } = useTranslation("clippings");
  const named = useNamed();
  const { id, kind, text, source, sourceDate, topics, uses, hasCard } = clipping;
  const from = [source, sourceDate].filter((part) => part !== null).join(" ");
  const start = text.slice(0, 20);
  return (
    <article>
      <p lang="zh-CN" className="font-essay whitespace-pre-line">
        {text}
      </p>
      <p className="figures mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <Badge tone="pen">{t(`kind.${kind}`)}</Badge>
        {from === "" ? null : <span lang="zh-CN">{from}</span>}
        <Tags name="topic" tags={topics} />
        <Tags name="use" tags={uses} />
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Link
          to={`/clippings?edit=${id}#clipping`}
          aria-label={named(t("edit"), start)}
          className="inline-flex min-h-9 items-center px-3 text-sm underline decoration-1 underline-offset-4"
        >
          {t("edit")}
        </Link>
        <Form method="post" action="/clippings" className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="clippingId" value={id} />
          {hasCard ? (
            <span className="px-3 text-sm text-ink-soft">{t("hasCard")}</span>
          ) : (
            <Button
              type="submit"
              name="intent"
              value="card"
              size="small"
              variant="quiet"
              aria-label={named(t("toCard"), start)}
            >
              {t("toCard")}
            </Button>
          )}
          <Button
            type="submit"
            name="intent"
            value="remove"
            size="small"
            variant="quiet"
            aria-label={named(t("remove"), start)}
          >
            {t("remove")}
          </Button>
        </Form>
      </div>
    </article>
  );
}

/** Tags as links to the list narrowed to them. */
function Tags({ name, tags }: { name: "topic" | "use"; tags: readonly string[] }) {
  return (
    <>
      {tags.map((tag) => (
        <Link
          key={tag}
          lang="zh-CN"
          to={`/clippings?${new URLSearchParams({ [name]: tag })}`}
          className="min-h-6 underline decoration-1 underline-offset-4 hover:text-ink hover:decoration-2"
        >
          {tag}
        </Link>
      ))}
    </>
  );
}
