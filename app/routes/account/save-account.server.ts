import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { listClassesOf } from "@db/queries/classes/list-classes";
import { LANGUAGE_COOKIE } from "~/i18n/language/language";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { preferenceCookie } from "~/server/session/preference-cookie.server";
import { changePassword } from "~/services/accounts/own/change-password.server";
import { changeProfile } from "~/services/accounts/own/change-profile.server";
import { eraseAccount } from "~/services/accounts/own/erase-account.server";
import { endSessions } from "~/services/accounts/own/end-sessions.server";
import { keepOutOfSamples } from "~/services/classes/members/keep-out-of-samples.server";
import { eraseSchema, passwordSchema, profileSchema, sessionsSchema } from "./schema";

type Own = { personId: string; sessionId: string | null; address: string; now: number };

export async function saveProfile(form: FormData, { personId }: Own) {
  const submission = parseWithZod(form, { schema: profileSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const { displayName, email, language } = submission.value;
  await changeProfile({ personId, displayName, email, locale: language });
  const headers = { "Set-Cookie": preferenceCookie(LANGUAGE_COOKIE, language) };
  return redirect("/account?done=profile", { headers });
}

export async function savePassword(form: FormData, own: Own) {
  const submission = parseWithZod(form, { schema: passwordSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const result = await changePassword({ ...submission.value, ...own });
  if (!result.ok) {
    const field = {
      "password-common": "password",
      "password-wrong": "currentPassword",
      "password-is-name": "password",
      "too-many-tries": undefined,
    };
    return refuseForm(submission, result, field[result.reason]);
  }
  return redirect("/account?done=password");
}

export async function saveErasure(form: FormData, { personId, address, now }: Own) {
  const submission = parseWithZod(form, { schema: eraseSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const { confirmation, currentPassword: password } = submission.value;
  const result = await eraseAccount({ personId, confirmation, password, address, now });
  if (result.ok) return redirect("/sign-in?done=erased");
  const fields: Record<string, string | undefined> = {
    "password-wrong": "currentPassword",
    "confirmation-wrong": "confirmation",
  };
  return refuseForm(submission, result, fields[result.reason]);
}

export async function saveSessions(form: FormData, { personId, sessionId, address, now }: Own) {
  const parsed = sessionsSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response("This form is not known here.", { status: 400 });
  const one = parsed.data.intent === "end-session" ? parsed.data.sessionId : null;
  const which = one === null ? { allBut: sessionId } : { sessionId: one };
  const result = await endSessions({ personId, which, address, now });
  if (!result.ok) throw new Response("Not found.", { status: 404 });
  if (one === null) return redirect("/account?done=others");
  return redirect(one === sessionId ? "/sign-in" : "/account?done=sessions");
}

/** In each class of the form: shown where it is ticked, kept out of samples where it is not. */
export async function saveSamples(form: FormData, { personId }: Own) {
  const shown = new Set(form.getAll("shown"));
  const own = new Set((await listClassesOf({ personId })).map(({ classId }) => classId));
  // All of them before any: a form that is refused has changed nothing.
  if (form.getAll("classId").some((classId) => typeof classId !== "string" || !own.has(classId))) {
    throw new Response("Not found.", { status: 404 });
  }
  for (const classId of form.getAll("classId")) {
    if (typeof classId !== "string") continue;
    const kept = await keepOutOfSamples({ personId, classId, keptOut: !shown.has(classId) });
    if (!kept.ok) throw new Response("Not found.", { status: 404 });
  }
  return redirect("/account?done=samples#samples");
}
