/** Reads a grid by the built-in policies, as the kind of sheet that the test expects. */
import { type FormField, type Form, type Grid, type Person, readForm } from "../../src/forms";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";

export const policies = new PolicyRegistry(builtInPolicies);

export function read(grid: Grid): Form {
  return readForm(grid, policies);
}

export function rosterIn(grid: Grid): Extract<Form, { kind: "roster" }> {
  const form = read(grid);
  if (form.kind !== "roster") throw new Error(`read as ${form.kind}`);
  return form;
}

export function breakdownIn(grid: Grid): Extract<Form, { kind: "breakdown" }> {
  const form = read(grid);
  if (form.kind !== "breakdown") throw new Error(`read as ${form.kind}`);
  return form;
}

/** Everybody of a roster, one line each: the row as the sheet numbers it, then the wanted fields; `·` is a blank. */
export function personLines(grid: Grid, ...fields: FormField[]): string[] {
  return rosterIn(grid).persons.map((person) => [person.row + 1, ...fieldsOf(person, fields)].join(" "));
}

export function fieldsOf(person: Person, fields: readonly FormField[]): string[] {
  return fields.map((field) => {
    const value = person[field];
    return value === null || value === "" ? "·" : String(value);
  });
}
