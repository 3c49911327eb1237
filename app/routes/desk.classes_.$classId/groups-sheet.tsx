import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { ClassPage } from "./load-class.server";

/** The groups of the class, each with its name to change, and a new one. */
export function GroupsSheet({ page: { groups, archived } }: { page: ClassPage }) {
  const { t } = useTranslation("classes");
  return (
    <Sheet labelledBy="groups-title">
      <SheetTitle id="groups-title">{t("one.groups")}</SheetTitle>
      {groups.length === 0 ? <p className="mb-3 text-ink-soft">{t("one.noGroups")}</p> : null}
      <ul role="list" className="grid gap-1 max-sm:mb-4 max-sm:gap-4">
        {groups.map(({ id, name, size }) => (
          <li key={`${id}.${name}`}>
            {archived ? (
              <p>
                {name} · {t("one.groupSize", { count: size })}
              </p>
            ) : (
              <Form method="post" className="field-row">
                <input type="hidden" name="groupId" value={id} />
                <div className="min-w-0 flex-1 basis-40">
                  <TextField
                    name="name"
                    label={`${t("one.groupName")} · ${t("one.groupSize", { count: size })}`}
                    defaultValue={name}
                    required
                  />
                </div>
                <Button type="submit" name="intent" value="group-renamed">
                  {t("one.renameGroup")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {archived ? null : (
        <Form key={groups.length} method="post" className="field-row">
          <div className="min-w-0 flex-1 basis-40">
            <TextField name="name" label={t("one.newGroup")} required />
          </div>
          <Button type="submit" name="intent" value="group-created">
            {t("one.createGroup")}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}
