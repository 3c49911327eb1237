import { keptRooms } from "~/client/kept/kept-rooms";

/** The writing pages of this browser, as its pages keep them. */
export const rooms = keptRooms(caches);
