/** Parts of a catalogue, one file each. */
export const NAMESPACES = [
  "shell",
  "bank",
  "writing",
  "offline",
  "sheet",
  "notes",
  "report",
  "advice",
  "marking",
  "markingDesk",
  "drafts",
  "selfMark",
  "account",
  "admin",
  "desk",
  "drills",
  "sets",
  "sittings",
  "assignments",
  "deskQuestions",
  "deskSets",
  "photos",
  "authoring",
  "impact",
  "studio",
  "importing",
  "rounds",
  "classes",
  "errors",
  "terms",
  "firstSteps",
  "board",
  "insight",
  "lesson",
  "exports",
  "bundles",
  "study",
  "glossary",
  "search",
  "library",
  "hunt",
  "rewrite",
  "progress",
  "clippings",
  "adviceDesk",
] as const;

export type Namespace = (typeof NAMESPACES)[number];

export const DEFAULT_NAMESPACE = "shell";

export type DefaultNamespace = typeof DEFAULT_NAMESPACE;

/** The words of one language. */
export type Words = { [Name in Namespace]: object };
