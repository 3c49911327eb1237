import type { HeadingNode } from "./markdown/heading-tree";
import type { ProblemList } from "./problem-list";

/** Ids used so far in the file, with the line of the first use. */
export type IdRegister = Map<string, number>;

const ID = /^[a-z0-9][a-z0-9-]*$/;

/** The id of a heading that needs one; missing, malformed or repeated ids are problems. */
export function checkId(heading: HeadingNode, ids: IdRegister, problems: ProblemList): string | null {
  const { id, line, title } = heading;
  if (id === null) {
    problems.add("id-missing", line, { title });
    return null;
  }
  if (!ID.test(id)) {
    problems.add("id-invalid", line, { id });
    return null;
  }
  const first = ids.get(id);
  if (first !== undefined) {
    problems.add("id-twice", line, { id, first });
    return null;
  }
  ids.set(id, line);
  return id;
}
