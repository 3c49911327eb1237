import type { CSSProperties } from "react";
import type { SheetPlace } from "~/domain/text/sheet/sheet-layout";

/** A place on the sheet for the style sheet, which makes lengths of it: as shares of the box that the cells fill. */
export function placed({ row, column }: SheetPlace, rows: number, cellsPerRow: number): CSSProperties {
  return { "--row-no": row, "--column": column, "--rows": rows, "--cells": cellsPerRow } as CSSProperties;
}
