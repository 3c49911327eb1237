import type { MaterialText } from "@content/contract/question";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { MAX_MARKS, MAX_NOTE_LENGTH, MAX_OUTLINE_LENGTH } from "@content/contract/notes";
import type { Notes } from "~/client/notes/use-notes";
import { useKeyboardHeight } from "~/client/use-keyboard-height";
import { MaterialsPane } from "~/components/materials/materials-pane";
import { OutlinePane } from "~/components/materials/outline-pane";

const LIMITS = { marks: MAX_MARKS, note: MAX_NOTE_LENGTH, outline: MAX_OUTLINE_LENGTH };

type Props = {
  /** The question, or the questions of a paper with one shown. */
  prompt: ReactNode;
  materials: readonly MaterialText[];
  /** Hash of the material to lie on top whenever it changes; the first if there is none. */
  front?: string | null;
  notes: Notes;
  /** Element ids of the pane with the materials and of the outline's field, for the keys that lead to them. */
  materialsId: string;
  outlineId: string;
  /** What else lies below them. */
  below?: ReactNode;
  keep?: ((words: string) => Promise<string>) | null;
};

/** What lies beside the answer: question and materials with a pen in hand, and below them the scratch outline, folded until it is wanted. */
export function ReadingDesk({
  prompt,
  materials,
  front = null,
  notes,
  materialsId,
  outlineId,
  below,
  keep = null,
}: Props) {
  const { t } = useTranslation(["notes", "writing"]);
  useKeyboardHeight();
  return (
    <div className="min-w-0 lg:flex lg:min-h-0 lg:flex-col lg:gap-3 max-lg:contents">
      <section
        id={materialsId}
        tabIndex={0}
        data-pane="material"
        aria-label={t("writing:materials")}
        className="min-w-0 border border-rule bg-sheet px-5 py-5 shadow-sheet sm:px-7 lg:min-h-0 lg:flex-1 lg:overflow-y-auto"
      >
        {prompt}
        <h2 className="sr-only">{t("writing:materials")}</h2>
        <MaterialsPane materials={materials} front={front} notes={notes} keep={keep} />
      </section>
      <details
        data-pane="outline"
        className="outline-sheet min-w-0 border border-rule bg-sheet px-5 py-2 shadow-sheet sm:px-7"
      >
        <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-4 py-1">
          <h2 className="text-base">{t("outline.title")}</h2>
          <NotesStatus notes={notes} />
        </summary>
        <noscript>
          <p className="text-sm">{t("outline.noScript")}</p>
        </noscript>
        <OutlinePane fieldId={outlineId} notes={notes} className="flex flex-col lg:h-[30dvh]" />
      </details>
      {below}
    </div>
  );
}

/** Quiet while all goes well; it speaks only of what keeps the notes from the server. */
function NotesStatus({ notes: { status } }: { notes: Notes }) {
  const { t } = useTranslation("notes");
  const quiet = status === "saved" || status === "loading" || status === "pending";
  return (
    <span role={quiet ? undefined : "status"} data-notes={status} className="text-sm text-ink-soft">
      {t(`status.${status}`, LIMITS)}
    </span>
  );
}
