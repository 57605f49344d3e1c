/** Every field with a ★ is filled in, and has its column. */
import { cellOf, doubtAbout, type Field, FIELD_LABELS, type Person } from "../../forms";
import { table } from "../example";
import { doubtMessage } from "../judging/doubtful-amounts";
import { firstHeadersLacking, headerCell } from "../judging/headers";
import { hasError } from "../judging/person";
import type { Rule } from "../rule";

/** The form's ★ columns; the signature is one too but has a rule of its own. */
const REQUIRED: readonly Field[] = ["category", "relation", "name", "sex", "id", "paid"];

export const required: Rule = {
  id: "required",
  order: 10,
  group: "form",
  severity: "error",
  title: "必填项没有填",
  why: "登记表标★的项目都要填，缺了就录不进系统，也核不了资助。",
  mend: "按户口簿和缴费情况补填。",
  source: "赫山区2024年度方案附件2说明1（标★的为必填）",
  example: {
    wrong: table(`
      户属性   | 户主关系 | 姓名   | 性别 | 身份证号           | 实交额 | 签字
      普通居民 | 户主     | 王建国 |      | 430903197003109010 | 380    | 王建国`),
    right: table(`
      户属性   | 户主关系 | 姓名   | 性别 | 身份证号           | 实交额 | 签字
      普通居民 | 户主     | 王建国 | 男   | 430903197003109010 | 380    | 王建国`),
  },

  roster({ form, dues }, tell) {
    let subsidyDue = false;
    return {
      person(person) {
        if (!isComplete(person)) tellBlanks(person);
        if (person.header.columns.subsidy < 0 && (dues.of(person)?.subsidy ?? 0) > 0) subsidyDue = true;
      },
      finish() {
        const columns = subsidyDue ? [...REQUIRED, "subsidy" as const] : REQUIRED;
        for (const [header, fields] of firstHeadersLacking(form.headers, columns)) {
          const names = fields.map((field) => `“${FIELD_LABELS[field]}”`).join("、");
          tell({ cell: headerCell(header), message: `表头里找不到必填的列：${names}`, value: "" });
        }
      },
    };

    function tellBlanks(person: Person): void {
      for (const field of REQUIRED) {
        if (!isBlank(person, field) || hasError(person, field) || person.header.columns[field] < 0) continue;
        if (field === "paid" && (dues.isFullySubsidised(person) || person.collected === false)) continue;
        const doubt = doubtAbout(person, field);
        const blank = `没有填${FIELD_LABELS[field]}（必填）`;
        const message =
          doubt === null ? blank : `${doubtMessage(person, FIELD_LABELS[field], doubt)}（必填）`;
        tell({ cell: cellOf(person, field), message, value: doubt?.text ?? "" });
      }
    }
  },
};

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
