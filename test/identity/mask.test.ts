/** Which characters of a number may be posted in public. */
import fc from "fast-check";
import { mask } from "../../src/identity";
import { anyId } from "./reference";

const MASKS: readonly (readonly [value: unknown, expected: string, why: string])[] = [
  ["11010519491231002X", "110105********002X", "18 characters"],
  ["110105491231002", "110105*****1002", "15 characters"],
  [" 110105 19491231 002x", "110105********002X", "cleaned first"],
  ["110105194912310020", "110105********0020", "wrong check character"],
  ["11010519491231002", "*****************", "17 characters"],
  ["1", "*", "one character"],
  ["未提供", "***", "text"],
  ["", "", "blank"],
  [" \u3000", "", "blanks"],
  [null, "", "empty cell"],
  [undefined, "", "nothing"],
  [110105194912310000, "******************", "a number of 18 digits: its last digits are wrong anyway"],
  [110105491231002, "***************", "a number of 15 digits"],
  [1.10105e21, "**********************", "a number of 22 digits, which String writes as 1.10105e+21"],
  [110105194912310021n, "******************", "big integer"],
  [NaN, "***", "not a number"],
  [true, "****", "logical value"],
  [{ type: "Error" }, "*", "object"],
];

test.each(MASKS)("mask(%p) is %j: %s", (value, expected) => {
  expect(mask(value)).toBe(expected);
});

test("at most ten characters of any text are left, and none of the birth date", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 40 }),
      (text) => mask(text).replace(/\*/g, "").length <= 10,
    ),
  );
  fc.assert(fc.property(anyId, (id) => mask(id) === `${id.slice(0, 6)}********${id.slice(14)}`));
});
