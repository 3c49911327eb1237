import { z } from "zod";
import { knownUserName, newPassword, oneTimeCode, passwordIsName } from "~/services/accounts/account-fields";

export const activateSchema = z
  .object({ userName: knownUserName, code: oneTimeCode, password: newPassword })
  .refine((form) => !passwordIsName(form), { path: ["password"], error: "password-is-name" });
