import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Gap } from "~/components/ui/prose/gap";
import { ChangeRowItem } from "./change-row";
import type { ImportView } from "../load-import.server";

type Props = { group: ImportView["groups"][number]; view: ImportView; pending: boolean };

/** The changes of one group, and the button that accepts those of them that are undecided. */
export function ChangeGroup({ group: { group, count, undecided }, view, pending }: Props) {
  const { t } = useTranslation("importing");
  const isOpen = view.state === "open";
  const name = t(`changes.group.${group}`);
  return (
    <section aria-labelledby={`group-${group}`} className="mb-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          {/* With its work done the button is gone: whoever pressed it stands at the head of its group. */}
          <h3 data-focus-home tabIndex={-1} id={`group-${group}`} className="text-lg">
            {name}{" "}
            <span className="figures text-sm font-normal text-ink-soft">
              {isOpen ? t("changes.decided", { done: count - undecided, count }) : t("changes.count", { count })}
            </span>
          </h3>
          <p className="text-sm text-ink-soft">
            {t(`changes.lead.${group}`)}
            {isOpen && undecided > 0 && undecided < count ? (
              <>
                <Gap />
                {t("changes.onlyUndecided")}
              </>
            ) : null}
          </p>
        </div>
        {isOpen && undecided > 0 ? (
          <Button type="submit" name="intent" value={`accept:${group}`} size="small" pending={pending}>
            {t("changes.acceptGroup", { group: name, count: undecided })}
          </Button>
        ) : null}
      </div>
      <ul>
        {view.rows
          .filter((row) => row.group === group)
          .map((row) => (
            <ChangeRowItem key={row.id} row={row} encoding={view.text.encoding} isOpen={isOpen} />
          ))}
      </ul>
    </section>
  );
}
