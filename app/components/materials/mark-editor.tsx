import { useId } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { MarkStyle, MaterialMark } from "@content/contract/notes";
import type { MarkChange } from "~/domain/notes/marks";
import { Button } from "../ui/button";
import { Floating, type Anchor } from "./floating";

/** What may be typed into one note. More is kept where joined marks brought theirs along. */
const MAX_TYPED = 500;
const STYLES: readonly MarkStyle[] = ["highlight", "underline"];

type Props = {
  anchor: Anchor;
  mark: MaterialMark;
  words: string;
  readOnly: boolean;
  onChange: (change: MarkChange) => void;
  onOutline: () => void;
  onRemove: () => void;
  onClose: () => void;
  onDismiss: () => void;
};

/** One mark opened: its note, its style, and the ways it may go. */
export function MarkEditor({
  anchor,
  mark,
  words,
  readOnly,
  onChange,
  onOutline,
  onRemove,
  onClose,
  onDismiss,
}: Props) {
  const { t } = useTranslation("notes");
  const id = useId();
  return (
    <Floating role="dialog" label={t("editor.label")} focus {...{ anchor, onClose, onDismiss }}>
      <div className="grid w-80 max-w-full gap-2 max-lg:w-auto">
        <q lang="zh-CN" className="line-clamp-2 font-essay text-sm text-ink-soft">
          {words}
        </q>
        <label htmlFor={id} className="text-sm font-medium">
          {t("editor.note")}
        </label>
        <textarea
          id={id}
          key={mark.id}
          rows={3}
          lang="zh-CN"
          maxLength={MAX_TYPED}
          readOnly={readOnly}
          defaultValue={mark.note}
          onInput={(event) => onChange({ note: event.currentTarget.value })}
          className="w-full rounded-sm border border-edge bg-sheet px-2 py-1"
        />
        {readOnly ? null : (
          <div role="group" aria-label={t("editor.style")} className="flex flex-wrap gap-1">
            {STYLES.map((style) => (
              <Button
                key={style}
                size="small"
                variant={mark.style === style ? "secondary" : "quiet"}
                aria-pressed={mark.style === style}
                onClick={() => onChange({ style })}
              >
                <span className="material-mark" data-kind={style}>
                  {t(`style.${style}`)}
                </span>
              </Button>
            ))}
          </div>
        )}
        <div className="flex flex-wrap gap-1 border-t border-rule pt-2">
          {readOnly ? null : (
            <>
              <Button size="small" variant="quiet" onClick={onOutline}>
                {t("toolbar.outline")}
              </Button>
              <Button size="small" variant="quiet" className="text-vermilion" onClick={onRemove}>
                {t("editor.remove")}
              </Button>
            </>
          )}
          <Button size="small" className="ms-auto" onClick={onClose}>
            {t("editor.done")}
          </Button>
        </div>
      </div>
    </Floating>
  );
}
