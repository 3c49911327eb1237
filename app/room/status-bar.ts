/**
 * Clock, counts, receipt and hand-in. On a narrow screen it stays in sight in as few lines as it can: the clock and the hand-in share
 * the first, what is counted and what is saved lie below (they stand in elements marked `data-below`). On a wide one it stands
 * beside the title where both have room, else below it, so that neither is cut short.
 */
export const STATUS_BAR =
  "flex flex-wrap items-center gap-x-6 gap-y-1.5 lg:grow max-lg:sticky max-lg:top-0 max-lg:z-10 max-lg:-mx-3 max-lg:border-b-4 " +
  "max-lg:border-double max-lg:border-ink max-lg:bg-desk max-lg:px-3 max-lg:py-2 sm:max-lg:-mx-5 sm:max-lg:px-5 " +
  "max-sm:gap-x-4 max-sm:gap-y-0.5 max-sm:*:data-below:order-1";

/** Element id of what is counted: it describes the field that the answer is written in. */
export const COUNTS = "answer-counts";
