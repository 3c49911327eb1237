import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { Pagination } from "~/components/ui/pagination";
import { TextLink } from "~/components/ui/text-link";
import { useNamed } from "~/i18n/language/use-named";
import type { LoadedBoard } from "./load-board.server";

/** What is still to be marked and by whom. The head gives it to others; the expert finds their decisions here. No mark is shown. */
export function OpenTasks({ board }: { board: LoadedBoard }) {
  const { t } = useTranslation("rounds");
  const named = useNamed();
  const { open, openCount, isAnybodys, isHead, markers, assignment, page, pages } = board;
  if (openCount === 0) return <p className="text-ink-soft">{t("board.noneOpen")}</p>;
  const options = markers.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <div className="grid gap-4">
      {isHead && isAnybodys ? (
        <Form method="post">
          <Button type="submit" name="intent" value="share">
            {t("board.share")}
          </Button>
        </Form>
      ) : null}
      <ul className="grid gap-4">
        {open.map(({ id, attemptId, no, round, personId, name, mayDecide, answer }) => {
          const what = t("board.task", { no, round: t(`round.${round}`), answer });
          return (
            <li key={id} className="grid gap-2 border-t border-rule pt-3 first:border-t-0 first:pt-0">
              <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <span>{what}</span>
                <span className="text-ink-soft">{name ?? t("board.nobody")}</span>
                {mayDecide ? (
                  <TextLink to={`/desk/double/${assignment.id}/${attemptId}`}>{t("board.toDecision")}</TextLink>
                ) : null}
              </p>
              {isHead && options.length > 0 ? (
                <Form method="post" preventScrollReset className="field-row">
                  <input type="hidden" name="taskId" value={id} />
                  <Select
                    name="personId"
                    label={t("board.giveTo")}
                    options={options}
                    defaultValue={personId ?? options[0]?.value ?? ""}
                  />
                  <Button type="submit" name="intent" value="give" aria-label={named(t("board.give"), what)}>
                    {t("board.give")}
                  </Button>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Pagination page={page} pages={pages} hrefOf={(to) => `?page=${to}#open`} />
    </div>
  );
}
