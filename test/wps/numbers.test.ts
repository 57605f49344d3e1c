/** Numbers as text where WPS has no tables of languages. */
import { mendNumbers } from "../../src/wps/numbers";

const original = Number.prototype.toLocaleString;
afterEach(() => {
  Number.prototype.toLocaleString = original;
});

test.each([0, 7, 999, 1_000, 735_073, -1_234_567, 1234.5, 0.1, 12.345, 1e9])(
  "%d is shown as everywhere else where the tables of languages are missing",
  (value) => {
    const options = { maximumFractionDigits: 2 };
    const expected = [value.toLocaleString("zh-CN"), value.toLocaleString("zh-CN", options)];
    Number.prototype.toLocaleString = () => {
      throw new RangeError("Internal error. Icu error.");
    };
    mendNumbers();
    expect([value.toLocaleString("zh-CN"), value.toLocaleString("zh-CN", options)]).toEqual(expected);
  },
);

test("where nothing is missing nothing is changed", () => {
  mendNumbers();
  expect(Number.prototype.toLocaleString).toBe(original);
});
