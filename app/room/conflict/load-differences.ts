/** What tells two versions apart: a room has it loaded beforehand, since versions part when the network comes and goes. */
export const loadDifferences = async () => (await import("./differences.later")).differences;
