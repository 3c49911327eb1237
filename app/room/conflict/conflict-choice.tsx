import { useTranslation } from "~/i18n/use-translation";
import { useLater } from "~/components/ui/later/use-later";
import type { VersionsProps } from "./versions";

export const CONFLICT_ID = "conflict";

type Props = Omit<VersionsProps, "conflict"> & {
  /** Of a paper, only the question in front shows its own. */
  shown?: boolean;
};

/** A room has it loaded beforehand, since versions part when the network comes and goes. */
const loadVersions = async () => (await import("./versions.later")).default;

/** Where an answer has two versions that know nothing of each other: that it is so, and the choice between them. */
export function ConflictChoice({ shown = true, ...props }: Props) {
  const { t } = useTranslation("writing");
  const { conflict } = props.state;
  const { part: Versions } = useLater(loadVersions, conflict ? "at-once" : "at-rest");
  if (!conflict || !shown) return null;
  return (
    <section
      id={CONFLICT_ID}
      tabIndex={-1}
      aria-labelledby="conflict-title"
      className="border border-s-4 border-vermilion shrink-0 bg-sheet px-5 py-4"
    >
      <h2 id="conflict-title" role="alert" className="text-lg">
        {t("conflict.title")}
      </h2>
      <p className="mb-3">{t("conflict.text")}</p>
      {Versions ? <Versions {...props} conflict={conflict} /> : null}
    </section>
  );
}
