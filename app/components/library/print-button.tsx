import type { ReactNode } from "react";
import { Button } from "~/components/ui/button";

/** Opens the browser's own print window; without JavaScript the browser's menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="quiet" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
