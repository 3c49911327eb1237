import { useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import type { Role } from "~/domain/access/viewer";
import type { SearchKey } from "~/components/shell/search-key";
import type { Theme } from "~/components/shell/theme";
import { DEFAULT_TIME_ZONE } from "~/i18n/format/format";
import { DEFAULT_LANGUAGE, type Language } from "~/i18n/language/language";
import { useChosenTheme } from "./failure/chosen-theme";

/** What the root loads for every page. */
export type RootData = {
  language: Language;
  theme: Theme;
  /** Whether the key “/” leads to the search. */
  searchKey: SearchKey;
  /** The school's zone: times are shown in it. */
  timeZone: string;
  viewer: { kind: "stranger" | "visitor" } | { kind: "account"; role: Role; name: string };
  /** Tells one person from another, and nothing else of them; null where the root failed and nobody is known. */
  person: string | null;
  /** Notices of the account that are not read. */
  unread: number;
  /** While demo accounts are there: whether this person may remove them, and whether that would work now. */
  demo: { may: boolean; works: boolean } | null;
};

/** What a page falls back to when the root itself failed: nobody in particular. */
const WITHOUT_DATA: Omit<RootData, "theme"> = {
  language: DEFAULT_LANGUAGE,
  searchKey: "on",
  timeZone: DEFAULT_TIME_ZONE,
  viewer: { kind: "stranger" },
  person: null,
  unread: 0,
  demo: null,
};

/** What the root loaded last in this document. Only effects write it, so on the server it stays empty. */
let lastLoaded: RootData | null = null;

export function useRootData(): RootData {
  const theme = useChosenTheme();
  return useRouteLoaderData<RootData>("root") ?? lastLoaded ?? { ...WITHOUT_DATA, theme };
}

/** A root that fails later, while the server is out of breath, makes no stranger of who has signed in. */
export function useRememberedRoot(): void {
  const loaded = useRouteLoaderData<RootData>("root");
  useEffect(() => {
    if (loaded) lastLoaded = loaded;
  }, [loaded]);
}
