/** For how many days after the hand-in words may be kept: long enough to mark and to appeal, and ten years at most. */
export const RETAIN_DAYS = { min: 30, max: 3650 } as const;
