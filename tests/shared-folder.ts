import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The folder with real documents that some tests measure against, or null where it is absent.
 * One setting (SHARED_DIR), by default the folder `shared` beside the project; tests that need it are skipped without it.
 */
export function sharedFolder(): string | null {
  const folder = resolve(process.env["SHARED_DIR"] ?? resolve(import.meta.dirname, "../../shared"));
  return existsSync(resolve(folder, "seeds")) ? folder : null;
}
