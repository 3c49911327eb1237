import { accessRegistry, type AccessEntry } from "~/server/access/registry";

/** A page of the desk with the ids it is asked for, or the name of the id that the seed has none of. */
export type DeskPage = { path: string; as: "tutor" | "admin" | "candidate"; missing: string | null; address: string };

/** Ids by the name of the parameter; of `forPages`, those for addresses that begin so are taken first. */
export type PageIds = { usual: Record<string, string>; forPages: Record<string, Record<string, string>> };

/** Ways of looking at a page that cost something of their own. */
const VIEWS: Record<string, readonly string[]> = {
  "/search": ["?q=治理", "?q=城市 治理 群众"],
  "/desk/assignments": ["?view=calendar"],
  "/desk/assignments/:assignmentId": ["?candidate=:personId", "?page=10"],
  "/desk/classes/:classId": ["?page=10"],
  "/desk/marking": ["?page=2", "?counted=:assignmentId"],
  "/desk/marking/:assignmentId/:questionId": ["?script=:attemptId"],
  "/desk/exports/:assignmentId/marks": ["?as=csv"],
  "/desk/exports/bundle/file": ["?pack=:packId&set=:setId"],
  "/desk/people": ["?page=2", "?q=学员49"],
};
/** Without a choice there is nothing to make: only the views are asked for. */
const ONLY_VIEWS = ["/desk/exports/bundle/file"];
/** What candidates see with as much behind it, beside every page of the desk itself. */
const OF_CANDIDATES = [
  ...["/", "/bank", "/classes", "/assignments", "/assignments/:assignmentId", "/notices", "/history", "/plan"],
  ...["/review", "/review/cards", "/library", "/search", "/sets", "/drills"],
];

/** Every page of the desk that is registered, whatever will be added to it, with the ids of the seed in its address. */
export function deskPages(ids: PageIds): DeskPage[] {
  return accessRegistry.filter(isMeasured).flatMap(({ path, read }) => {
    const as =
      read === "admin" ? ("admin" as const) : path.startsWith("/desk") ? ("tutor" as const) : ("candidate" as const);
    return [...(ONLY_VIEWS.includes(path) ? [] : [""]), ...(VIEWS[path] ?? [])].map((view) => ({
      path: path + view,
      as,
      ...filled(path + view, ids),
    }));
  });
}

function isMeasured({ path, route, read }: AccessEntry): boolean {
  if (route === null || read === "nobody") return false;
  return path.startsWith("/desk/") || OF_CANDIDATES.includes(path) || path === "/admin";
}

function filled(path: string, { usual, forPages }: PageIds): Pick<DeskPage, "missing" | "address"> {
  const own = Object.entries(forPages).find(([start]) => path.startsWith(start))?.[1] ?? {};
  let missing: string | null = null;
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const id = own[name] ?? usual[name];
    missing ??= id === undefined ? name : null;
    return id ?? "";
  });
  return { missing, address: encodeURI(address) };
}
