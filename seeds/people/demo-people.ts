import type { Role } from "@db/schema/people";

/** The demo's accounts, always these. Their passwords are drawn anew for each installation. */
export const DEMO_PEOPLE: readonly { userName: string; displayName: string; role: Role }[] = [
  { userName: "demo-admin", displayName: "演示管理员", role: "admin" },
  { userName: "demo-tutor", displayName: "演示老师", role: "tutor" },
  { userName: "demo-candidate-1", displayName: "演示考生一", role: "candidate" },
  { userName: "demo-candidate-2", displayName: "演示考生二", role: "candidate" },
];
