/** Sorting in steps: the same order as the language's own, stable. */
import fc from "fast-check";
import { sortInSteps } from "../../src/checks/sort";

function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): { result: T[]; steps: number } {
  const work = sortInSteps(items, compare);
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done) return { result: step.value, steps };
  }
}

test("any list comes out as Array.sort would have it, equals in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat())), (pairs) => {
      const byFirst = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];
      expect(sorted(pairs, byFirst).result).toEqual([...pairs].sort(byFirst));
    }),
  );
});

test("a long list is sorted in several steps", () => {
  const descending = Array.from({ length: 20_000 }, (_, i) => 20_000 - i);
  const { result, steps } = sorted(descending, (a, b) => a - b);
  expect(result).toEqual(Array.from({ length: 20_000 }, (_, i) => i + 1));
  expect(steps).toBeGreaterThan(10);
});
