/** The table of tags is a map from keys to the value put in first, whatever the tags. */
import fc from "fast-check";
import { TagTable } from "../../src/checks/tag-table";
import { idTag, NO_TAG, textTag } from "../../src/checks/tags";
import { madeId } from "../support/made-ids";

/** Keys with tags that collide often. */
const keys = fc.array(fc.record({ key: fc.integer({ min: 0, max: 40 }), tag: fc.integer() }), {
  maxLength: 300,
});

test("the first value of a key is kept, as a Map would", () => {
  fc.assert(
    fc.property(keys, fc.constantFrom(1, 3, 1 << 20), (entries, spread) => {
      const table = new TagTable((known, value) => entries[known]?.key === entries[value]?.key);
      const map = new Map<number, number>();
      entries.forEach(({ key }, i) => {
        const expected = map.get(key) ?? -1;
        if (expected < 0) map.set(key, i);
        expect(table.put((key * spread) | 0, i)).toBe(expected);
      });
    }),
  );
});

test("it grows past its first size and forgets nothing", () => {
  const table = new TagTable((a, b) => a % 10_000 === b % 10_000);
  const results = Array.from({ length: 20_000 }, (_, i) => table.put(textTag(String(i % 10_000)), i));
  expect(results.slice(0, 10_000).every((known) => known === -1)).toBe(true);
  expect(results.slice(10_000)).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
});

test.each(["43090319700310901", "4309031970031090100", "43090319700310901A", "4309031970031090 0", ""])(
  "%p is no clean number and has no tag",
  (id) => {
    expect(idTag(id)).toBe(NO_TAG);
  },
);

test("numbers that differ in what does not follow from the rest have different tags, nearly always", () => {
  const ids = Array.from({ length: 100 }, (_, i) => madeId({ born: "19700310", sequence: 900 + i }));
  expect(new Set(ids.map(idTag)).size).toBeGreaterThan(98);
  expect(ids.map(idTag).every(Number.isInteger)).toBe(true);
});
