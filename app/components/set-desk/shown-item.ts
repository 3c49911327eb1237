import type { Family } from "@content/contract/family";
import type { SetTyped } from "./set-fields";

/** A row of the list as the page shows it. */
export type ShownItem = SetTyped["items"][number] & {
  /** Null where the pinned version is not there. */
  question: {
    title: string;
    family: Family;
    marks: number | null;
    minutes: number | null;
    published: boolean;
    reserved: boolean;
    version: number;
    /** The number of a newer version; null where the pinned one is the newest. */
    newer: number | null;
  } | null;
};

/** What stands in the form and what is known of its questions. */
export type ShownSet = Omit<SetTyped, "items"> & { items: ShownItem[] };
