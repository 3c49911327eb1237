import { z } from "zod";
import { RETAIN_DAYS } from "~/services/accounts/retention/retention-days";
import { filledIn } from "~/services/accounts/account-fields";

export const ROLES = ["candidate", "tutor", "admin"] as const;
export const INVITED_ROLES = ["tutor", "admin"] as const;

export const roleSchema = z.object({
  intent: z.literal("change-role"),
  personId: z.string(),
  role: z.enum(ROLES),
  ownPassword: filledIn.optional(),
});

/** Nothing typed: words are kept. */
const retainDays = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/)
  .transform((typed) => (typed === "" ? null : Number(typed)))
  .refine((days) => days === null || (days >= RETAIN_DAYS.min && days <= RETAIN_DAYS.max));

const personId = z.string().min(1);

/** Everything else the page sends. */
export const buttonSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("issue-invite"), role: z.enum(INVITED_ROLES) }),
  z.object({ intent: z.literal("withdraw-invite"), inviteId: z.string().min(1) }),
  z.object({ intent: z.literal("issue-reset"), personId }),
  z.object({ intent: z.literal("disable"), personId }),
  z.object({ intent: z.literal("enable"), personId }),
  z.object({ intent: z.literal("remove-demo") }),
  z.object({ intent: z.literal("retain-texts"), days: retainDays }),
]);
