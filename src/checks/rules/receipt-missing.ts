/** A household has paid, and no row of it has the number of a receipt: one for the household is right. */
import { cellOf, type Person } from "../../forms";
import { table } from "../example";
import { hasError } from "../judging/person";
import type { Rule } from "../rule";

const NO_RECEIPT = /^([-—–－/／]*|无|没有)$/;

export const receiptMissing: Rule = {
  id: "receipt-missing",
  order: 50,
  group: "form",
  severity: "warning",
  title: "缴了费没有票据号码",
  why: "票据是收过钱的凭据，没有号码就对不上账。",
  mend: "补填票据号码；一户一张票的，填在其中一行即可。",
  source: "赫山区2024年度方案附件2“票据号码”栏",
  example: {
    wrong: table(`
      姓名   | 实交额 | 票据号码
      王建国 | 380    |`),
    right: table(`
      姓名   | 实交额 | 票据号码
      王建国 | 380    | 0012345`),
  },

  roster(_, tell) {
    let present = 0;
    const hasReceipt: boolean[] = [];
    const firstPayer: (Person | undefined)[] = [];
    return {
      person(person) {
        const { household } = person;
        if (person.isUnpaid) return;
        if (isReceipt(person.receipt) || hasError(person, "receipt")) {
          hasReceipt[household] = true;
          present++;
        } else if ((person.paid ?? 0) > 0 && person.header.columns.receipt >= 0)
          firstPayer[household] ??= person;
      },
      finish() {
        // Paid by telephone, all of it: one remark on the column.
        const first = firstPayer.find((person) => person !== undefined);
        if (present === 0 && first !== undefined) {
          const { header } = first;
          const cell = { row: header.firstRow, column: header.columns.receipt };
          tell({ cell, message: "整列都没有票据号码；都是手机缴费、没有纸质票据的不用填", value: "" });
          return;
        }
        firstPayer.forEach((person, household) => {
          if (person !== undefined && hasReceipt[household] !== true)
            tell({
              cell: cellOf(person, "receipt"),
              message: "这一户缴了费，没有填票据号码",
              value: "",
              restsOn: [person.paid],
            });
        });
      },
    };
  },
};

function isReceipt(text: string): boolean {
  return text !== "" && !NO_RECEIPT.test(text);
}
