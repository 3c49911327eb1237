import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEvents } from "@db/queries/operations/audit";
import { AUDIT_ACTIONS, type AuditAction } from "~/services/audit/audit-actions";
import { openTestSchool } from "../factories/school";
import { adviceProofs } from "./advice-proofs";
import { classProofs } from "./class-proofs";
import { contentProofs } from "./content-proofs";
import { markingProofs } from "./marking-proofs";
import { peopleProofs } from "./people-proofs";
import type { Proof } from "./proof";

/** Every action of the record: one that is added without a proof does not compile. */
const PROOFS: Record<AuditAction, Proof> = {
  ...peopleProofs,
  ...contentProofs,
  ...classProofs,
  ...markingProofs,
  ...adviceProofs,
};

describe("the record", () => {
  beforeEach(openTestSchool);

  it.each(AUDIT_ACTIONS)("holds %s once its use case did what it says", async (action) => {
    await PROOFS[action]();
    expect(await listAuditEvents({ action, limit: 9 })).not.toEqual([]);
  });
});
