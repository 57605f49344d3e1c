/** `cell-error`, `name-format`, `phone-format` (design §5.3). */
import { found, full } from "../support/check";
import { gridOf } from "../support/grid";
import { HEADINGS } from "../support/named-cells";
import { roster } from "../support/roster";

describe("cell-error", () => {
  test.each(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"])("%s", (error) => {
    expect(found(["cell-error"], roster({ 王建国的联系电话: error }))).toEqual([
      "cell-error 王建国的联系电话",
    ]);
  });

  test.each(HEADINGS)("below %s", (heading) => {
    const cell = `张桂兰的${heading}`;
    expect(found(["cell-error"], roster({ [cell]: "#REF!" }))).toEqual([`cell-error ${cell}`]);
  });

  test("in a breakdown table", () => {
    const grid = gridOf(
      "赫山区2024年度\n单位|户籍人口数|参保任务数\n赫山街道|#REF!|64899\n桃花仑街道|52780|#N/A",
    );
    expect(found(["cell-error"], grid)).toEqual(["cell-error B3", "cell-error C4"]);
  });

  test("the finding tells which error the cell holds", () => {
    expect(full(["cell-error"], roster({ 王建国的联系电话: "#REF!" }))[0]?.value).toBe("#REF!");
  });

  test.each(["#12", "12#", "3#楼", "REF", "N/A"])("%s is no error value", (receipt) => {
    expect(found(["cell-error"], roster({ 王建国的票据号码: receipt }))).toEqual([]);
  });

  test("an error in a column that belongs to nobody's form is left alone by the form's other rules", () => {
    const grid = roster({ M3: "备注", M5: "#REF!" });
    expect(found(["required", "phone-format", "name-format"], grid)).toEqual([]);
  });
});

describe("name-format", () => {
  test.each([
    ["王建国1", "a digit"],
    ["王建国(妻)", "a note in brackets"],
    ["王建国（外出）", "a note in full-width brackets"],
    ["王建国？", "a question mark"],
    ["王*国", "masked"],
    ["王", "one character"],
    ["１", "a full-width digit"],
  ])("%s: %s", (name) => {
    expect(found(["name-format"], roster({ 王建国的姓名: name, 王建国的参保人签字: name }))).toEqual([
      "name-format 王建国的姓名",
    ]);
  });

  test.each([
    ["王伟", "two characters"],
    ["欧阳建国", "a double surname"],
    ["阿依古丽·买买提", "a name with a middle dot"],
    ["王\u3000伟", "letter-spaced"],
    ["王 伟", "spaced"],
    ["  王伟", "a space before"],
    ["𬀩𬀪", "characters beyond the basic plane"],
    ["㛃䶮", "rare characters"],
  ])("%s: %s", (name) => {
    expect(found(["name-format"], roster({ 王建国的姓名: name }))).toEqual([]);
  });

  test("a blank name is `required` instead", () => {
    expect(found(["name-format", "required"], roster({ 王建国的姓名: null }))).toEqual([
      "required 王建国的姓名",
    ]);
  });
});

describe("phone-format", () => {
  test.each<[phone: string | number, why: string]>([
    ["1381234567", "10 digits"],
    ["138123456789", "12 digits"],
    [1381234567, "10 digits as a number"],
    ["23812345678", "a mobile number begins with 1"],
    ["12812345678", "no mobile number begins with 12"],
    ["1381234567O", "a letter O"],
  ])("%s: %s", (phone) => {
    expect(found(["phone-format"], roster({ 王建国的联系电话: phone }))).toEqual([
      "phone-format 王建国的联系电话",
    ]);
  });

  test.each<[phone: string | number | null, why: string]>([
    ["13812345678", "a mobile number"],
    [13812345678, "the same as a number"],
    ["19912345678", "a newer prefix"],
    ["0737-4223456", "a fixed line with its area code"],
    ["07374223456", "the same without the hyphen"],
    ["010-62345678", "a three-digit area code"],
    ["138 1234 5678", "in groups"],
    ["138-1234-5678", "in groups with hyphens"],
    [null, "blank: the column has no ★"],
    ["无", "there is none, and the column has no star"],
    ["13800000000/0737-4212345", "a mobile and a landline"],
    ["13800000000、0737-4212345", "the same, otherwise set off"],
    ["13800000000 0737-4212345", "the same, with a space"],
  ])("%s: %s", (phone) => {
    expect(found(["phone-format"], roster({ 王建国的联系电话: phone }))).toEqual([]);
  });
});
