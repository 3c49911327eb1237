import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import type { KindTally, LoadedMade } from "./load-made.server";
import { useKindName } from "./use-kind-name";

/** What was made, by kind: how much is published and how much is 待核. */
export function KindList({ loaded }: { loaded: LoadedMade }) {
  const { t } = useTranslation("drills");
  return (
    <nav aria-label={t("made.kinds")} className="grid content-start gap-5">
      <Group title={t("made.questions")} tallies={loaded.questionKinds} current={loaded.kind} />
      <Group title={t("made.drills")} tallies={loaded.drillKinds} current={loaded.kind} />
    </nav>
  );
}

type GroupProps = { title: string; tallies: KindTally[]; current: LoadedMade["kind"] };

function Group({ title, tallies, current }: GroupProps) {
  const { t } = useTranslation("drills");
  const nameOf = useKindName();
  if (tallies.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-base">{title}</h2>
      <ul role="list" className="divide-y divide-rule border border-rule bg-sheet">
        {tallies.map(({ kind, total, published, open }) => (
          <li key={kind}>
            <Link
              to={`?kind=${kind}`}
              aria-current={kind === current ? "page" : undefined}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 border-s-3 border-transparent px-3 py-1.5 hover:bg-shade aria-[current=page]:border-vermilion aria-[current=page]:font-semibold"
            >
              <span>{nameOf(kind)}</span>
              <span className="figures flex items-center gap-2 text-sm font-normal text-ink-soft">
                {t("made.tally", { published, total })}
                {open > 0 ? <Badge tone="warn">{t("made.open", { count: open })}</Badge> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
