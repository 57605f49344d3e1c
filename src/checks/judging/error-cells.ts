/** Cells that hold an error value, or a formula without a result: in a row, in a line of sums, in a breakdown table. */
import { cellName, cellOf, FIELD_LABELS } from "../../forms";
import { hear, type Mistake, type Rule } from "../rule";
import { pageLines } from "./page-lines";

/** What a rule looks at that is about some of these; `message` is told what the user calls the cell. */
export function errorCells(
  isMeant: (text: string) => boolean,
  message: (what: string, text: string) => string,
): Required<Pick<Rule, "roster" | "hears" | "breakdown">> {
  const mistake = (cell: Mistake["cell"], what: string, text: string): Mistake => ({
    cell,
    message: message(what, text),
    value: text,
  });
  return {
    roster: (_, tell) => ({
      person(person) {
        if (person.errors === null) return;
        for (const { field, text } of person.errors)
          if (isMeant(text)) tell(mistake(cellOf(person, field), FIELD_LABELS[field], text));
      },
    }),
    hears: [
      hear(pageLines, "error", ({ cell, text, line }) => (isMeant(text) ? mistake(cell, line, text) : null)),
    ],
    breakdown: ({ form }) =>
      form.errors
        .filter(({ text }) => isMeant(text))
        .map(({ text, row, column }) => mistake({ row, column }, `${cellName(row, column)} `, text)),
  };
}
