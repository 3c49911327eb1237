// The import table of the design with the additions of docs/decisions/0005, one entry per layer. Everything of ours that an entry does not name is forbidden;
// tests may import anything. Paths are regular expressions relative to the project.

const { existsSync, readdirSync } = require("node:fs");

const TEST = "[.]test[.]m?tsx?$";
const OURS = "^(app|content|db|seeds|tests|scripts)/";

const CONTRACT = "^content/contract/";
const CONTENT = "^content/(?!contract/)";
const DOMAIN = "^app/domain/";
const I18N = "^app/i18n/";
const FEEDBACK = "^app/feedback/";
const SERVICES = "^app/services/";
const QUERIES = "^db/queries/";
// Wider than the table of the design: a use case opens tx(), draws random ids, names a row's type and an expected error.
const DB_HANDLE = "^db/(client/(database|errors|new-id|types)|schema/rows)[.]ts$";
const JOB_DEFINITIONS = "^app/jobs/definitions/";
/** @param {string} names */
const server = (names) => `^app/server/(${names})([.]server)?([.]tsx?$|/)`;

const ROUTE = [
  ...["^app/routes/", CONTRACT, DOMAIN, SERVICES, QUERIES, "^app/components/", "^app/client/", I18N],
  // The clock and the forms are wider than the design's table: time is handed down from the edge, forms are bounded there.
  server("session|auth|env|clock|forms"),
  "^app/frame/", // the page around every route
  "^app/room/", // the writing room, for one question and for a paper
];

/** @type {{ layer: string, from: string, may: string[] }[]} */
const table = [
  { layer: "contract", from: CONTRACT, may: [CONTRACT] },
  { layer: "content", from: CONTENT, may: [CONTENT, CONTRACT, "^app/domain/(text|genres)/"] },
  { layer: "domain", from: DOMAIN, may: [DOMAIN, CONTRACT] },
  { layer: "i18n", from: I18N, may: [I18N, CONTRACT] },
  { layer: "components", from: "^app/components/", may: ["^app/components/", CONTRACT, DOMAIN, I18N] },
  // The page of samples that only `npm run dev` has: nothing imports it, so that no build can.
  { layer: "design", from: "^app/design/", may: ["^app/(design|components|styles)/", CONTRACT, DOMAIN, I18N] },
  { layer: "client", from: "^app/client/", may: ["^app/client/", CONTRACT, DOMAIN, I18N] },
  // The worker of the origin: the browser's edge without a page, on what pages keep.
  { layer: "worker", from: "^app/worker/", may: ["^app/worker/", "^app/client/", CONTRACT, DOMAIN, I18N] },
  { layer: "feedback", from: FEEDBACK, may: [FEEDBACK, CONTRACT, DOMAIN, I18N, server("env")] },
  { layer: "db", from: "^db/", may: ["^db/", CONTRACT, DOMAIN] },
  {
    layer: "services",
    from: SERVICES,
    may: [SERVICES, CONTRACT, CONTENT, DOMAIN, FEEDBACK, QUERIES, DB_HANDLE, JOB_DEFINITIONS, server("env|logger")],
  },
  { layer: "job definitions", from: JOB_DEFINITIONS, may: [JOB_DEFINITIONS, CONTRACT] },
  {
    layer: "job handlers",
    from: "^app/jobs/(?!definitions/)",
    may: ["^app/jobs/", CONTRACT, DOMAIN, SERVICES, QUERIES, DB_HANDLE, server("env|logger|clock")],
  },
  // Seeds are wider than the design's table: a new database is seeded when the server starts.
  {
    layer: "server",
    from: "^app/server/",
    may: ["^app/server/", SERVICES, "^app/jobs/", "^db/", CONTRACT, DOMAIN, "^seeds/"],
  },
  { layer: "routes", from: "^app/routes/", may: ROUTE },
  // Parts of the writing room that several routes share: what a route may import, but no route and no database.
  { layer: "room", from: "^app/room/", may: ROUTE.filter((path) => path !== "^app/routes/" && path !== QUERIES) },
  // The files of app/ itself are Remix's own edge: what a route may import, and the server they run in.
  { layer: "entries", from: "^app/[^/]+$", may: [...ROUTE, "^app/[^/]+$", "^app/server/", "^app/styles/"] },
  { layer: "frame", from: "^app/frame/", may: ROUTE.filter((path) => path !== "^app/routes/") },
  ...["cli", "seeds"].map((layer) => {
    const own = layer === "cli" ? "^app/cli/" : "^seeds/";
    // Commands work on the data folder the server works on: same settings, same lock.
    const folder = layer === "cli" ? [server("env|boot/(data-folder|start-failure)|backups/own-copies")] : [];
    return { layer, from: own, may: [own, CONTRACT, CONTENT, DOMAIN, FEEDBACK, SERVICES, "^db/", I18N, ...folder] };
  }),
];

/** Packages a layer may use; a layer that is not listed may use every dependency. */
/** @type {{ layer: string, from: string, packages: string[] }[]} */
const packages = [
  { layer: "contract", from: CONTRACT, packages: ["zod"] },
  { layer: "domain", from: DOMAIN, packages: ["zod", "@noble/hashes", "ts-fsrs"] },
  {
    layer: "content",
    from: CONTENT,
    packages: [
      "zod",
      "@noble/hashes",
      "yaml",
      "unified",
      "vfile",
      "remark-[^/]+",
      "(@types/)?(mdast|unist)",
      "(mdast|unist|micromark)-[^/]+",
    ],
  },
];

/** Names like `desk.packs_.$packId`, written so that they mean only themselves. */
function routeFolders() {
  const folder = `${process.cwd()}/app/routes`;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => name.replace(/[.$()+*?[\]^|{}\\]/g, "[$&]"));
}

module.exports = {
  forbidden: [
    ...table.map(({ layer, from, may }) => ({
      name: `table: ${layer}`,
      comment: `What ${layer} may import is in the import table of the design.`,
      severity: "error",
      from: { path: from, pathNot: TEST },
      to: { path: OURS, pathNot: may },
    })),
    {
      name: "table: db imports types only",
      comment:
        "From contract and domain the database layer takes types, never code; whose marks count is one list for both.",
      severity: "error",
      from: { path: "^db/", pathNot: TEST },
      to: {
        path: [CONTRACT, DOMAIN],
        pathNot: "^content/contract/counting-order[.]ts$",
        dependencyTypesNot: ["type-only"],
        preCompilationOnly: false,
      },
    },
    ...routeFolders().map((folder) => ({
      name: "one route, one folder",
      comment: "A route imports its own folder and the layers below it, never another route.",
      severity: "error",
      from: { path: `^app/routes/${folder}/`, pathNot: TEST },
      to: { path: "^app/routes/", pathNot: `^app/routes/${folder}/` },
    })),
    ...packages.map((entry) => ({
      name: `packages: ${entry.layer}`,
      comment: `${entry.layer} is pure: only ${entry.packages.join(", ")}.`,
      severity: "error",
      from: { path: entry.from, pathNot: TEST },
      to: { path: "(^|/)node_modules/", pathNot: `(^|/)node_modules/(${entry.packages.join("|")})/` },
    })),
    {
      name: "no node in pure or browser code",
      comment: "This runs in the browser too: no node:* module.",
      severity: "error",
      from: { path: [CONTRACT, CONTENT, DOMAIN, I18N, "^app/(components|client|worker)/"], pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no server in browser code",
      comment: "Components and client code must not pull the server into the browser.",
      severity: "error",
      from: { path: "^app/(components|client|i18n|worker)/", pathNot: TEST },
      to: {
        path: [
          "[.]server([.]tsx?$|/)",
          "(^|/)node_modules/(better-sqlite3|pg|drizzle-orm|hono|@hono/[^/]+|pino|@node-rs/[^/]+|@remix-run/node)/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "pages say sentences by our hook",
      comment: "useTranslation comes from ~/i18n/use-translation, whose type costs the compiler half as much.",
      severity: "error",
      from: { path: "^app/", pathNot: [TEST, "^app/i18n/", "^app/entry[.]server"] },
      to: { path: "(^|/)node_modules/react-i18next/" },
    },
    {
      name: "SQL stays in db",
      comment: "The only SQL of the project is in db/queries.",
      severity: "error",
      from: { path: "^(app|content|seeds)/", pathNot: TEST },
      to: { path: "(^|/)node_modules/(better-sqlite3|pg|drizzle-orm|@electric-sql/[^/]+)/" },
    },
    {
      name: "no tests in the product",
      comment: "The product must run without its tests and scripts.",
      severity: "error",
      from: { path: "^(app|content|db|seeds)/", pathNot: TEST },
      to: { path: ["^(tests|scripts)/", TEST] },
    },
    {
      name: "only installed dependencies",
      comment: "What the product imports at run time is listed under dependencies.",
      severity: "error",
      from: {
        path: "^(app|content|db|seeds)/",
        pathNot: [TEST, "^app/routes[.]ts$", "^app/server/dev", "^db/drizzle[.]", "^db/client/postgres/open-pglite[.]"], // tools, and the engine that only tests open
      },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "no cycles",
      comment: "Files that import each other in a circle cannot be understood one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "^(build|data|[.]cache)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css", ".d.ts"],
    },
  },
};
