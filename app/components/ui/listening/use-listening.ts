import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page listens: false on the server and until the scripts of the page have come, and for good where none runs. */
export function useListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
