/** Name of the cookie that keeps whether the key “/” leads to the search; on until it is switched off. */
export const SEARCH_KEY_COOKIE = "search-key";

const CHOICES = ["on", "off"] as const;

export type SearchKey = (typeof CHOICES)[number];

export function isSearchKey(value: unknown): value is SearchKey {
  return CHOICES.some((choice) => choice === value);
}

/** Whether the key is on, by the cookies of a request. */
export function detectSearchKey(cookieHeader: string | null): SearchKey {
  const pairs = (cookieHeader ?? "").split(";").map((pair) => pair.trim());
  return pairs.includes(`${SEARCH_KEY_COOKIE}=off`) ? "off" : "on";
}
