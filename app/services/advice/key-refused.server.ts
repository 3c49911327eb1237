import type { FeedbackProvider } from "~/feedback/feedback-provider";
import { recipientOf } from "~/feedback/recipient-of";

/** When each provider last refused this installation's key. Forgotten with the process, as the key comes from its environment. */
const refusedAt = new Map<string, number>();

/** The provider takes no request of this installation: its key is wrong, lacks a right or has no credit. */
export function noteKeyRefused(provider: FeedbackProvider, now: number): void {
  refusedAt.set(recipientOf(provider), now);
}

/** The provider answered, so whatever was wrong with the key is mended. */
export function noteKeyTaken(provider: FeedbackProvider): void {
  refusedAt.delete(recipientOf(provider));
}

/** When the provider refused the key, if nothing has gone well since; UTC milliseconds. */
export function keyRefusedAt(provider: FeedbackProvider): number | null {
  return refusedAt.get(recipientOf(provider)) ?? null;
}
