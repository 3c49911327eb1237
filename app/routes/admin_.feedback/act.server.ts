import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Language } from "~/i18n/language/language";
import { now as serverNow } from "~/server/clock.server";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { discardAllDeadJobs, discardDeadJob } from "~/services/advice/admin/discard-dead-job.server";
import { retryDeadJob, type RetryRefusal } from "~/services/advice/admin/retry-dead-job.server";
import { testProvider, type ProviderTested } from "~/services/advice/admin/test-provider.server";

const jobId = z.string().min(1).max(100);
const buttonSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("test") }),
  z.object({ intent: z.literal("retry"), jobId }),
  z.object({ intent: z.literal("discard"), jobId }),
  z.object({ intent: z.literal("discard-all"), until: z.coerce.number().int().nonnegative() }),
]);

type Acting = { adminId: string; address: string; language: Language; day: string; now: number };

const answer = (tested: ProviderTested | null, refused: RetryRefusal | null) =>
  data({ tested, refused }, refused === null ? 200 : 409);

export async function act(form: FormData, { language, day, ...acting }: Acting) {
  const parsed = buttonSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response("This form is not known here.", { status: 400 });
  const asked = parsed.data;
  if (asked.intent === "test") {
    const { adminId, address } = acting;
    const by = { adminId, address, language, day, clock: serverNow };
    return answer(await testProvider({ ...adviceSetup(), ...by }), null);
  }
  if (asked.intent === "discard") {
    const discarded = await discardDeadJob({ ...acting, jobId: asked.jobId });
    return discarded ? redirect("/admin/feedback?done=discarded#jobs") : answer(null, "not-dead");
  }
  if (asked.intent === "discard-all") {
    const discarded = await discardAllDeadJobs({ ...acting, until: asked.until });
    return discarded > 0 ? redirect("/admin/feedback?done=all-discarded#jobs") : answer(null, "not-dead");
  }
  const { bounds } = adviceSetup();
  const retried = await retryDeadJob({ ...acting, jobId: asked.jobId, bounds, day });
  return retried.ok ? redirect("/admin/feedback?done=retried#jobs") : answer(null, retried.reason);
}
