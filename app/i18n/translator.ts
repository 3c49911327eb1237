import type { TFunction } from "i18next";
import type { Namespace } from "./namespaces";

/**
 * A `t` that is handed on, by its namespace alone. As a parameter, i18next's own type would have every tool that asks what a
 * function parameter returns work out the type of every sentence of the catalogue: half of all lint time, and gigabytes.
 */
export type Translator<Name extends Namespace> = Pick<TFunction<Name>, "$TFunctionBrand">;
