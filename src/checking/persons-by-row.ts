/** Who stands in a row of a sheet. */
import type { Form, Person } from "../forms";

/** Looks up whose rows they are that are asked for in ascending order, as findings come. */
export function personsByRow(form: Form): (row: number) => Person | null {
  if (form.kind !== "roster" && form.kind !== "list") return () => null;
  const { persons } = form;
  let next = 0;
  return (row) => {
    while (next < persons.length && (persons[next] as Person).row < row) next++;
    const person = persons[next];
    return person?.row === row ? person : null;
  };
}
