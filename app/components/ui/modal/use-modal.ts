import { useId, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent, type SyntheticEvent } from "react";

type Dialog = HTMLDialogElement;

/**
 * What a `<dialog>` needs to be modal from when it appears until it goes: the browser makes the page behind it inert, and focus
 * returns to where it was. `onLeave` is null for a choice that must be made.
 */
export function useModal(onLeave: (() => void) | null) {
  const id = useId();
  const ref = useRef<Dialog>(null);
  const pressedBeside = useRef(false);

  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // Where a key opened it that is no trigger: the next key must not press a button nobody chose.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return {
    ref,
    titleId: `${id}title`,
    textId: `${id}text`,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
      // Otherwise a second Escape would close it whatever `cancel` says.
      event.preventDefault();
      onLeave?.();
    },
    /** The gesture for “back” of a phone. */
    onCancel(event: SyntheticEvent<Dialog>) {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onLeave?.();
    },
    onPointerDown(event: PointerEvent<Dialog>) {
      pressedBeside.current = event.target === event.currentTarget;
    },
    /** Not what was pressed inside and let go outside, as when text is selected. */
    onClick(event: SyntheticEvent<Dialog>) {
      if (pressedBeside.current && event.target === event.currentTarget) onLeave?.();
    },
  };
}
