import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False at the server and in the first render of a page it sent, so that both are alike; true from then on. */
export const useInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
