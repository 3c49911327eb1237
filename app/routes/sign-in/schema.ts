import { z } from "zod";
import { filledIn, knownUserName } from "~/services/accounts/account-fields";

export const signInSchema = z.object({ userName: knownUserName, password: filledIn, to: z.string().optional() });
