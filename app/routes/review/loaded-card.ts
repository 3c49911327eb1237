import type { todaysReview } from "~/services/study/cards/todays-review.server";

export type LoadedReview = Awaited<ReturnType<typeof todaysReview>>;
export type LoadedCard = NonNullable<LoadedReview["card"]>;
