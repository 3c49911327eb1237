import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { removeDemo } from "~/services/accounts/demo/remove-demo.server";
import { isConfirmed } from "~/services/accounts/sessions/is-confirmed.server";
import { setRetention } from "~/services/accounts/retention/set-retention.server";
import { changeRole } from "~/services/accounts/staff/change-role.server";
import { issueInvite } from "~/services/accounts/staff/issue-invite.server";
import { issueResetCode } from "~/services/accounts/staff/issue-reset-code.server";
import { setDisabled } from "~/services/accounts/staff/set-disabled.server";
import { withdrawInvite } from "~/services/accounts/staff/withdraw-invite.server";
import { buttonSchema, roleSchema, type INVITED_ROLES } from "./schema";

type Acting = { adminId: string; sessionId: string | null; address: string; now: number };

/** A code that was drawn just now: shown with this answer and never again. */
export type Issued =
  | { kind: "invite"; code: string; expiresAt: number; role: (typeof INVITED_ROLES)[number] }
  | { kind: "reset"; code: string; expiresAt: number; userName: string };

const issued = (value: Issued) => data({ issued: value, refused: null, role: null });
const refused = (reason: string) => data({ issued: null, refused: reason, role: null }, 400);

/** Refusals that stand at the field for the admin's own password. */
const OWN_PASSWORD: string[] = ["password-wrong", "required"];

/** Codes that open accounts or roles, and what blanks words for good: only for whoever gave their password just now. */
const CONFIRMED: string[] = ["issue-invite", "issue-reset", "retain-texts"];

export async function actOnRole(form: FormData, acting: Acting) {
  const submission = parseWithZod(form, { schema: roleSchema });
  if (submission.status !== "success") return besideRole(refuseForm(submission));
  const { personId, role, ownPassword } = submission.value;
  const result = await changeRole({ ...acting, personId, role, password: ownPassword });
  if (result.ok) return redirect("/admin?done=role");
  return besideRole(refuseForm(submission, result, OWN_PASSWORD.includes(result.reason) ? "ownPassword" : undefined));
}

function besideRole(refusal: ReturnType<typeof refuseForm>) {
  return data({ issued: null, refused: null, role: refusal.data }, refusal.init ?? undefined);
}

export async function actOnButton(form: FormData, acting: Acting) {
  const parsed = buttonSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success && form.get("intent") === "retain-texts") return refused("retain-days");
  if (!parsed.success) throw new Response("This form is not known here.", { status: 400 });
  const asked = parsed.data;
  if (CONFIRMED.includes(asked.intent) && !(await isConfirmed({ personId: acting.adminId, ...acting }))) {
    const back = "personId" in asked ? `/admin?person=${encodeURIComponent(asked.personId)}` : "/admin";
    return redirect(`/confirm?to=${encodeURIComponent(back)}`);
  }
  switch (asked.intent) {
    case "issue-invite":
      return issued({ kind: "invite", role: asked.role, ...(await issueInvite({ ...acting, role: asked.role })) });
    case "withdraw-invite": {
      const result = await withdrawInvite({ ...acting, inviteId: asked.inviteId });
      return result.ok ? redirect("/admin?done=withdrawn") : refused(result.reason);
    }
    case "issue-reset": {
      const issuer = { personId: acting.adminId, role: "admin" as const };
      const result = await issueResetCode({ ...acting, issuer, personId: asked.personId });
      if (!result.ok) return refused(result.reason);
      const { code, expiresAt, userName } = result;
      return issued({ kind: "reset", code, expiresAt, userName });
    }
    case "disable":
    case "enable": {
      const disabled = asked.intent === "disable";
      const result = await setDisabled({ ...acting, personId: asked.personId, disabled });
      return result.ok ? redirect(`/admin?done=${disabled ? "disabled" : "enabled"}`) : refused(result.reason);
    }
    case "retain-texts":
      await setRetention({ ...acting, days: asked.days });
      return redirect("/admin?done=retention");
    case "remove-demo": {
      const result = await removeDemo(acting);
      // A demo admin has just removed their own account: the page would only send them here.
      return result.ok ? redirect(result.own ? "/sign-in?done=demo" : "/admin?done=demo") : refused(result.reason);
    }
  }
}
