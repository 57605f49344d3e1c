/** What rules ask of one person's row. */
import { type Field, type Person } from "../../forms";

/** Whether the field's cell holds an error value, so that nothing else can be said of it. */
export function hasError({ errors }: Person, field: Field): boolean {
  return errors !== null && errors.some((error) => error.field === field);
}

/** Systems export codes: 1 and 2 of GB/T 2261.1. */
export function readSex(text: string): "男" | "女" | null {
  if (text === "男" || text === "男性" || text === "1") return "男";
  return text === "女" || text === "女性" || text === "2" ? "女" : null;
}
