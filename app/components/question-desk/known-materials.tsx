import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { TextField } from "../ui/form/text-field";

/** A material that the school has already; `pack` is null for one that belongs to questions only. */
export type KnownMaterial = { reference: string; title: string; pack: string | null; characters: number };

/** Materials and articles that some pack or question has already, found by title. */
export function KnownMaterials({ search, found }: { search: string; found: KnownMaterial[] | null }) {
  const { t } = useTranslation("authoring");
  return (
    <div role="group" aria-label={t("materials.known")}>
      <p className="mb-2 font-medium">{t("materials.known")}</p>
      <div className="field-row">
        <div className="min-w-0 flex-1 basis-52">
          <TextField
            name="search"
            type="search"
            defaultValue={search}
            label={t("materials.search")}
            hint={t("materials.searchHint")}
          />
        </div>
        <Button type="submit" name="intent" value="find" formNoValidate>
          {t("materials.find")}
        </Button>
      </div>
      <div role="status">
        {found === null ? null : found.length === 0 ? (
          <p className="text-ink-soft">{t("materials.none")}</p>
        ) : (
          <ul className="grid gap-2">
            {found.map(({ reference, title, pack, characters }) => (
              <li key={reference} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule pb-2">
                <span className="min-w-0 flex-1 basis-44" lang="zh-CN">
                  {title}
                  <span className="figures ms-2 text-sm text-ink-soft">
                    {pack === null ? "" : t("materials.fromPack", { pack })}{" "}
                    {t("materials.characters", { count: characters })}
                  </span>
                </span>
                <Button
                  type="submit"
                  name="intent"
                  value={`attach:${reference}`}
                  size="small"
                  aria-label={t("materials.useNamed", { title })}
                >
                  {t("materials.use")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
