/** What sheets are called by what they are for. */
import type { SheetScheme } from "./columns/scheme";
import { listRoleName, roleName } from "./list-role";
import type { Form } from "./recognize";

export const KIND_NAMES: Readonly<Record<Form["kind"], string>> = {
  roster: "花名册",
  payments: "缴费明细",
  breakdown: "任务分解表",
  list: "名单",
  unknown: "",
};

/** 花名册, 低保名单; null where nothing says what it is. */
export function sheetName(form: Form): string | null {
  if (form.kind === "unknown") return null;
  if (form.kind !== "list") return KIND_NAMES[form.kind];
  return form.role === null ? null : roleName(form.role);
}

/** The same of what a column scheme says. */
export function schemeName({ purpose, role }: SheetScheme): string | null {
  if (purpose === "list") return role === undefined ? null : listRoleName(role);
  return purpose === undefined ? null : KIND_NAMES[purpose];
}
