import { useLocation } from "@remix-run/react";

/** The address of this section, so that the page comes back to it without JavaScript too. */
export function useHere(): string {
  const { pathname, search } = useLocation();
  return `${pathname}${search}#advice`;
}

/** The same under an address that differs from page to page: to an address it shows already a browser would only scroll. */
export function useFreshAddress(asOf: number): string {
  const { pathname, search } = useLocation();
  const asked = new URLSearchParams(search);
  asked.set("as-of", `${asOf}`);
  return `${pathname}?${asked.toString()}#advice`;
}
