/** Whether the long forms are wanted (`npm run test:full`): more fast-check runs, more sizes, more repetitions. */
export const fullRun = process.env["TEST_FULL"] === "1";
