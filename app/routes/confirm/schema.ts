import { z } from "zod";
import { filledIn } from "~/services/accounts/account-fields";

export const confirmSchema = z.object({ to: z.string().optional(), currentPassword: filledIn });
