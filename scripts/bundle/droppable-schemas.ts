import type { Plugin } from "vite";

const USES_ZOD = /\bfrom\s*["']zod["']/;

type Node = { type: string; start: number; end: number };
type Statement = Node & { declaration?: Statement | null; declarations?: (Node & { init: Node | null })[] };

/**
 * A file of the contract holds lists, which pages show, beside schemas, which mostly the server reads. A bundler keeps what is made
 * by a call, since the call might do something; making a schema does nothing, so those that no page reads may be left out, and the
 * validator with them.
 */
export function droppableSchemas(): Plugin {
  return {
    name: "droppable-schemas",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    transform(code, id) {
      if (id.includes("/node_modules/") || !USES_ZOD.test(code)) return null;
      const calls = (this.parse(code).body as Statement[]).flatMap(madeByCalls);
      return { code: calls.reduceRight(asPure, code), map: null };
    },
  };
}

/** What the constants of a file are made by, where that is a call. */
function madeByCalls(statement: Statement): Node[] {
  const { declarations = [] } = statement.declaration ?? statement;
  return declarations.flatMap(({ init }) => (init?.type === "CallExpression" ? [init] : []));
}

/** The code with an expression inside a function that is called at once and marked as doing nothing else. */
function asPure(code: string, { start, end }: Node): string {
  return `${code.slice(0, start)}/*#__PURE__*/ (() => ${code.slice(start, end)})()${code.slice(end)}`;
}
