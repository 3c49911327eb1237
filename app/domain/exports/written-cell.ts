import { inertCell } from "./inert-cell";

/** A cell read back as it was written: without the apostrophe that kept it from being carried out as a formula. */
export function writtenCell(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && inertCell(rest) === cell ? rest : cell;
}
