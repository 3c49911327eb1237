import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { LoadedDrills } from "./load-drills.server";

/** What each kind trains, as the way into its list. */
export function KindOverview({ kinds }: Pick<LoadedDrills, "kinds">) {
  const { t } = useTranslation("drills");
  return (
    <nav aria-label={t("kinds")} className="mb-8">
      {/* However many kinds there are, the last row is full: a grid would leave a hole in the colour of its lines. */}
      <ul role="list" className="flex flex-wrap gap-px border border-rule bg-rule">
        {kinds.map(({ kind, drills }) => (
          <li key={kind} className="grow basis-60 bg-sheet">
            <Link to={`/drills?kind=${kind}`} className="group block h-full px-4 py-3 hover:bg-shade">
              <span className="flex items-baseline justify-between gap-3">
                <span className="font-serif font-bold decoration-2 underline-offset-4 group-hover:underline">
                  {t(`kind.${kind}`)}
                </span>
                <span className="figures text-sm text-ink-soft">{t("count", { count: drills })}</span>
              </span>
              <span className="mt-0.5 block text-sm text-ink-soft">{t(`kindHint.${kind}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
