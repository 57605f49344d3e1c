/** IDCHECK: nothing for a right number, text for an error, 提示 for a mere warning (section 5.1, IDs). */
import { ask, column, useRuntime } from "../support/host";
import { madeId, oldId, toFullWidth, withWrongCheck } from "../support/made-ids";

useRuntime();

const man = { born: "19900101", sequence: 911 };
const id = madeId(man);
const endingInX = "43090319720815902X";

test.each([[id], [endingInX], [madeId({ ...man, division: "110105" })]])("%s is right", (right) => {
  expect(ask("IDCHECK", right)).toBe("");
});

const errors: [value: unknown, says: RegExp, why: string][] = [
  [id.slice(0, 17), /17位|少1位|少 1 位/, "one digit short"],
  [`${id}1`, /19位|多1位|多 1 位/, "one digit more"],
  ["430903", /位/, "six digits"],
  ["没有", /身份证/, "no number at all"],
  [`${id.slice(0, 14)}O${id.slice(15)}`, /O/, "the letter O for a zero"],
  [`X${id.slice(1)}`, /X/, "an X in front"],
  [madeId({ ...man, born: "19900230" }), /日期/, "30 February"],
  [madeId({ ...man, born: "19901301" }), /月/, "month 13"],
  [madeId({ ...man, born: "20990101" }), /今天/, "not yet born"],
  [madeId({ ...man, born: "18500101" }), /120/, "over 120 years old"],
  [withWrongCheck(id), /校验/, "wrong check character"],
  [oldId({ ...man, born: "19900230" }), /日期/, "30 February in 15 digits"],
  [430903199001019000, /数字/, "stored as a number"],
  [430903900101911, /数字/, "15 digits stored as a number"],
  ["4.30903E+17", /科学计数|数字/, "what is left of a number in a CSV"],
  [` ${withWrongCheck(id)}`, /校验/, "an error beside a warning is an error"],
  [withWrongCheck(madeId({ ...man, division: "439999" })), /校验/, "an error beside a warning is an error"],
];

test.each(errors)("%j is wrong: %s (%s)", (value, says) => {
  const [[text]] = ask("IDCHECK", column(value)) as [[string]];
  expect(text).toMatch(says);
  expect(text).not.toMatch(/^提示/);
});

const warnings: [value: string, says: RegExp, why: string][] = [
  [oldId(man), /15/, "15 digits"],
  [` ${id}`, /空格/, "a blank in front"],
  [`${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, /空格/, "blanks inside"],
  [toFullWidth(id), /全角/, "full-width digits"],
  [endingInX.toLowerCase(), /小写/, "a small x"],
  [madeId({ ...man, division: "439999" }), /区划/, "a division that never existed"],
  [` ${oldId(man)}`, /15/, "two warnings"],
];

test.each(warnings)("%j gets a hint: %s (%s)", (value, says) => {
  const [[text]] = ask("IDCHECK", column(value)) as [[string]];
  expect(text).toMatch(/^提示/);
  expect(text).toMatch(says);
});

test("no message repeats the number that it is about", () => {
  for (const [value] of [...errors, ...warnings]) {
    const text = String(ask("IDCHECK", value)).normalize("NFKC").replace(/\s/g, "");
    expect(text).not.toMatch(/\d{8}/);
  }
});
