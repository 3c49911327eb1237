/** @typedef {import("eslint").Rule.RuleModule} RuleModule */
/**
 * What a key may be made of.
 * @typedef {{ type: "ConditionalExpression", consequent: Node, alternate: Node }
 *   | { type: "LogicalExpression", left: Node, right: Node }
 *   | { type: "TSAsExpression" | "TSNonNullExpression", expression: Node }
 *   | { type: "TemplateLiteral", quasis: { value: { raw: string } }[] }
 *   | { type: "VariableDeclarator", id: Node, init: Node | null }
 *   | { type: "Literal" | "MemberExpression" }
 *   | Name} Node
 */
/** @typedef {{ type: "Identifier", name: string }} Name */
/** @typedef {{ callee: Node, arguments: Node[] }} Call */
/** @typedef {import("@typescript-eslint/utils").ParserServicesWithTypeInformation} Services */

const SAYS = /\b(useTranslation|Say|Translator|getFixedT)\b/;
/** What of a route runs at the server only. */
const SERVER_ONLY = ["loader", "action"];

/**
 * Which sentences a page is sent is read from its code (`scripts/bundle/said-keys.ts`), so that whatever says one must have its
 * key in the same file, as a whole or as a template with words of its own.
 * @type {RuleModule}
 */
export const readableKey = {
  create(context) {
    const { sourceCode } = context;
    if (!SAYS.test(sourceCode.text)) return {};
    const services = /** @type {Services} */ (/** @type {unknown} */ (sourceCode.parserServices));
    /** @type {Set<string>} */
    const written = new Set();
    /** @type {{ said: Node, leaf: Node }[]} */
    const calls = [];

    /** @param {Node} node */
    const typeOf = (node) => services.getTypeAtLocation(/** @type {never} */ (/** @type {unknown} */ (node)));

    /**
     * What a key may come from.
     * @param {Node} node
     * @returns {Node[]}
     */
    const leaves = (node) => {
      switch (node.type) {
        case "ConditionalExpression":
          return [...leaves(node.consequent), ...leaves(node.alternate)];
        case "LogicalExpression":
          return [...leaves(node.left), ...leaves(node.right)];
        case "TSAsExpression":
        case "TSNonNullExpression":
          return leaves(node.expression);
        case "Identifier": {
          const init = initOf(node);
          return init ? leaves(init) : [node];
        }
        default:
          return [node];
      }
    };

    /**
     * What a constant is made of.
     * @param {Name} node
     * @returns {Node | null}
     */
    const initOf = (node) => {
      /** @type {import("eslint").Scope.Scope | null} */
      let scope = sourceCode.getScope(/** @type {never} */ (node));
      for (; scope; scope = scope.upper) {
        const definition = scope.set.get(node.name)?.defs[0];
        if (definition === undefined) continue;
        const declared = /** @type {Node} */ (/** @type {unknown} */ (definition.node));
        return declared.type === "VariableDeclarator" && declared.id.type === "Identifier" ? declared.init : null;
      }
      return null;
    };

    /** @param {Node} leaf */
    const isReadable = (leaf) => {
      if (leaf.type === "Literal") return true;
      if (leaf.type === "TemplateLiteral") return leaf.quasis.some(({ value }) => /[a-zA-Z]/.test(value.raw));
      const type = typeOf(leaf);
      const types = type.isUnion() ? type.types : [type];
      return types.every((one) => one.isStringLiteral() && written.has(one.value));
    };

    return {
      Literal(node) {
        if (typeof node.value !== "string" || /** @type {{ type: string }} */ (node.parent).type === "TSLiteralType")
          return;
        const around = sourceCode.getAncestors(node);
        if (around.some((one) => one.type === "FunctionDeclaration" && SERVER_ONLY.includes(one.id.name))) return;
        written.add(node.value);
      },
      CallExpression(node) {
        const call = /** @type {Call} */ (/** @type {unknown} */ (node));
        const [said] = call.arguments;
        if (said === undefined || said.type === "Literal" || call.callee.type !== "Identifier") return;
        if (!typeOf(call.callee).getProperty("$TFunctionBrand")) return;
        calls.push(...leaves(said).map((leaf) => ({ said, leaf })));
      },
      "Program:exit"() {
        for (const { said, leaf } of calls) {
          if (isReadable(leaf)) continue;
          const message =
            "The build cannot read which sentence is meant: write its key in this file, or what is fixed of it.";
          context.report({ node: /** @type {never} */ (said), message });
        }
      },
    };
  },
};
