import { parseAst } from "rollup/parseAst";
import { expect, test } from "vitest";
import { settle, type Fact, type Tree } from "./settle";

const settled = (code: string, ...facts: Fact[]) => settle(code, parseAst(code) as unknown as Tree, facts);

test("a flag is answered wherever it is read", () => {
  const flag: Fact = { kind: "member", of: "future", name: "single", value: true };
  const { code, met } = settled("f(future.single, a.future.single ? 1 : 2, past.single, future.double);", flag);
  expect(code).toBe("f(true, true ? 1 : 2, past.single, future.double);");
  expect([...met]).toEqual(["single"]);
});

test("a name is answered where something hangs on it, and stays where it is declared or handed on", () => {
  const { code } = settled("function f({ spa }, page) { if (spa) return g(spa); return !page.spa && { spa }; }", {
    kind: "name",
    name: "spa",
    value: false,
  });
  expect(code).toBe("function f({ spa }, page) { if (false) return g(spa); return !false && { spa }; }");
});

test("what is not there is told apart from what is false", () => {
  const fact: Fact = { kind: "name", name: "context", value: undefined };
  expect(settled("x = context === null ? 1 : context.data;", fact).code).toBe(
    "x = undefined === null ? 1 : context.data;",
  );
});

test("a question for a type is answered, whichever way it is put", () => {
  const { code } = settled(
    'a = typeof document === "undefined"; b = typeof document !== "undefined"; c = typeof document.x === "object"; d = typeof body;',
    { kind: "typeof", name: "document", value: "object" },
  );
  expect(code).toBe('a = false; b = true; c = typeof document.x === "object"; d = typeof body;');
});

test("a check stays without what it would say, under any alias, and its condition is settled as well", () => {
  const { code, met } = settled(
    "invariant(future.on && a, `no ${future.on}`, 1); UNSAFE_invariant(b); invariant$1(c, 'd');",
    { kind: "message", call: "invariant" },
    { kind: "member", of: "future", name: "on", value: true },
  );
  expect(code).toBe("invariant(true && a); UNSAFE_invariant(b); invariant$1(c);");
  expect([...met].sort()).toEqual(["invariant", "on"]);
});

test("a call gives way to its answer as a whole, and what is called stays", () => {
  const { code } = settled(
    "warn(a, b); use(() => warn(c)); function warn() {} if (!isLate(x)) y();",
    { kind: "answer", call: "warn", value: undefined },
    { kind: "answer", call: "isLate", value: false },
  );
  expect(code).toBe("undefined; use(() => undefined); function warn() {} if (!false) y();");
});

test("code of which nothing is known stays as it is", () => {
  const code = "export const a = [1, , /x/u, `y${z}`];";
  expect(settled(code, { kind: "answer", call: "warn", value: undefined })).toEqual({ code, met: new Set() });
});
