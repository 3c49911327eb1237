import { z } from "zod";
import {
  displayName,
  email,
  newPassword,
  newUserName,
  oneTimeCode,
  passwordIsName,
} from "~/services/accounts/account-fields";

export const signUpSchema = z
  .object({
    userName: newUserName,
    password: newPassword,
    displayName: displayName.optional(),
    email: email.optional(),
    inviteCode: oneTimeCode.optional(),
    to: z.string().optional(),
  })
  .refine((form) => !passwordIsName(form), { path: ["password"], error: "password-is-name" });
