import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  title: string;
  /** One or two sentences on what will happen; read out when the dialog opens. */
  description?: string;
  /** The button that opens it. Leave out to open it from outside through `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Buttons, the main one last. Wrap a closing one in `DialogClose`. */
  actions?: ReactNode;
  children?: ReactNode;
  /** False for a choice that must be made: no cross, no Escape, no click outside. */
  dismissible?: boolean;
};

export const DialogClose = ({ children }: { children: ReactNode }) => <Radix.Close asChild>{children}</Radix.Close>;

/** A modal sheet: focus moves in and back, Escape closes, the page behind is inert. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  actions,
  children,
  dismissible = true,
}: Props) {
  const { t } = useTranslation();
  const before = useRef<Element | null>(null);
  // Back to where it was, which is no trigger where a key opened it: the next key must not press a button nobody chose.
  const goBack = (event: Event) => {
    event.preventDefault();
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  const keepOpen = dismissible ? undefined : (event: Event) => event.preventDefault();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(20_14_6/0.55)]" />
        <Radix.Content
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={goBack}
          onEscapeKeyDown={keepOpen}
          onPointerDownOutside={keepOpen}
          onInteractOutside={keepOpen}
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[85dvh] max-w-lg -translate-y-1/2 overflow-y-auto border border-rule border-t-4 border-t-vermilion bg-sheet px-6 py-6 shadow-dialog"
        >
          <Radix.Title className="pe-10 text-xl">{title}</Radix.Title>
          {description ? <Radix.Description className="mt-2 text-ink-soft">{description}</Radix.Description> : null}
          {children ? <div className="mt-4">{children}</div> : null}
          {actions ? <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div> : null}
          {dismissible ? (
            <Radix.Close
              aria-label={t("action.close")}
              className="absolute end-3 top-3 grid size-10 place-items-center rounded-sm text-ink-soft hover:bg-shade hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
