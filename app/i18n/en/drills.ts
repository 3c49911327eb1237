export const drills = {};
