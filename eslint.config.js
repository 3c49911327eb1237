import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { project } from "./scripts/lint/plugin.mjs";
import { boundedForms, impureGlobals, saidOneWay, noEnv, oneDialect, pure } from "./scripts/lint/restrictions.mjs";

/** Its own types describe presets that ESLint's type of a plugin does not know. */
const hooks = /** @type {import("eslint").ESLint.Plugin} */ (/** @type {unknown} */ (reactHooks));

const TESTS = ["**/*.test.{ts,tsx,mts}", "tests/**"];
const CONFIGS = ["*.{js,ts}", "*.cjs", "db/drizzle.*.ts"];
const SOURCES = ["{app,content,db,seeds}/**/*.{ts,tsx,mjs,js}"];
const PURE = ["app/domain/**/*.ts", "content/**/*.ts"];

/** @type {(...restrictions: { selector: string, message: string }[][]) => ["error", ...{ selector: string, message: string }[]]} */
const restrict = (...restrictions) => ["error", ...restrictions.flat()];

export default defineConfig(
  {
    ignores: ["build/", "data/", ".cache/", "node_modules/", "test-results/", "playwright-report/", "db/migrations/"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    // Not as a service for editors, which costs a sixth more: files do not change while this runs.
    languageOptions: { parserOptions: { project: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { project, "react-hooks": hooks },
    rules: {
      "project/file-name": "error",
      "project/no-silent-test": "error",
      "project/explained-disable": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipRegExps: true }], // 全角空格
      "no-undef": "off", // the compiler knows better
      "no-warning-comments": ["error", { terms: ["fixme", "xxx"] }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-confusing-void-expression": "off", // `() => stop()` reads well
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/no-misused-spread": "off", // spreading a string into code points is what is meant
      // A third of all lint time, and the project has no numeric enums and hardly a class.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/require-await": "off", // one of two databases needs no await
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Loaders answer by throwing a Response or the result of data().
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", package: "@remix-run/server-runtime", name: "TypedResponse" },
            { from: "package", package: "@remix-run/router", name: "UNSAFE_DataWithResponseInit" },
            { from: "package", package: "@remix-run/router", name: "DataWithResponseInit" },
          ],
        },
      ],
    },
  },
  {
    // Only where React is: elsewhere a function may be called `useDatabase`.
    files: ["**/*.tsx", "app/{client,components}/**/*.ts"],
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: [...TESTS, "**/*.server.ts", "app/i18n/exports/**"],
    rules: { "project/readable-key": "error" },
  },
  {
    files: SOURCES,
    ignores: [...TESTS, "**/env.server.ts", "app/server/dev-server.mjs", ...CONFIGS],
    rules: { "no-restricted-syntax": restrict(noEnv, saidOneWay) },
  },
  {
    // A database is opened, migrated and moved by its kind; what is asked of it is written for both.
    files: ["db/**/*.ts", "app/{services,jobs,server,cli}/**/*.ts", "seeds/**/*.ts"],
    ignores: [...TESTS, "**/env.server.ts", "db/{client,dialect,kit}/**", "db/move/**", ...CONFIGS],
    rules: { "no-restricted-syntax": restrict(noEnv, oneDialect) },
  },
  {
    files: SOURCES,
    ignores: TESTS,
    rules: { "no-console": "error" },
  },
  {
    files: [...SOURCES, "scripts/**/*.mjs"],
    ignores: TESTS,
    rules: { "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      "no-restricted-syntax": restrict(noEnv, pure),
      "no-restricted-globals": ["error", ...impureGlobals],
    },
  },
  {
    files: ["app/routes/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "no-restricted-syntax": restrict(noEnv, boundedForms, saidOneWay),
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["../*", "~/routes/*"],
              message: "A route uses its own folder (`./`) and the layers below it, not another route.",
            },
          ],
        },
      ],
    },
  },
  {
    // A part of a route may use what lies in the route's own folder.
    files: ["app/routes/*/*/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["../../*", "~/routes/*"],
              message: "A route uses its own folder and the layers below it, not another route.",
            },
          ],
        },
      ],
    },
  },
  {
    // Asks the compiler for the type of every word of every catalogue: four fifths of all lint time and 3 GB, for style alone.
    files: ["app/{components,i18n,room,routes}/**"],
    rules: { "@typescript-eslint/no-unnecessary-type-assertion": "off" },
  },
  {
    files: TESTS,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off", // expect.any() and its like
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Plain Node: types come from JSDoc and what JSON.parse returns is not worth a cast each time.
    files: ["**/*.{js,mjs,cjs}"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-require-imports": "off",
    },
  },
);
