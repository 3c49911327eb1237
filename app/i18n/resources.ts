import type { Language } from "./language";
import * as en from "./en";
import * as zh from "./zh-CN";

export const NAMESPACES = [
  "shell",
  "bank",
  "writing",
  "report",
  "account",
  "admin",
  "desk",
  "errors",
  "terms",
] as const;

export type Namespace = (typeof NAMESPACES)[number];

export const DEFAULT_NAMESPACE = "shell";

export type DefaultNamespace = typeof DEFAULT_NAMESPACE;

/** The catalogues as the compiler sees them: Chinese is the source, every other language must match it. */
export type SourceResources = { [Name in Namespace]: (typeof zh)[Name] };

export const resources: Record<Language, { [Name in Namespace]: object }> = { "zh-CN": { ...zh }, en: { ...en } };
