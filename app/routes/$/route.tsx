import type { LoaderFunctionArgs } from "@remix-run/node";

/** Every address that is none: 404, so that Remix need not log a stack trace for it. */
export function loader(_: LoaderFunctionArgs): never {
  throw new Response("Not found.", { status: 404 });
}

export default function NotFound() {
  return null;
}
