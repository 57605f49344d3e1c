/** 赫山区, section three: 居民不得重复参加居民医保; design §5.3. */
import { list } from "../../support/lists";
import { toFullWidth } from "../../support/made-ids";
import { merged, official, officialForm, reordered, stacked, text, unnumbered } from "./layouts";
import type { RuleTable } from "./table";

const WANG = "430903197003109010";
const WANG_15 = "430903700310901";

/** Another sheet on which somebody has 王建国's number, in F5. */
const second = (name: string, id = WANG) =>
  officialForm(`普通居民|2001|户主|${name}|男|${id}||380|0|PJ2001|${name}|`, { name: "二组" });

export const DUPLICATES: RuleTable = {
  "id-duplicate": {
    wrong: [
      [official({ D7: "王建国", F7: WANG }), "F7", "the same person twice"],
      [official({ D7: "王建国", F7: WANG_15 }), "F7", "15 and 18 characters are the same person"],
      [official({ F5: WANG_15, D7: "王建国", F7: WANG }), "F7", "in either order"],
      [reordered({ C15: "王　建国", D15: WANG, C17: "王建国", D17: ` ${WANG}` }), "D15 D17", "each repeat"],
      [stacked({ D15: "王建国", F15: toFullWidth(WANG) }), "F15", "on the next page, full-width"],
      [text({ D7: "王建国", F7: WANG }), "F7", "as a CSV has it"],
      [unnumbered({ D9: "李秀英", F9: "43090319720815902x" }), "F9", "a small x"],
      [[official(), second("王建国")], "二组!F5", "in another sheet"],
    ],
    right: [
      [official({ F7: WANG }), "another name: `id-conflict`"],
      [official({ D7: "王建国" }), "the same name, another number"],
      [reordered({ D13: null, D15: null }), "two blanks"],
      [text({ F3: "4.30903E+17", F4: "4.30903E+17" }), "stored as numbers: whose they are is gone"],
      [[official(), list("低保名单", ["张桂兰", "张桂兰"])], "on a list"],
      [[list("低保名单", ["张桂兰"]), official()], "on a list that comes first"],
      [merged(), "a household in merged cells"],
    ],
  },
  "id-conflict": {
    wrong: [
      [official({ F7: WANG }), "F7", "王建国's number on 王子轩"],
      [official({ F7: WANG, F9: WANG_15 }), "F7 F9", "and on 陈德福, 15 digits"],
      [reordered({ D17: `${WANG}\u00a0` }), "D17", "with a non-breaking space"],
      [stacked({ F16: WANG }), "F16", "on the next page"],
      [text({ D7: "王建", F7: WANG }), "F7", "part of the name is another name"],
      [[official(), second("赵志强", WANG_15)], "二组!F5", "in another sheet"],
    ],
    right: [
      [official({ D7: "王 建 国", F7: WANG }), "the same name, written with spaces: `id-duplicate`"],
      [reordered(), "everybody's own"],
      [[official(), list("特困名单", ["陈德福"])], "the same number on a list"],
      [text({ F3: "4.30903E+17", F7: "4.30903E+17" }), "stored as numbers"],
      [unnumbered({ F5: null, F7: null }), "two blanks"],
    ],
  },
};
