/** Habits of printed forms: numbered headings, and a row of column numbers under the header. */
import { gridOf } from "../support/grid";
import { personLines } from "../support/read";

test("headings may be numbered", () => {
  const grid = gridOf("1.姓名 | 2、身份证号 | 3.实交额 | 4.资助额\n张桂兰 | 430903195509209044 | 190 | 190");
  expect(personLines(grid, "name", "paid", "subsidy")).toEqual(["2 张桂兰 190 190"]);
});

test("a row of column numbers is nobody", () => {
  const grid = gridOf(
    "姓名 | 身份证号 | 实交额 | 资助额\n1 | 2 | 3 | 4\n张桂兰 | 430903195509209044 | 190 | 190",
  );
  expect(personLines(grid, "name")).toEqual(["3 张桂兰"]);
});
