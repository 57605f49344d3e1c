/** Cost of SELFPAY over a column of categories, with and without days of payment, beside ten columns of a tenth of it. */
import { customFunctions } from "../src/functions";
import { type Comparison, compare } from "./pairs";

/** 龙街镇's policy has a central window, two late ones with other amounts, and days between them on which nobody may pay. */
const REGION = "龙街镇";
const YEAR = 2025;
const CATEGORIES = ["普通居民", "城乡低保对象", "边缘易致贫户", "脱贫户、低保对象", "特困人员", "没有这一类"];
/** 2024-09-01, as a serial, and the days up to the end of 2025. */
const FIRST_DAY = 45_536;
const DAYS = 486;

/** Columns of one cell a row, as a program hands them over. */
function column<T>(cells: number, at: (row: number) => T): T[][] {
  return Array.from({ length: cells }, (_, row) => [at(row)]);
}

export function benchSelfPay(cells: number, isByDay: boolean): Promise<Comparison> {
  const make = (size: number) => {
    const categories = column(size, (row) => CATEGORIES[row % CATEGORIES.length]);
    const days = isByDay ? column(size, (row) => FIRST_DAY + ((row * 7) % DAYS)) : undefined;
    return () => {
      const answers = customFunctions.SELFPAY(categories, REGION, YEAR, days);
      if (answers.length !== size) throw new Error("not every cell is answered");
    };
  };
  const [big, small] = [make(cells), make(Math.round(cells / 10))];
  return compare({
    product: big,
    peer: () => {
      for (let i = 0; i < 10; i++) small();
    },
  });
}
