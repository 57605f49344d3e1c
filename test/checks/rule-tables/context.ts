/** Region and year are read from the title and 填报单位 (design §5.2, §5.3, §5.4). */
import type { Grid } from "../../../src/forms";
import { gridOf } from "../../support/grid";
import { HEADER, PERSONS } from "../../support/roster";
import { of, official, officialForm, reordered, sheet, stacked } from "./layouts";
import type { RuleTable } from "./table";

const FORM = "城乡居民基本医疗保险参保缴费基本信息登记表";
const titled = (title: string): Grid => official({}, { title });

export const CONTEXT: RuleTable = {
  "policy-unknown": {
    wrong: [
      [titled(FORM), "表头", "neither region nor year"],
      [titled(`2024年度${FORM}`), "表头", "no region"],
      [titled(`赫山区${FORM}`), "表头", "no year"],
      [titled(`资阳区2024年度${FORM}`), "表头", "a region without a policy"],
      [titled(`赫山区2031年度${FORM}`), "表头", "a year without a policy"],
      [reordered({ A10: "城乡居民医保参保缴费花名册" }), "表头", "where the header stands"],
      [stacked({ A1: FORM, A11: FORM }), "表头", "once for all pages"],
      [
        sheet("|姓名|身份证号|实交额\n|王建国|430903197003109010|380", { title: FORM }),
        "B2",
        "the header's first cell",
      ],
    ],
    right: [
      [official(), "赫山区2024年度"],
      [titled(`湖南省益阳市赫山区2024年度${FORM}`), "with its parents"],
      [titled(`孝义市二〇二四年度${FORM}`), "the year in words"],
      [of("沁水县土沃乡"), "with its county"],
      [
        gridOf(`2024年度${FORM}\n填报单位：赫山区泉交河镇 示例村\n${HEADER}\n${PERSONS}`, { name: "花名册" }),
        "the region beside 填报单位",
      ],
      [officialForm("|||||||||||"), "nobody is written into it yet"],
    ],
  },
};
