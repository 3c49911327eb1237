/** Aborted when the server is about to stop: what would hold a connection open ends then. */
const controller = new AbortController();

export const stopping: AbortSignal = controller.signal;

export function beginStop(): void {
  controller.abort();
}
