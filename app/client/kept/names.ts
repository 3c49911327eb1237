/** The one cache with anything of a person in it: deleted as a whole when somebody else uses the browser. */
export const ROOMS = "rooms";
/** Where the build puts the worker of the origin. */
export const WORKER = "/sw.js";
/** A lock that every open writing page holds, so that a new worker can see that somebody writes. */
export const SITTING = "sitting";
/** Asks a worker that waits to take over. */
export const TAKE_OVER = "take-over";
/** Told within a page when it is kept, perhaps after somebody else's pages were cleared: what belongs beside it may be put there. */
export const ROOM_KEPT = "room-kept";
