import { relative, sep } from "node:path";
import { badFileName } from "./file-names.mjs";
import { readableKey } from "./readable-key.mjs";

/** @typedef {import("eslint").Rule.RuleModule} RuleModule */
/** @typedef {import("estree").Node} Node */

/** @type {RuleModule} */
const fileName = {
  create: (context) => ({
    Program(node) {
      const problem = badFileName(relative(context.cwd, context.filename).split(sep).join("/"));
      if (problem) context.report({ node, message: problem });
    },
  }),
};

/**
 * The first word of a call like `test.concurrent.skip(…)`, or null.
 * @param {Node} node
 * @returns {string | null}
 */
function rootName(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression") return rootName(node.object);
  return node.type === "CallExpression" ? rootName(node.callee) : null;
}

/** @type {RuleModule} */
const noSilentTest = {
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (!["test", "it", "describe", "suite"].includes(rootName(callee.object) ?? "")) return;
      const { name } = callee.property;
      if (name === "only") context.report({ node, message: "`.only` leaves the other tests out." });
      if (!["skip", "todo", "fixme", "fails"].includes(name)) return;
      const source = context.sourceCode;
      const line = node.loc?.start.line ?? 0;
      const explained = source.getAllComments().some((comment) => {
        const end = comment.loc?.end.line ?? -1;
        return (end === line || end === line - 1) && comment.value.trim().length >= 10;
      });
      // Playwright's `test.skip(condition, "reason")` carries its reason.
      const reason = node.arguments[1];
      const carried =
        node.arguments.length === 2 && reason?.type === "Literal" && node.arguments[0]?.type !== "Literal";
      if (!explained && !carried) context.report({ node, message: `\`.${name}\` needs a comment that says why.` });
    },
  }),
};

/** @type {RuleModule} */
const explainedDisable = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!/^\s*eslint-disable/.test(comment.value) || / -- \S.{8}/.test(comment.value)) continue;
        const loc = comment.loc ?? { line: 1, column: 0 };
        context.report({ loc, message: "Switching a rule off needs a reason: `eslint-disable-… rule -- why`." });
      }
    },
  }),
};

/** The project's own lint rules. */
export const project = {
  rules: {
    "file-name": fileName,
    "no-silent-test": noSilentTest,
    "explained-disable": explainedDisable,
    "readable-key": readableKey,
  },
};
