import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** The current section is the last one that begins in the upper part of the screen. */
const UPPER_PART = 0.4;

/** Where one is in a lesson, and the keys that turn to the next or previous section. */
export function useSections(lesson: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState(0);
  /** Scrolled since one last turned: then the place on the screen tells the section, else what was turned to. */
  const scrolled = useRef(false);
  const turned = useRef(0);
  const sections = useCallback(
    () => [...(lesson.current?.querySelectorAll<HTMLElement>("[data-lesson-section]") ?? [])],
    [lesson],
  );
  const current = useCallback(() => {
    if (!scrolled.current) return turned.current;
    const begun = sections().filter((one) => one.getBoundingClientRect().top <= window.innerHeight * UPPER_PART);
    return Math.max(0, begun.length - 1);
  }, [sections]);
  const turn = useCallback(
    (by: number) => {
      const all = sections();
      const to = Math.min(all.length - 1, Math.max(0, current() + by));
      turned.current = to;
      scrolled.current = false;
      setAt(to);
      all[to]?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
      all[to]?.scrollIntoView({ block: "start" });
    },
    [current, sections],
  );
  useEffect(() => {
    const byHand = () => {
      scrolled.current = true;
    };
    const scroll = () => {
      if (scrolled.current) setAt(current());
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, [contenteditable], dialog")) return;
      const by = stepOf(event.key, sections()[current()]);
      if (by === null) return;
      if (by === 0) return byHand();
      event.preventDefault();
      turn(by);
    };
    window.addEventListener("wheel", byHand, { passive: true });
    window.addEventListener("touchmove", byHand, { passive: true });
    document.addEventListener("scroll", scroll, { capture: true, passive: true });
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("wheel", byHand);
      window.removeEventListener("touchmove", byHand);
      document.removeEventListener("scroll", scroll, { capture: true });
      window.removeEventListener("keydown", press);
    };
  }, [current, sections, turn]);
  return { at, turn };
}

/** By how many sections a key turns; 0 where it first shows the rest of this one, null where it does something else. */
function stepOf(key: string, section: HTMLElement | undefined): number | null {
  if (key === "ArrowRight") return 1;
  if (key === "ArrowLeft") return -1;
  if (key !== "PageDown" && key !== "PageUp") return null;
  const { top = 0, bottom = 0 } = section?.getBoundingClientRect() ?? {};
  if (key === "PageDown") return bottom > window.innerHeight + 1 ? 0 : 1;
  return top < -1 ? 0 : -1;
}
