import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import remixConfig from "../../remix.config.js";
import { settle, type Fact, type Tree } from "./settle";

const APP = fileURLToPath(new URL("../../app/", import.meta.url)).replaceAll("\\", "/");
const FRAMEWORK = /\/node_modules\/(?:@remix-run\/(?:react|router)|react-router(?:-dom)?)\/dist\//;

/** What is the case in every browser that has this build. */
const FACTS: Fact[] = [
  ...Object.entries(remixConfig.future ?? {}).flatMap(([flag, on]): Fact[] =>
    on ? [{ kind: "member", of: "future", name: flag, value: true }] : [],
  ),
  // A page is never made in a browser, and always by a server.
  { kind: "name", name: "isSpaMode", value: false },
  { kind: "name", name: "isStatic", value: false },
  { kind: "name", name: "staticContext", value: undefined },
  { kind: "typeof", name: "document", value: "object" },
  { kind: "typeof", name: "window", value: "object" },
  // With single fetch the router hands every loader and action the one way to the server.
  { kind: "typeof", name: "singleFetch", value: "function" },
  // And answers come whole, with promises in them, and not as what the router once called deferred.
  { kind: "member", of: "__remixContext", name: "a", value: undefined },
  { kind: "answer", call: "isDeferredData", value: false },
  { kind: "answer", call: "isDeferredResult", value: false },
  // No link of ours fetches its page before it is pressed: see OURS.
  { kind: "name", name: "shouldPrefetch", value: false },
  { kind: "answer", call: "isPageLinkDescriptor", value: false },
  // What a maintainer would be told in development.
  { kind: "message", call: "invariant" },
  { kind: "answer", call: "warning", value: undefined },
  { kind: "answer", call: "logV6DeprecationWarnings", value: undefined },
];
/** What a page of ours may not use any more for that. */
const OURS = /\bprefetch=|\bPrefetchPageLinks\b|\bdefer\(/;
/** What the framework asks at present: where one of these is asked no more, the list above has to be read again. */
const MUST_OCCUR = [
  ...["v3_singleFetch", "isSpaMode", "staticContext", "document", "singleFetch", "isDeferredData", "isDeferredResult"],
  ...["shouldPrefetch", "isPageLinkDescriptor", "invariant", "warning", "logV6DeprecationWarnings"],
];

/**
 * The framework asks in browsers what a build knows: which of its flags are set, and whether this is a server. The pages' build
 * answers, so that what no browser would ever do is left out; in development and on servers it goes on asking.
 */
export function settledFramework(): Plugin {
  const met = new Set<string>();
  return {
    name: "settled-framework",
    enforce: "pre",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    transform(code, id) {
      const [unmet] = id.startsWith(APP) ? (OURS.exec(code) ?? []) : [];
      if (unmet !== undefined)
        this.error(`The pages' build leaves out what “${unmet}” needs; see scripts/bundle/settled-framework.ts.`);
      if (!FRAMEWORK.test(id)) return null;
      const settled = settle(code, this.parse(code) as unknown as Tree, FACTS);
      for (const name of settled.met) met.add(name);
      return { code: settled.code, map: null };
    },
    buildEnd(error) {
      const gone = MUST_OCCUR.filter((name) => !met.has(name));
      if (!error && gone.length > 0) {
        this.error(`The framework asks no more for ${gone.join(", ")}: read the facts in ${import.meta.url} again.`);
      }
    },
  };
}
