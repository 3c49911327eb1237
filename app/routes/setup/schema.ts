import { z } from "zod";
import {
  displayName,
  email,
  newPassword,
  newUserName,
  oneTimeCode,
  passwordIsName,
} from "~/services/accounts/account-fields";

export const setupSchema = z
  .object({
    setupToken: oneTimeCode,
    userName: newUserName,
    password: newPassword,
    displayName: displayName.optional(),
    email: email.optional(),
  })
  .refine((form) => !passwordIsName(form), { path: ["password"], error: "password-is-name" });
