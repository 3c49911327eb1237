import type { FieldMetadata } from "@conform-to/react";
import type { AssignmentForm } from "./schema";

/** The fields of the form as its sheets get them. */
export type Fields = { [Name in keyof AssignmentForm]: FieldMetadata };
