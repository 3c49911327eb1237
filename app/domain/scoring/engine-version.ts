/** Version of the scoring rules. Any change that can move a report raises it; reports carry it (invariant 5). */
export const SCORING_ENGINE = "points-1.7.4";
