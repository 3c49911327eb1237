import { useEffect, useState, type RefObject } from "react";

/** The browser's own full screen for an element; `available` only once the page runs and where the browser allows it. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [available, setAvailable] = useState(false);
  const [on, setOn] = useState(false);
  useEffect(() => {
    setAvailable(document.fullscreenEnabled);
    const changed = () => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);
  const toggle = async () => {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : element.current?.requestFullscreen());
    } catch {
      // refused by the browser: the page stays as it is
    }
  };
  return { available, on, toggle };
}
