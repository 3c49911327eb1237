import { Suspense, useState, type ReactNode } from "react";
import { useInBrowser } from "../modal/use-in-browser";

/**
 * Around a part of a page whose script comes on its own. In a page the server sent, it is as the server drew it until the script has
 * come; without this React would draw the whole document anew, and what was focused or chosen on it would be gone. After a press
 * there is nothing drawn yet: the page before stays until then.
 */
export function WhenThere({ children }: { children: ReactNode }) {
  const inBrowser = useInBrowser();
  const [sent] = useState(!inBrowser);
  return sent ? <Suspense>{children}</Suspense> : children;
}
