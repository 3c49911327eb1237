const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex='0']";
const HOME = "[data-focus-home]";

type Place = { element: Element; path: string; above: { area: Element; at: number }[] };

/**
 * Watches an area for elements that go, or are switched off, while they have the focus, as a button does that takes its
 * own line away. The focus goes to what now stands in their place instead of being lost. A page that is left is no such
 * place: where the next one begins is told by `useTitleFocus`. What is marked `data-focus-home` (with `tabIndex={-1}`) is preferred: an
 * area to what is in it, for where Enter means something to the page, a button would swallow it; a title to what it stands
 * above. Returns how to stop.
 */
export function keepFocus(area: Element): () => void {
  let last: Place | null = null;
  const onFocus = ({ target }: Event) => {
    last = target instanceof Element && area.contains(target) ? placeOf(target, area) : null;
  };
  // A press beside everything gives the focus up on purpose; one on what has it already gives no other sign.
  const onPress = ({ target }: Event) => {
    const pressed = target instanceof Element ? target.closest(FOCUSABLE) : null;
    last = pressed !== null && area.contains(pressed) ? placeOf(pressed, area) : null;
  };
  const observer = new MutationObserver(() => {
    const { activeElement, body } = document;
    if (last === null || isThere(last.element) || last.path !== location.pathname) return;
    if (activeElement !== null && activeElement !== body && activeElement !== last.element) return;
    nextTo(last)?.focus();
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPress);
  observer.observe(area, { childList: true, subtree: true, attributeFilter: ["disabled", "open", "hidden"] });
  return () => {
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("pointerdown", onPress);
    observer.disconnect();
  };
}

function placeOf(element: Element, whole: Element): Place {
  const above: Place["above"] = [];
  for (let area = element.parentElement; area !== null && whole.contains(area); area = area.parentElement) {
    above.push({ area, at: focusableIn(area).indexOf(element as HTMLElement) });
  }
  return { element, path: location.pathname, above };
}

/** The nearest area that still holds anything to focus, at the same place in it or at its end. */
function nextTo({ above }: Place): HTMLElement | null {
  const stands = above.filter(({ area }) => area.isConnected);
  const title = stands[0]?.area.querySelector<HTMLElement>(HOME);
  if (title) return title;
  for (const { area, at } of stands) {
    if (area instanceof HTMLElement && area.matches(HOME)) return area;
    const left = focusableIn(area);
    const next = left[Math.min(Math.max(at, 0), left.length - 1)];
    if (next !== undefined) return next;
  }
  return null;
}

function focusableIn(area: Element): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isThere);
}

function isThere(element: Element): boolean {
  if (!element.isConnected || element.matches(":disabled")) return false;
  if (element.closest("[hidden]") !== null) return false;
  const folded = element.closest("details:not([open])");
  return folded === null || (element.matches("summary") && element.parentElement === folded);
}
