import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import type { CardKind } from "~/domain/study/cards/card-draft";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { CardLine } from "./load-cards.server";

type Props = { cards: CardLine[]; kind: CardKind | null; kinds: { kind: CardKind; cards: number }[] };

/** The learner's cards with both sides open, narrowed by kind. */
export function CardTable({ cards, kind, kinds }: Props) {
  const { t } = useTranslation("study");
  if (kinds.length === 0) return <EmptyState title={t("cards.empty")} hint={t("review.emptyNeverHint")} />;
  const links: { to: string; label: string; here: boolean }[] = [
    { to: "/review/cards", label: t("cards.all"), here: kind === null },
    ...kinds.map((one) => ({
      ...{ to: `/review/cards?kind=${one.kind}`, label: `${t(`kind.${one.kind}`)} ${one.cards}` },
      here: kind === one.kind,
    })),
  ];
  return (
    <>
      <nav aria-label={t("cards.filter")} className="mb-3">
        <ul role="list" className="flex flex-wrap gap-x-5 gap-y-1">
          {links.map(({ to, label, here }) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={here ? "page" : undefined}
                className="figures inline-block min-h-9 py-1 text-ink-soft hover:text-ink hover:underline aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ul role="list" className="divide-y divide-rule border-t border-rule">
        {cards.map((card) => (
          <li key={card.id} className="py-4">
            <CardRow card={card} />
          </li>
        ))}
      </ul>
    </>
  );
}

function CardRow({ card }: { card: CardLine }) {
  const { t } = useTranslation(["study", "shell"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const due =
    card.dueAt === null ? t("cards.isNew") : `${t("cards.column.due")} ${formatDate(card.dueAt, language, timeZone)}`;
  return (
    <article>
      <p className="figures flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <Badge tone="pen">{t(`kind.${card.kind}`)}</Badge>
        {card.suspended ? <Badge tone="warn">{t("cards.suspended")}</Badge> : null}
        <span>{due}</span>
      </p>
      <div lang="zh-CN" className="mt-2 grid gap-x-6 gap-y-1 font-essay sm:grid-cols-2">
        <p className="whitespace-pre-line">{card.front}</p>
        <p className="font-semibold whitespace-pre-line">{card.back}</p>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Form method="post" action="/review/cards">
          <input type="hidden" name="cardId" value={card.id} />
          <Button
            type="submit"
            name="intent"
            value={card.suspended ? "resume" : "suspend"}
            size="small"
            variant="quiet"
          >
            {card.suspended ? t("cards.resume") : t("cards.suspend")}
          </Button>
        </Form>
        <ConfirmButton
          size="small"
          variant="quiet"
          action="/review/cards"
          label={t("shell:action.remove")}
          title={t("cards.removeAsk")}
          description={t("cards.removeConfirm")}
        >
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="cardId" value={card.id} />
        </ConfirmButton>
      </div>
    </article>
  );
}
