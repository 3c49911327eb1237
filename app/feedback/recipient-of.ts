import type { FeedbackProvider } from "./feedback-provider";

/** Whom a consent names: the provider and where its requests go, so that a yes to one server is none to another. */
export function recipientOf({ name, host }: Pick<FeedbackProvider, "name" | "host">): string {
  return host === undefined ? name : `${name} ${host}`;
}
