import type { Language } from "./language/language";
import type { Namespace, Words } from "./namespaces";
import * as en from "./en";
import * as zh from "./zh-CN";

/** The catalogues as the compiler sees them: Chinese is the source, every other language must match it. */
export type SourceResources = { [Name in Namespace]: (typeof zh)[Name] };

export const resources: Record<Language, Words> = { "zh-CN": { ...zh }, en: { ...en } };
