/** The number of one receipt stands in two households. */
import { cellOf, isHead, isSameHouseholdId, type Person, tellsHouseholds } from "../../forms";
import { table } from "../example";
import type { FirstPlace } from "../memory";
import { describePlace, type SheetPlace } from "../place";
import type { Rule } from "../rule";

const HAS_DIGIT = /[\d０-９]/;

export const receiptDuplicate: Rule = {
  id: "receipt-duplicate",
  order: 60,
  group: "form",
  severity: "error",
  title: "票据号码用在了两户",
  why: "一张票据不能给两户用，多半是填错，也可能漏收或重收。",
  mend: "对照票据存根，改正填错的一户。",
  source: "赫山区2024年度方案附件2“票据号码”栏",
  example: {
    wrong: table(`
      户籍号 | 姓名   | 实交额 | 票据号码
      1001   | 王建国 | 380    | 0012345
      1002   | 张桂兰 | 380    | 0012345`),
    right: table(`
      户籍号 | 姓名   | 实交额 | 票据号码
      1001   | 王建国 | 380    | 0012345
      1002   | 张桂兰 | 380    | 0012346`),
  },

  roster({ run, place }, tell) {
    let previous: Person | null = null;
    /** Where the run of rows with one receipt began, in a sheet that has no column for households. */
    let isRun = false;
    return {
      person(person, index) {
        const { columns } = person.header;
        isRun =
          !tellsHouseholds(columns) &&
          previous !== null &&
          previous.receipt !== "" &&
          previous.receipt === person.receipt;
        // A receipt that goes on from the row above, in the same household, says nothing new.
        const goesOn = previous?.household === person.household && previous.receipt === person.receipt;
        previous = person;
        // Words such as 微信 say how somebody paid; only a number can be the same one.
        if (goesOn || isRun || !HAS_DIGIT.test(person.receipt)) return;
        const first = run.firstWithReceipt(person, index);
        if (first === null || isSameHousehold(person, place, first)) return;
        const where = describePlace(place, first.place, cellOf(first.person, "receipt"));
        const message = `票据号码 ${person.receipt} 已经用在另一户（${where}）`;
        tell({ cell: cellOf(person, "receipt"), message, value: person.receipt });
      },
    };
  },
};

/**
 * A household may go on in the next sheet, where only its number tells; another file's numbers are its own, and two heads are
 * two households that the sheets count alike.
 */
function isSameHousehold(person: Person, place: SheetPlace, first: FirstPlace): boolean {
  if (first.place === place) return person.household === first.person.household;
  return (
    first.place.file === place.file &&
    isSameHouseholdId(person.householdId, first.person.householdId) &&
    !(isHead(person.relation) && isHead(first.person.relation))
  );
}
