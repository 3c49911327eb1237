import { z } from "zod";
import { LANGUAGES } from "~/i18n/language/language";
import { displayName, email, filledIn, newPassword } from "~/services/accounts/account-fields";

export const profileSchema = z.object({
  intent: z.literal("profile"),
  displayName: displayName.optional(),
  email: email.optional(),
  language: z.enum(LANGUAGES),
});

export const passwordSchema = z.object({
  intent: z.literal("password"),
  currentPassword: filledIn,
  password: newPassword,
});

export const eraseSchema = z.object({
  intent: z.literal("erase"),
  confirmation: filledIn,
  currentPassword: filledIn,
});

export const sessionsSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end-session"), sessionId: z.string().min(1) }),
  z.object({ intent: z.literal("end-others") }),
]);
