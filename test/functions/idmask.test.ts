/** IDMASK: the first six and the last four characters stay, of 18 as of 15 (section 5.1). */
import { ask, column, useRuntime } from "../support/host";
import { madeId, oldId, toFullWidth, withWrongCheck } from "../support/made-ids";

useRuntime();

const man = { born: "19900101", sequence: 911 };
const id = madeId(man);
const last4 = id.slice(14);

test.each<[written: string, masked: string, why: string]>([
  [id, `430903********${last4}`, "18 characters"],
  ["43090319720815902X", "430903********902X", "ending in X"],
  [oldId(man), "430903*****1911", "15 characters"],
  [` ${id.slice(0, 6)} ${id.slice(6)}　`, `430903********${last4}`, "cleaned of blanks first"],
  [toFullWidth(id), `430903********${last4}`, "cleaned of full-width digits first"],
  ["43090319720815902x", "430903********902X", "cleaned of the small x first"],
  [withWrongCheck(id), `430903********${withWrongCheck(id).slice(14)}`, "a wrong number is masked as well"],
])("%s becomes %s (%s)", (written, masked) => {
  expect(ask("IDMASK", written)).toBe(masked);
});

test.each([["430903"], [id.slice(0, 17)], [`${id}1`], [oldId(man).slice(1)], ["1"], ["没有身份证"]])(
  "%s has neither 15 nor 18 characters and becomes asterisks",
  (written) => {
    expect(ask("IDMASK", written)).toMatch(/^\*+$/);
  },
);

test.each([[430903199001019000], [430903900101911], [4.30903e17]])(
  "the number %d shows no more than its text would",
  (stored) => {
    expect(ask("IDMASK", column(stored))).toEqual([[expect.stringMatching(/^\d{0,6}\*{5,}\d{0,4}$/)]]);
  },
);
