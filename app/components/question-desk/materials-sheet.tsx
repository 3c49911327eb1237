import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Sheet, SheetTitle } from "../ui/sheet";
import { useRefusal } from "./use-refusal";
import { AttachFields } from "./attach-fields";
import { KnownMaterials, type KnownMaterial } from "./known-materials";

type MaterialRow = { key: string; title: string; text: string; characters: number };

type Props = {
  materials: readonly MaterialRow[];
  /** What was typed into the fields of this sheet, by name. */
  typed: (name: string) => string;
  found: KnownMaterial[] | null;
  refused: string | null;
};

/** The given materials of the question, and the three ways of adding one: paste, file, or one that the school has. */
export function MaterialsSheet({ materials, typed, found, refused }: Props) {
  const { t } = useTranslation("authoring");
  const sentence = useRefusal();
  return (
    <Sheet labelledBy="materials">
      <SheetTitle id="materials">{t("materials.title")}</SheetTitle>
      {materials.length === 0 ? (
        <p className="text-ink-soft">{t("materials.empty")}</p>
      ) : (
        <ul className="grid gap-4">
          {materials.map((material) => (
            <Material key={material.key} material={material} />
          ))}
        </ul>
      )}
      <section aria-labelledby="attach" className="mt-6 border-t border-rule pt-4">
        <h3 id="attach" className="mb-3 text-lg">
          {t("materials.add")}
        </h3>
        {refused === null ? null : (
          <div className="mb-4">
            <Notice kind="error" live>
              {sentence(refused)}
            </Notice>
          </div>
        )}
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
          <AttachFields typed={typed} />
          <KnownMaterials search={typed("search")} found={found} />
        </div>
      </section>
    </Sheet>
  );
}

function Material({ material }: { material: MaterialRow }) {
  const { t } = useTranslation("authoring");
  const { key, title, text, characters } = material;
  return (
    <li className="border-s-3 border-rule ps-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-medium" lang="zh-CN">
          {title}
        </span>
        <span className="figures text-sm text-ink-soft">{t("materials.characters", { count: characters })}</span>
        <Button
          type="submit"
          name="intent"
          value={`detach:${key}`}
          size="small"
          variant="danger"
          className="ms-auto"
          aria-label={t("materials.removeNamed", { title })}
        >
          {t("materials.remove")}
        </Button>
      </div>
      <details>
        <summary className="cursor-pointer py-1 text-sm text-ink-soft">{t("materials.read")}</summary>
        <div className="essay mt-2" lang="zh-CN">
          {text.split("\n").map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </details>
    </li>
  );
}
