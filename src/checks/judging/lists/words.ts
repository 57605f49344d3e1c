/** How findings about lists are worded. */
import { type CellValue, listRoleId, roleName } from "../../../forms";
import { comparableName } from "../../../identity";
import { describePlace, describeSheet, type SheetPlace } from "../../place";
import type { Mistake } from "../../rule";
import { cellOfEntry, type Entry } from "./entries";
import type { List } from "./given";

/** `工作表“低保名单”B5`, with the name that stands there if it is another one. */
export function entryPlace(from: SheetPlace, entry: Entry, name: string): string {
  const place = describePlace(from, entry.list.context.place, cellOfEntry(entry));
  const other = entry.person.name;
  const isOther = other !== "" && name !== "" && comparableName(other) !== comparableName(name);
  return isOther ? `${place}（那里的姓名是“${other}”）` : place;
}

/** `工作表“低保名单”`; where the sheet's name does not say it, with what the list is of: `残疾人名单（工作表“Sheet2”）`. */
export function listPlace(from: SheetPlace, { context, role }: List): string {
  const sheet = describeSheet(from, context.place);
  const name = roleName(role);
  return context.place.sheet.includes(name.replace(/名单$/, "")) ? sheet : `${name}（${sheet}）`;
}

/** Of somebody on a list: `what` is said of the person. */
export function entryMistake(entry: Entry, what: string): Mistake {
  const { name } = entry.person;
  const message = `${name === "" ? "此人" : `“${name}”`}${what}`;
  return { cell: cellOfEntry(entry), message, value: name, restsOn: entryFacts(entry) };
}

/** What a list's row says: the judgement of whoever is found on it rests on that. */
export function entryFacts({ list, index, person }: Entry): CellValue[] {
  const { category = "", level = "" } = list.context.form.statements?.[index] ?? {};
  const { name, id, further } = person;
  return [listRoleId(list.role), name, id, person.category, category, level, further?.diedOn ?? ""];
}
