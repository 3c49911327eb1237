import { AsyncLocalStorage } from "node:async_hooks";

const address = new AsyncLocalStorage<string>();

/** Answers a request: what is recorded meanwhile was asked from there, however deep the use case that records it. */
export function askedFrom<T>(clientAddress: string, answer: () => T): T {
  return address.run(clientAddress, answer);
}

/** Where the request being answered came from; null for the command line and the server's own work. */
export function addressAsking(): string | null {
  return address.getStore() ?? null;
}
