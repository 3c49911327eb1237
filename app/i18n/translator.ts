import type { DefaultNamespace, Namespace } from "./namespaces";
import type { SourceResources } from "./resources";

/** `left` for `left_one` and `left_other`, between which the count chooses. */
type Counted<Key extends string> = Key extends `${infer Stem}_${"one" | "other"}` ? Key | Stem : Key;

type Leaves<Tree, Before extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Counted<`${Before}${Key}`>
    : Leaves<Tree[Key], `${Before}${Key}.`>;
}[keyof Tree & string];

/** The keys of each part of the catalogue, worked out once each. */
type Keys = { [Name in Namespace]: Leaves<SourceResources[Name]> };
type NamedKeys = { [Name in Namespace]: `${Name}:${Keys[Name]}` };

/** Any sentence of any part: those of the first by their key alone, all by the name of their part too. */
export type KeyOf<First extends Namespace, All extends Namespace = First> = Keys[First] | NamedKeys[All];

/**
 * The `t` of one part of the catalogue, or of several. i18next's own type works out anew for every list of parts what all their
 * sentences are called, which was half of what the compiler and the lint rules had to do for a page.
 */
export interface Say<First extends Namespace, All extends Namespace = First> {
  /** By this the lint rule `project/readable-key` knows a `t`. */
  $TFunctionBrand: First;
  (key: KeyOf<First, All>, gaps?: Record<string, unknown>): string;
}

/**
 * A `t` that is handed on, by its part alone. As a parameter, the whole type would have every tool that asks what a function parameter
 * returns work out the type of every sentence of the catalogue.
 */
export type Translator<Name extends Namespace> = Pick<Say<Name>, "$TFunctionBrand">;

/** Which language is spoken, and whether it has a sentence: of what server and browser say sentences with, all that pages ask. */
type Spoken = { readonly language: string; exists: (key: string) => boolean };

/** What `useTranslation` gives: the `t` of the parts that are named, in a literal that the build can read. */
export interface UseTranslation {
  (): { t: Say<DefaultNamespace>; i18n: Spoken };
  <const Name extends Namespace>(name: Name): { t: Say<Name>; i18n: Spoken };
  <const First extends Namespace, const Others extends readonly Namespace[]>(
    names: readonly [First, ...Others],
  ): { t: Say<First, First | Others[number]>; i18n: Spoken };
}
