/** @typedef {{ selector: string, message: string }} Restriction */

const ENV = "process.env is read only in env.server.ts files, which check it at boot.";

/** @type {Restriction[]} */
export const noEnv = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: ENV },
  { selector: "MemberExpression[object.name='process'][property.value='env']", message: ENV },
  { selector: "VariableDeclarator[init.name='process'] Property[key.name='env']", message: ENV },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
    message: ENV,
  },
];

/** @type {Restriction[]} */
export const boundedForms = [
  {
    selector: "CallExpression[callee.property.name='formData']",
    message:
      "Forms are read by readForm (app/server/forms/read-form.server.ts), which refuses what would stop the server.",
  },
];

/** @type {Restriction[]} */
export const saidOneWay = [
  {
    selector:
      "JSXOpeningElement[name.name='ConfirmButton'] > JSXAttribute[name.name='title']:not(:has(Literal[value=/Ask$/]))",
    message: "What a dialog asks is a question, whose key ends with `Ask` (app/i18n/catalogues.test.ts).",
  },
  {
    selector: "JSXAttribute > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/^(：|: )/]",
    message: "Chinese and English have colons of their own: a press is named by useNamed (app/i18n/language).",
  },
];

const DIALECT = "What the two databases do differently is in db/dialect, with the same tests on both.";
/** Words that one of SQLite and PostgreSQL knows alone, or that they take differently. */
const ONE_DATABASE =
  "/::|~\\*|@@|@>|\\b(ilike|collate|glob|match|rowid|regexp|similar to|nulls (first|last)|distinct on|lateral|for update|skip locked|to_ts\\w+|tsquery|jsonb\\w*|json_\\w+|strftime|datetime|julianday|now\\(|interval|extract\\(|date_\\w+|group_concat|string_agg|array_\\w+|ifnull|pragma|pg_\\w+|sqlite_\\w+|random\\()/i";

/** The one place that knows which database it is: everything else is written for both. @type {Restriction[]} */
export const oneDialect = [
  { selector: "MemberExpression[property.name='dialect']", message: DIALECT },
  { selector: "ObjectPattern > Property[key.name='dialect']", message: DIALECT },
  {
    selector: `TaggedTemplateExpression[tag.name='sql'] TemplateElement[value.raw=${ONE_DATABASE}]`,
    message: DIALECT,
  },
];

const CLOCK = "Time is an argument here (`now`), so that the same input gives the same result everywhere.";
const CHANCE = "Chance is an argument here (`random`), so that the same input gives the same result everywhere.";
const LOCALE = "What locale tables say differs between machines: use the project's own character tables.";
const LOCAL_TIME =
  "/^(get|set)(Hours|Minutes|Seconds|Milliseconds|Date|Day|Month|FullYear|Year)$|^getTimezoneOffset$|^to(Date|Time)?String$/";

/** Domain and content give the same result on every machine: no clock, chance, locale or growing character class. */
/** @type {Restriction[]} */
export const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
  { selector: "MemberExpression[object.name='performance']", message: CLOCK },
  {
    selector: `CallExpression[callee.object.type='NewExpression'][callee.object.callee.name='Date'][callee.property.name=${LOCAL_TIME}]`,
    message: CLOCK,
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: CHANCE },
  { selector: "MemberExpression[property.name=/^(randomUUID|getRandomValues|randomBytes)$/]", message: CHANCE },
  { selector: "MemberExpression[object.name='Intl']", message: LOCALE },
  { selector: "MemberExpression[property.name=/^(localeCompare|toLocale[A-Z].*)$/]", message: LOCALE },
  { selector: "CallExpression[callee.type='MemberExpression'][callee.property.name='normalize']", message: LOCALE },
  { selector: "Literal[regex.pattern=/\\\\p\\{/i]", message: LOCALE },
  { selector: "Literal[value=/\\\\p\\{/i]", message: LOCALE },
  { selector: "TemplateElement[value.cooked=/\\\\p\\{/i]", message: LOCALE },
  { selector: "TemplateElement[value.raw=/\\\\p\\{/i]", message: LOCALE },
];

/** What a pure layer must not reach for, whatever machine it runs on. */
export const impureGlobals = [
  ..."process Buffer Intl performance crypto fetch setTimeout setInterval setImmediate queueMicrotask require".split(
    " ",
  ),
  ..."window document navigator localStorage sessionStorage indexedDB globalThis global".split(" "),
].map((name) => ({ name, message: "This layer is pure: it runs the same in the server, the browser and the CLI." }));
