import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { keepFocus } from "./keep-focus";

/**
 * Looks after the focus in the page's content. Another page begins at its title, which a screen reader then reads; the link that led
 * there is gone, or stands in the head of the page with all of the navigation before the content. A place within the page
 * (`#mark-3`) is gone to itself. What has the focus by its own doing keeps it, and so does everything on the first page.
 */
export function useTitleFocus(content: RefObject<HTMLElement>, pathname: string): void {
  useEffect(() => (content.current === null ? undefined : keepFocus(content.current)), [content]);
  useChange(pathname, () => {
    const area = content.current;
    if (area === null || area.contains(document.activeElement)) return;
    beginAt(document.getElementById(location.hash.slice(1)) ?? titleIn(area));
  });
}

/**
 * For a page that shows one thing after the other under one address: the next one begins at the title as another page would,
 * not at the button that led there, behind all that is new. At once: what looks after a button that is gone would put the focus in
 * its place first, and scroll the page there.
 */
export function useTitleFocusFor(shown: string): void {
  const begin = () => {
    const area = document.querySelector("main");
    if (area !== null) beginAt(titleIn(area));
  };
  useChange(shown, begin, typeof document === "undefined" ? useEffect : useLayoutEffect);
}

function useChange(value: string, onChange: () => void, useWork = useEffect): void {
  const before = useRef(value);
  useWork(() => {
    if (before.current === value) return;
    before.current = value;
    onChange();
  });
}

const titleIn = (area: HTMLElement) => area.querySelector<HTMLElement>("h1") ?? area;

function beginAt(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  // Where the page stands is for the scroll position that was kept.
  element.focus({ preventScroll: true });
}
