/** A row is a household with its sum: amounts are not judged person by person. */
import { table } from "../example";
import { headerCell } from "../judging/headers";
import type { Rule } from "../rule";

export const householdRows: Rule = {
  id: "household-rows",
  order: 2,
  group: "reading",
  severity: "warning",
  title: "一行是一户，金额没有逐人核对",
  why: "金额是一户几个人的合计，看不出每个人该缴多少、缴了多少。",
  mend: "要逐人核对的，请每人一行，各填各的金额。",
  source: "本工具：每人一行才能逐人核对",
  example: {
    wrong: table(`
      户主姓名 | 身份证号           | 参保人数 | 实缴金额
      王建国   | 430903197003109010 | 3        | 1140`),
    right: table(`
      姓名   | 身份证号           | 实缴金额
      王建国 | 430903197003109010 | 380`),
  },

  roster: ({ form }, tell) => {
    let isShared = false;
    return {
      person({ header, isInSharedCell, isUnread }) {
        if (isInSharedCell || isUnread) isShared ||= header.columns.paid >= 0;
      },
      finish() {
        const [first] = form.headers;
        const header =
          form.headers.find(({ isByHousehold }) => isByHousehold) ?? (isShared ? first : undefined);
        if (header === undefined || form.persons.length === 0) return;
        const message = "这张表一行是一户（或一格几个人），金额是几个人的合计，没有逐人核对金额";
        tell({ cell: headerCell(header), message, value: "" });
      },
    };
  },
};
