import type { PolicyName } from "~/domain/access/policies";

/** One address of the application: who may read it (GET, HEAD) and who may write to it (everything else). */
export type AccessEntry = {
  /** Segments with `:name` for parameters; `*` as the last segment takes the rest. */
  path: string;
  /** Remix's route id, or null for an endpoint that lives beside Remix. */
  route: string | null;
  read: PolicyName;
  write: PolicyName;
};

/**
 * Every route and every endpoint of the application. An address that is not listed is refused before any code of it runs,
 * and a test compares the list with what is really mounted. Who owns a thing is decided by the queries, scoped by who asks.
 */
export const accessRegistry: readonly AccessEntry[] = [
  { path: "/", route: "routes/_index", read: "anyone", write: "nobody" },
  { path: "/bank", route: "routes/bank", read: "anyone", write: "nobody" },
  { path: "/questions/:questionId", route: "routes/questions.$questionId", read: "anyone", write: "anyone" },
  { path: "/drills", route: "routes/drills", read: "anyone", write: "nobody" },
  { path: "/drills/:drillId", route: "routes/drills_.$drillId", read: "anyone", write: "anyone" },
  { path: "/attempts/:attemptId", route: "routes/attempts.$attemptId", read: "writer", write: "writer" },
  { path: "/attempts/:attemptId/report", route: "routes/attempts.$attemptId_.report", read: "writer", write: "writer" },
  { path: "/attempts/:attemptId/drafts", route: "routes/attempts.$attemptId_.drafts", read: "writer", write: "writer" },
  { path: "/attempts/:attemptId/photos", route: "routes/attempts.$attemptId_.photos", read: "writer", write: "writer" },
  {
    path: "/attempts/:attemptId/transcript",
    route: "routes/attempts.$attemptId_.transcript",
    read: "writer",
    write: "writer",
  },
  {
    path: "/attempts/:attemptId/self-mark",
    route: "routes/attempts.$attemptId_.self-mark",
    read: "writer",
    write: "writer",
  },
  { path: "/attempts/:attemptId/sheet", route: "routes/attempts.$attemptId_.sheet", read: "writer", write: "nobody" },
  { path: "/sets", route: "routes/sets", read: "anyone", write: "nobody" },
  { path: "/sets/:setId", route: "routes/sets_.$setId", read: "anyone", write: "anyone" },
  { path: "/sittings/:sittingId", route: "routes/sittings.$sittingId", read: "writer", write: "writer" },
  { path: "/sittings/:sittingId/report", route: "routes/sittings.$sittingId_.report", read: "writer", write: "nobody" },
  { path: "/history", route: "routes/history", read: "writer", write: "nobody" },
  { path: "/sign-in", route: "routes/sign-in", read: "anyone", write: "anyone" },
  { path: "/sign-up", route: "routes/sign-up", read: "anyone", write: "anyone" },
  { path: "/sign-out", route: "routes/sign-out", read: "anyone", write: "anyone" },
  { path: "/forgotten", route: "routes/forgotten", read: "anyone", write: "anyone" },
  { path: "/setup", route: "routes/setup", read: "anyone", write: "anyone" },
  { path: "/account", route: "routes/account", read: "account", write: "account" },
  { path: "/preferences", route: "routes/preferences", read: "nobody", write: "anyone" },
  { path: "/desk/packs", route: "routes/desk.packs", read: "tutor", write: "tutor" },
  { path: "/desk/packs/:packId", route: "routes/desk.packs_.$packId", read: "tutor", write: "tutor" },
  { path: "/desk/packs/:packId/source", route: "routes/desk.packs_.$packId_.source", read: "tutor", write: "tutor" },
  { path: "/desk/imports/:importId", route: "routes/desk.imports.$importId", read: "tutor", write: "tutor" },
  { path: "/desk/questions/:questionId", route: "routes/desk.questions.$questionId", read: "tutor", write: "tutor" },
  {
    path: "/desk/questions/:questionId/impact",
    route: "routes/desk.questions.$questionId_.impact",
    read: "tutor",
    write: "tutor",
  },
  {
    path: "/desk/questions/:questionId/answers",
    route: "routes/desk.questions.$questionId_.answers",
    read: "tutor",
    write: "nobody",
  },
  {
    path: "/desk/questions/:questionId/proposals",
    route: "routes/desk.questions.$questionId_.proposals",
    read: "tutor",
    write: "tutor",
  },
  { path: "/desk/attempts/:attemptId", route: "routes/desk.attempts.$attemptId", read: "tutor", write: "tutor" },
  {
    path: "/desk/attempts/:attemptId/drafts",
    route: "routes/desk.attempts.$attemptId_.drafts",
    read: "tutor",
    write: "nobody",
  },
  {
    path: "/desk/questions/:questionId/rubric",
    route: "routes/desk.questions.$questionId_.rubric",
    read: "tutor",
    write: "tutor",
  },
  { path: "/desk/packs/:packId/made", route: "routes/desk.packs_.$packId_.made", read: "tutor", write: "tutor" },
  { path: "/admin", route: "routes/admin", read: "admin", write: "admin" },
  { path: "/desk/sittings", route: "routes/desk.sittings", read: "tutor", write: "tutor" },
  { path: "/desk/people", route: "routes/desk.people", read: "tutor", write: "tutor" },
  { path: "/attempts/:attemptId/appeal", route: "routes/attempts.$attemptId_.appeal", read: "writer", write: "writer" },
  { path: "/desk/appeals", route: "routes/desk.appeals", read: "tutor", write: "nobody" },
  { path: "/desk/appeals/:appealId", route: "routes/desk.appeals_.$appealId", read: "tutor", write: "tutor" },
  { path: "/desk/double/:assignmentId", route: "routes/desk.double.$assignmentId", read: "tutor", write: "tutor" },
  {
    path: "/desk/double/:assignmentId/:attemptId",
    route: "routes/desk.double.$assignmentId_.$attemptId",
    read: "tutor",
    write: "tutor",
  },
  { path: "/desk/anchors/:assignmentId", route: "routes/desk.anchors.$assignmentId", read: "tutor", write: "tutor" },
  { path: "/api/attempts/:attemptId/revisions", route: null, read: "nobody", write: "writer" },
  { path: "/api/attempts/:attemptId/lease", route: null, read: "nobody", write: "writer" },
  { path: "/api/attempts/:attemptId/clock", route: null, read: "writer", write: "nobody" },
  { path: "/api/attempts/:attemptId/photos", route: null, read: "nobody", write: "writer" },
  { path: "/photos/:photoId", route: null, read: "writer", write: "nobody" },
  { path: "/api/attempts/:attemptId/notes", route: null, read: "writer", write: "writer" },
  { path: "/api/attempts/:attemptId/events", route: null, read: "nobody", write: "writer" },
  { path: "/healthz", route: null, read: "anyone", write: "nobody" },
  { path: "/favicon.ico", route: null, read: "anyone", write: "nobody" },
  { path: "/assets/*", route: null, read: "anyone", write: "nobody" },
  { path: "/__manifest", route: null, read: "anyone", write: "nobody" },
  { path: "/*", route: "routes/$", read: "anyone", write: "nobody" },
];
