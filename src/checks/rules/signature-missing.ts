/** Somebody has not signed; nobody has, or there is no such column: then it is said once. */
import { cellOf, FIELD_LABELS, type Person } from "../../forms";
import { table } from "../example";
import { firstHeadersLacking, headerCell } from "../judging/headers";
import { hasError } from "../judging/person";
import { isRegionsForm } from "../judging/required-fields";
import type { Rule } from "../rule";

export const signatureMissing: Rule = {
  id: "signature-missing",
  order: 70,
  group: "form",
  severity: "warning",
  title: "参保人没有签字",
  why: "签字证明本人知情并缴了费，交表时要齐全。",
  mend: "打印后请本人或家属签字。",
  source: "赫山区2024年度方案附件2“参保人签字”栏",
  example: {
    wrong: table(`
      姓名   | 实交额 | 参保人签字
      王建国 | 380    |
      张桂兰 | 380    | 张桂兰`),
    right: table(`
      姓名   | 实交额 | 参保人签字
      王建国 | 380    | 王建国
      张桂兰 | 380    | 张桂兰`),
  },

  roster({ form, policy }, tell) {
    const missing: Person[] = [];
    let present = 0;
    return {
      person(person) {
        if (person.signature !== "") present++;
        else if (person.header.columns.signature >= 0 && !hasError(person, "signature")) missing.push(person);
      },
      finish() {
        if (form.persons.length === 0) return;
        // Only the region's own form asks for it; another sheet may have no such column.
        const lacking = isRegionsForm(form, policy)
          ? firstHeadersLacking(form.headers, ["signature"])
          : new Map();
        for (const header of lacking.keys()) {
          const message = `表头里找不到“${FIELD_LABELS.signature}”一列`;
          tell({ cell: headerCell(header), message, value: "" });
        }
        const [first] = missing;
        if (first === undefined) return;
        if (present > 0)
          for (const person of missing)
            tell({ cell: cellOf(person, "signature"), message: "参保人没有签字", value: "" });
        else {
          // The form is filled in before it is printed and signed: an empty column is one remark, not a thousand.
          const cell = { row: first.header.firstRow, column: first.header.columns.signature };
          tell({ cell, message: "整列都没有签字，打印后请参保人签字", value: "" });
        }
      },
    };
  },
};
