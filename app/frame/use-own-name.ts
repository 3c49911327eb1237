import { useRootData } from "./root-data";

/** The name of whoever reads the page, for the head of what they print of their own; null for visitors. */
export function useOwnName(): string | null {
  const { viewer } = useRootData();
  return viewer.kind === "account" ? viewer.name : null;
}
