import { X } from "lucide-react";
import { cloneElement, createContext, useContext, type ReactElement, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useInBrowser } from "./use-in-browser";
import { useModal } from "./use-modal";

type Props = {
  title: string;
  /** One or two sentences on what will happen; read out when the dialog opens. */
  description?: string;
  open: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Buttons, the main one last. Wrap a closing one in `DialogClose`. */
  actions?: ReactNode;
  children?: ReactNode;
  /** False for a choice that must be made: no cross, no Escape, no click outside. */
  dismissible?: boolean;
};

const Closing = createContext<() => void>(() => undefined);

/** A button that closes the dialog it stands in. */
export function DialogClose({ children }: { children: ReactElement<{ onClick?: () => void }> }) {
  return cloneElement(children, { onClick: useContext(Closing) });
}

/** A modal sheet: focus moves in and back, Escape closes, the page behind is inert. It is there only while it is open. */
export function Dialog({ open, ...rest }: Props) {
  const inBrowser = useInBrowser();
  // Out of the form it may stand in, which its own buttons and fields do not belong to.
  return open && inBrowser ? createPortal(<Sheet {...rest} />, document.body) : null;
}

function Sheet({ title, description, onOpenChange, actions, children, dismissible = true }: Omit<Props, "open">) {
  const { t } = useTranslation();
  const close = () => onOpenChange?.(false);
  const { titleId, textId, ...modal } = useModal(dismissible ? close : null);
  return (
    <Closing.Provider value={close}>
      <dialog
        {...modal}
        aria-labelledby={titleId}
        aria-describedby={description ? textId : undefined}
        className="fixed inset-0 m-auto h-fit max-h-[85dvh] w-[calc(100%-2rem)] max-w-lg overflow-hidden border border-rule border-t-4 border-t-vermilion bg-sheet text-ink shadow-dialog backdrop:bg-(--veil)"
      >
        {/* All of the sheet is this box, so that a press on the dialog itself is one beside it. */}
        <div className="max-h-[calc(85dvh-5px)] overflow-y-auto overscroll-contain px-6 py-6">
          <h2 id={titleId} className="pe-10 text-xl">
            {title}
          </h2>
          {description ? (
            <p id={textId} className="mt-2 text-ink-soft">
              {description}
            </p>
          ) : null}
          {children ? <div className="mt-4">{children}</div> : null}
          {actions ? <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div> : null}
          {dismissible ? (
            <button
              type="button"
              aria-label={t("action.close")}
              onClick={close}
              className="absolute end-3 top-3 grid size-10 place-items-center rounded-sm text-ink-soft hover:bg-shade hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </button>
          ) : null}
        </div>
      </dialog>
    </Closing.Provider>
  );
}
