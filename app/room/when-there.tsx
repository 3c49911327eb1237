import { Suspense, useRef, useSyncExternalStore, type ReactNode } from "react";

const never = () => () => undefined;
const nothing = () => null;

/**
 * Around a part of a page whose script comes on its own. In a page the server sent, it is as the server drew it until the script has
 * come; without this React would draw the whole document anew, and what was focused or chosen on it would be gone. After a press
 * there is nothing drawn yet: the page before stays until then.
 */
export function WhenThere({ children }: { children: ReactNode }) {
  return useSent() ? <Suspense>{children}</Suspense> : children;
}

/**
 * Whether this was in the page the server sent. It is asked for without a second drawing (as `useInBrowser` has), which React takes
 * for a change and answers by drawing anew whatever still waits for its script.
 */
function useSent(): boolean {
  const sent = useRef(false);
  useSyncExternalStore(never, nothing, () => {
    sent.current = true;
    return null;
  });
  return sent.current;
}
