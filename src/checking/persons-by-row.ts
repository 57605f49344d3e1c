/** Who stands in a row of a sheet. */
import { type Cell, type Form, type Person } from "../forms";

/** Who stands in the row of a finding. */
export type RowOwner = Pick<Person, "name" | "id">;

/** Looks up whose cells they are that are asked for in ascending order of rows, as findings come. */
export function personsByRow(form: Form): (cell: Cell) => Person | null {
  if (form.kind === "unknown" || form.kind === "breakdown") return () => null;
  const { persons } = form;
  if (form.headers.some(({ layout }) => layout !== "one")) return amongSeveral(persons);
  let next = 0;
  return ({ row }) => {
    while (next < persons.length && (persons[next] as Person).row < row) next++;
    const person = persons[next];
    return person?.row === row ? person : null;
  };
}

/** Several people in a row: the one whose column it is, else the first. */
function amongSeveral(persons: readonly Person[]): (cell: Cell) => Person | null {
  const byRow = new Map<number, Person[]>();
  for (const person of persons) {
    const known = byRow.get(person.row);
    if (known === undefined) byRow.set(person.row, [person]);
    else known.push(person);
  }
  return ({ row, column }) => {
    const here = byRow.get(row) ?? [];
    const own = here.find(({ header }) => header.columns.name === column || header.columns.id === column);
    return (
      own ?? here.find(({ header }) => Object.values(header.columns).includes(column)) ?? here[0] ?? null
    );
  };
}
