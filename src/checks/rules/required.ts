/** What the form asks for is filled in, and has its column. */
import { cellName, cellOf, doubtAbout, type Field, FIELD_LABELS, type Person } from "../../forms";
import { table } from "../example";
import { doubtMessage } from "../judging/doubtful-amounts";
import { firstHeadersLacking, headerCell } from "../judging/headers";
import { hasError } from "../judging/person";
import { requirementsOf } from "../judging/required-fields";
import type { Rule } from "../rule";

export const required: Rule = {
  id: "required",
  order: 10,
  group: "form",
  severity: "error",
  title: "必填项没有填",
  why: "表上要求必填的项目（当地登记表标★的，或表头标★、*、“必填”的）都要填；没有标的，姓名和身份证号也不能缺。",
  mend: "按户口簿和缴费情况补填。",
  source: "赫山区2024年度方案附件2说明1（标★的为必填）",
  example: {
    wrong: table(`
      户属性★ | 户主关系★ | 姓名★ | 性别★ | 身份证号★ | 实交额 | 签字
      普通居民 | 户主     | 王建国 |      | 430903197003109010 | 380    | 王建国`),
    right: table(`
      户属性★ | 户主关系★ | 姓名★ | 性别★ | 身份证号★ | 实交额 | 签字
      普通居民 | 户主     | 王建国 | 男   | 430903197003109010 | 380    | 王建国`),
  },

  roster({ form, dues, policy }, tell) {
    const { fields: wanted, by } = requirementsOf(form, policy);
    const isForm = by === "form";
    let subsidyDue = false;
    return {
      person(person) {
        if (!isComplete(person) && !person.isUnread) tellBlanks(person);
        if (person.header.columns.subsidy < 0 && (dues.of(person)?.subsidy ?? 0) > 0) subsidyDue = true;
      },
      finish() {
        const columns = subsidyDue && isForm ? [...wanted, "subsidy" as const] : wanted;
        for (const [header, fields] of firstHeadersLacking(form.headers, columns)) {
          const names = fields.map((field) => `“${FIELD_LABELS[field]}”`).join("、");
          tell({ cell: headerCell(header), message: `表头里找不到必填的列：${names}`, value: "" });
        }
      },
    };

    function tellBlanks(person: Person): void {
      for (const field of wanted) {
        if (!isBlank(person, field) || hasError(person, field) || person.header.columns[field] < 0) continue;
        if (
          field === "paid" &&
          (dues.isFullySubsidised(person) || person.collected === false || isHouseholds(person))
        )
          continue;
        const doubt = doubtAbout(person, field);
        const { row, column } = cellOf(person, field);
        const blank = `${cellName(row, column)} 没有填${FIELD_LABELS[field]}（必填）`;
        const message =
          doubt === null ? blank : `${doubtMessage(person, FIELD_LABELS[field], doubt)}（必填）`;
        tell({ cell: cellOf(person, field), message, value: doubt?.text ?? "" });
      }
    }
  },
};

/** What a household pays together stands with one of its people. */
function isHouseholds({ header, isInSharedCell }: Person): boolean {
  return header.isByHousehold || isInSharedCell;
}

/** Nearly every row is, so this is asked before anything else. */
function isComplete(person: Person): boolean {
  return (
    person.category !== "" &&
    person.relation !== "" &&
    person.name !== "" &&
    person.sex !== "" &&
    person.id !== null &&
    person.paid !== null
  );
}

function isBlank(person: Person, field: Field): boolean {
  const value = person[field as "name" | "id" | "paid"];
  return value === "" || value === null;
}
