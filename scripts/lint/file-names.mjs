/** Names that say nothing about what is inside; a file is named after what it does. */
const EMPTY_NAMES = ["util", "utils", "misc", "helper", "helpers", "common", "shared", "manager"];
const EMPTY_ENDINGS = ["-util", "-utils", "-helper", "-helpers", "-manager"];

/**
 * What is wrong with a file's path, or null.
 * @param {string} path relative to the project, with forward slashes
 * @returns {string | null}
 */
export function badFileName(path) {
  const segments = path.split("/");
  const file = segments.at(-1) ?? "";
  const names = [...segments.slice(0, -1), file.split(".")[0] ?? ""];
  for (const name of names) {
    const empty = EMPTY_NAMES.includes(name) || EMPTY_ENDINGS.some((ending) => name.endsWith(ending));
    if (empty) return `“${name}” says nothing about what is inside: name the file or folder after what it does.`;
  }
  if (/[A-Z ]/.test(file)) return `“${file}”: file names are kebab-case.`;
  return null;
}
