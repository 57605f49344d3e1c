/** Each row of the table of evidence against its own examples: headings of the field, and headings that are none of it. */
import { EVIDENCE } from "../../src/forms/columns/evidence";
import { ALL_FIELDS } from "../../src/forms/columns/fields";
import { meaningsOf } from "../../src/forms/columns/meaning";

const fieldsOf = (heading: string) => meaningsOf(heading).map(({ field }) => field);

const cases = EVIDENCE.flatMap(({ field, examples, others }) => [
  ...examples.split(" ").map((heading) => [heading, field, true] as const),
  ...others.split(" ").map((heading) => [heading, field, false] as const),
]);

test.each(cases)("%s is %s: %s", (heading, field, expected) => {
  const own = meaningsOf(heading).filter((meaning) => meaning.field === field && meaning.whose !== "head");
  expect(own.length > 0).toBe(expected);
});

test("every field but the head's own has a row", () => {
  const rows = new Set(EVIDENCE.map(({ field }) => field));
  expect(ALL_FIELDS.filter((field) => !rows.has(field))).toEqual(["head", "headId"]);
});

test.each([
  ["户主", "head"],
  ["2024年个人缴费金额（元）", "paid"],
  ["个人实际缴纳", "paid"],
  ["医保费缴纳金额", "paid"],
  ["村集体代缴额", "subsidy"],
  ["1.姓名", "name"],
  ["★身份证号码（18位）", "id"],
])("%s: %s", (heading, field) => {
  expect(fieldsOf(heading.replace("★", "").replace(/[（]/g, "(").replace(/[）]/g, ")"))).toContain(field);
});

test.each(["民族", "家庭住址", "出生日期", "年龄", "序号", "政治面貌", "学历", "费", "保险"])(
  "%s is nothing",
  (heading) => {
    expect(fieldsOf(heading)).toEqual([]);
  },
);
