import { useEffect, useRef, useState, type ComponentProps, type RefObject } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useLater } from "~/components/ui/later/use-later";
import type { Sheet } from "~/domain/scoring/form/layout-on-sheet";
import { CELLS_PER_ROW } from "~/domain/text/sheet/sheet-layout";
import { isDrawable } from "./is-drawable";
import { preferredView, type SheetView } from "./sheet-view";
import { useCaretAtEnd } from "./use-caret-at-end";
import { useComposing } from "./use-composing";

type Props = Omit<ComponentProps<"textarea">, "ref" | "className" | "style" | "onKeyDown"> & {
  field: RefObject<HTMLTextAreaElement>;
  view: SheetView;
  /** The sheet of the question; null where it sets no upper limit: then rows are added as they are needed. */
  sheet: Sheet | null;
  /** The 字 that the question allows, printed on the sheet. */
  limit: number | null;
  /** The text the page believes to stand in the field. */
  shown: string;
};

const BOX = "flex min-h-0 flex-1 flex-col";

const PLAIN =
  "ruled min-h-[65dvh] w-full flex-1 resize-none border border-edge bg-sheet px-5 py-4 font-essay text-lg leading-(--row) " +
  "shadow-sheet read-only:bg-shade focus-visible:outline-2 focus-visible:outline-offset-0 sm:px-7 lg:min-h-0";

const loadDrawnSheet = async () => (await import("./drawing/drawn-sheet.later")).default;
// Where one begins on the sheet, it comes beside the words of the page, before the page lives. What fails here is asked for again.
if (typeof window !== "undefined" && preferredView() === "sheet") loadDrawnSheet().catch(() => undefined);

/**
 * The field of the answer. As plain text it is shown as it is, and so it is until what draws the sheet has come. On the sheet the
 * same element, with its focus, its undo history and whatever an input method has begun, lies small and unseen at the caret's
 * cell, and what stands in it is drawn on the cells.
 */
export function SheetField({ field, view, sheet, limit, shown, defaultValue, ...rest }: Props) {
  const { t } = useTranslation("writing");
  // React would write the first value again at every change of a property, into a field that someone is typing in.
  const mounted = useRef(false);
  useEffect(() => void (mounted.current = true), []);
  useCaretAtEnd(field);
  const scroller = useRef<HTMLDivElement>(null);
  const cells = useRef<HTMLDivElement>(null);
  const composing = useComposing(field);
  const [offSheet, setOffSheet] = useState(false);
  const { part: DrawnSheet } = useLater(loadDrawnSheet, view === "sheet" ? "at-once" : "at-rest");
  const drawn = view === "sheet" && DrawnSheet !== null && isDrawable(shown, CELLS_PER_ROW);
  return (
    <>
      {/* Attributes, not :has(): the browser would search all the cells for it at every key. */}
      <div
        ref={scroller}
        className={`${BOX} ${drawn ? "sheet-scroller" : ""}`}
        data-locked={rest.readOnly || undefined}
      >
        <div ref={cells} className={drawn ? "sheet-cells" : BOX}>
          {DrawnSheet ? (
            <DrawnSheet
              {...{ scroller, cells, field, composing, drawn, sheet, limit, shown }}
              onOffSheet={setOffSheet}
            />
          ) : null}
          <textarea
            {...rest}
            ref={field}
            defaultValue={mounted.current ? undefined : defaultValue}
            className={drawn ? "sheet-typing" : PLAIN}
          />
        </div>
      </div>
      {/* Said aloud by the meter; here it stands where the eye is. */}
      {offSheet ? (
        <p aria-hidden className="mt-1 text-sm text-vermilion">
          {t("count.offSheet")}
        </p>
      ) : null}
    </>
  );
}
