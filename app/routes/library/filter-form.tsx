import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import type { LoadedLibrary } from "./load-library.server";

const KINDS = ["framework", "model", "theory"] as const;

type Props = Pick<LoadedLibrary, "filter" | "packs" | "genres" | "ownLists"> & { filtered: boolean };

/** A plain GET form: every filter has an address that can be kept and sent. */
export function LibraryFilterForm({ filter, packs, genres, ownLists, filtered }: Props) {
  const { t } = useTranslation(["library", "bank", "shell", "terms"]);
  const all = (label: string) => ({ value: "", label });
  const columns = ownLists ? "lg:grid-cols-[1fr_1fr_1.2fr_1fr_auto]" : "lg:grid-cols-[1fr_1fr_1.2fr_auto]";
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("bank:filter.label")}
      className={`mb-6 grid items-start gap-x-4 sm:grid-cols-2 ${columns}`}
    >
      <Select
        name="kind"
        label={t("library:filter.kind")}
        defaultValue={filter.kind ?? ""}
        options={[
          all(t("library:filter.kindAll")),
          ...KINDS.map((kind) => ({ value: kind, label: t(`library:kind.${kind}`) })),
        ]}
      />
      <Select
        name="genre"
        label={t("library:filter.genre")}
        defaultValue={filter.genre ?? ""}
        options={[
          all(t("library:filter.genreAll")),
          ...genres.map((genre) => ({ value: genre, label: t(`terms:genre.${genre}`) })),
        ]}
      />
      <Select
        name="pack"
        label={t("library:filter.pack")}
        defaultValue={filter.packId ?? ""}
        options={[all(t("library:filter.packAll")), ...packs.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      {ownLists ? (
        <Select
          name="mine"
          label={t("library:filter.mine")}
          defaultValue={filter.mine ?? ""}
          options={[
            all(t("library:filter.mineAll")),
            { value: "bookmarked", label: t("library:filter.bookmarked") },
            { value: "noted", label: t("library:filter.noted") },
          ]}
        />
      ) : null}
      <div className="flex gap-2 lg:pt-7">
        <Button type="submit">{t("shell:action.apply")}</Button>
        {filtered ? (
          <ButtonLink to="/library" variant="quiet">
            {t("shell:action.clear")}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
