import { now } from "~/server/clock.server";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { endFailed, runAdvice } from "~/services/advice/run-advice.server";
import { adviseJob, type AdvisePayload } from "../definitions/advise";
import type { JobHandler } from "../outbox/handler";

/** Has the installation's provider answer a request; who it is may have changed since the request was made. */
export const advise: JobHandler<AdvisePayload> = {
  definition: adviseJob,
  run: ({ payload, signal }) => runAdvice({ payload, ...adviceSetup(), signal, now }),
  giveUp: (given, tx) => endFailed(given, tx),
};
