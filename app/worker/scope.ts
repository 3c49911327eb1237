/**
 * What the worker uses of its surroundings. The compiler knows either those of pages or those of workers, and the rest of the
 * project is pages.
 */
type Waiting = { waitUntil(work: Promise<unknown>): void };

type Events = {
  install: Waiting;
  activate: Waiting;
  message: Waiting & { data: unknown };
  fetch: Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
};

type OpenPage = { url: string };

export type WorkerScope = {
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly OpenPage[]>;
  };
  registration: { waiting: { postMessage(message: unknown): void } | null };
};
