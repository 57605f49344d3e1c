/** What rules ask of one person's row. */
import { type Field, type Person } from "../../forms";
import type { Mistake } from "../rule";

/** Whether the field's cell holds an error value, so that nothing else can be said of it. */
export function hasError({ errors }: Person, field: Field): boolean {
  return errors !== null && errors.some((error) => error.field === field);
}

export function readSex(text: string): "男" | "女" | null {
  if (text === "男" || text === "男性") return "男";
  return text === "女" || text === "女性" ? "女" : null;
}

/** Of one of several people in a cell: says whose it is, and is told beside what is wrong with the others. */
export function whoseOf(person: Person, mistake: Mistake): Mistake {
  if (!person.isInSharedCell) return mistake;
  return { ...mistake, message: `“${person.name}”：${mistake.message}`, isOfSeveral: true };
}
