/** Cells as rectangles and lists of addresses. */
import fc from "fast-check";
import { addressLists, joinOverlapping, rectanglesOf } from "../../../src/hosts/shared/rectangles";
import { parseAddresses } from "../../support/excel-host/areas";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });

test("rectangles hold every cell once, and no other", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const lists = addressLists(rectanglesOf(cells), 2_000);
      const covered = lists.flatMap(parseAddresses).flatMap((area) => {
        const found: string[] = [];
        for (let row = area.firstRow; row <= area.lastRow; row++)
          for (let column = area.firstColumn; column <= area.lastColumn; column++)
            found.push(`${row} ${column}`);
        return found;
      });
      expect(covered.sort()).toEqual([...new Set(cells.map((c) => `${c.row} ${c.column}`))].sort());
    }),
  );
});

test("a full block is one rectangle", () => {
  const cells = Array.from({ length: 12 }, (_, i) => ({ row: i % 4, column: Math.floor(i / 4) }));
  expect(addressLists(rectanglesOf(cells), 2_000)).toEqual(["A1:C4"]);
});

test("no list of addresses is longer than it may be", () => {
  const cells = Array.from({ length: 5_000 }, (_, i) => ({ row: i * 2 + 100_000, column: 100 }));
  const lists = addressLists(rectanglesOf(cells), 2_000);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(2_000);
  expect(lists.flatMap((list) => list.split(","))).toHaveLength(5_000);
});

test("pieces of one merged range become one again", () => {
  const piece = (firstRow: number, lastRow: number, firstColumn = 0) => ({
    firstRow,
    lastRow,
    firstColumn,
    lastColumn: firstColumn + 1,
  });
  expect(joinOverlapping([piece(5, 9, 2), piece(0, 3), piece(3, 6), piece(7, 8), piece(0, 3)])).toEqual([
    piece(0, 6),
    piece(5, 9, 2),
    piece(7, 8),
  ]);
});
