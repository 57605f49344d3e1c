/** The lists of a run that rosters can be compared with. */
import { isOutOfForce, type ListRole, type PersonList, roleIn, type Roster } from "../../../forms";
import { fullRegionName, type Region } from "../../../policy";
import type { SheetContext } from "../../sheet";

export interface List {
  readonly context: SheetContext<PersonList>;
  readonly role: ListRole;
}

export type SubsidyList = List & { readonly role: Extract<ListRole, { kind: "subsidy" }> };

export function isSubsidyList(list: List): list is SubsidyList {
  return list.role.kind === "subsidy";
}

/** Says of the others, on their own sheets, that they are compared with nothing. */
export function givenLists(sheets: readonly SheetContext[]): List[] {
  return sheets.flatMap((context) => {
    const { form } = context;
    if (form.kind !== "list") return [];
    const role = roleOf(context, sheets);
    if (role === null) context.cannotJudge(form.doubt ?? "看不出是什么名单，没有与花名册比对");
    if (role === null || role.kind === "none") return [];
    return [{ context: { ...context, form }, role }];
  });
}

/** What a sheet is a list of: as it says itself, else as its file does; null if it is no list, or nobody says. */
export function roleOf(context: SheetContext, sheets: readonly SheetContext[]): ListRole | null {
  const { form } = context;
  if (form.kind !== "list" || form.doubt !== null) return null;
  return form.role ?? roleByFile({ ...context, form }, sheets);
}

/** A file that holds one list is named as the list would be: 低保名单.xlsx. */
function roleByFile(
  { form, place }: SheetContext<PersonList>,
  sheets: readonly SheetContext[],
): ListRole | null {
  const isAlone = sheets.every(
    (other) => other.place.file !== place.file || other.form === form || !hasPersons(other),
  );
  if (!isAlone || [form.sheet, ...form.heading.lines].some(isOutOfForce)) return null;
  const fileName = place.file.split(/[\\/]/).pop() ?? "";
  return roleIn(fileName.replace(/\.[^.]*$/, ""));
}

function hasPersons({ form }: SheetContext): boolean {
  return form.kind === "roster" || form.kind === "list";
}

/** Rosters of nobody yet are compared with nothing: else everybody on the lists would be missing. */
export function rostersOf(sheets: readonly SheetContext[]): SheetContext<Roster>[] {
  return sheets.flatMap((context) => {
    const { form } = context;
    return form.kind === "roster" && form.persons.length > 0 ? [{ ...context, form }] : [];
  });
}

/** Whether a list can speak of a roster's people: a county's list can, another county's cannot. */
export function isOfSamePlace(a: Region | null, b: Region | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [fullRegionName(a), fullRegionName(b)];
  return one.startsWith(other) || other.startsWith(one);
}
