import { Form, useNavigation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { ChangeGroup } from "./change-group";
import type { ImportView } from "../load-import.server";
import { SHOWN_FIELD, shownChoices } from "./shown-choices";

/** Every change with its two choices, by group. One form, so that it works without JavaScript; one save button for all of it. */
export function ChangesForm({ view }: { view: ImportView }) {
  const { t } = useTranslation("importing");
  const [search] = useSearchParams();
  const isOpen = view.state === "open";
  const pending = useNavigation().state === "submitting";
  const groups = view.groups.filter(({ count }) => count > 0);
  const hrefOf = (page: number) => {
    const query = new URLSearchParams(search);
    query.set("page", `${page}`);
    query.delete("saved");
    return `?${query.toString()}#changes`;
  };
  return (
    <Sheet labelledBy="changes">
      <SheetTitle id="changes" aside={isOpen && groups.length > 0 ? t("changes.autosave") : undefined}>
        {t("changes.title")}
      </SheetTitle>
      {groups.length === 0 ? <p>{t(isOpen ? "changes.none" : "changes.noneRecorded")}</p> : null}
      <Form method="post" preventScrollReset autoComplete="off">
        <input type="hidden" name={SHOWN_FIELD} value={JSON.stringify(shownChoices(view.rows))} />
        {groups.map((group) =>
          view.rows.some((row) => row.group === group.group) ? (
            <ChangeGroup key={group.group} group={group} view={view} pending={pending} />
          ) : null,
        )}
        {isOpen ? <Standing undecided={view.undecided} pending={pending} hasChanges={groups.length > 0} /> : null}
      </Form>
      <Pagination page={view.page} pages={view.pages} hrefOf={hrefOf} />
    </Sheet>
  );
}

/** How many are undecided, always in sight. */
function Standing({ undecided, pending, hasChanges }: { undecided: number; pending: boolean; hasChanges: boolean }) {
  const { t } = useTranslation("importing");
  const [search] = useSearchParams();
  if (!hasChanges) return null;
  return (
    <div className="bottom-bar z-10 -mx-5 flex flex-wrap items-center justify-between gap-3 border-t border-edge bg-sheet px-5 py-3 sm:-mx-8 sm:px-8">
      <p role="status" className="figures font-medium">
        {undecided > 0 ? t("changes.undecided", { count: undecided }) : t("changes.allDecided")}
        {search.has("saved") ? <span className="ms-3 font-normal text-ink-soft">{t("changes.saved")}</span> : null}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="save" size="small" pending={pending}>
          {t("changes.save")}
        </Button>
        <ButtonLink to={{ search: search.toString(), hash: "#enter" }} size="small" variant="primary">
          {t("enter.title")}
        </ButtonLink>
      </div>
    </div>
  );
}
