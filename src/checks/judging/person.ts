/** What rules ask of one person's row. */
import { type Field, type Person } from "../../forms";

/** Whether the field's cell holds an error value, so that nothing else can be said of it. */
export function hasError({ errors }: Person, field: Field): boolean {
  return errors !== null && errors.some((error) => error.field === field);
}

export function readSex(text: string): "男" | "女" | null {
  if (text === "男" || text === "男性") return "男";
  return text === "女" || text === "女性" ? "女" : null;
}
