import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { accountFileTitles } from "~/i18n/exports/account-file-titles";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { exportAccount } from "~/services/accounts/take-out/export-account.server";

/** Everything of one's own as a file; no page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const titles = accountFileTitles(request.headers.get("cookie"));
  const exported = await exportAccount({ viewer, titles, address: context.address, now: now() });
  if (!exported.ok) throw redirect(exported.reason === "too-many-tries" ? "/account?done=wait" : "/sign-in");
  return new Response(exported.file, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="account.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
