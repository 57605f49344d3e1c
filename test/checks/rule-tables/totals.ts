/** 赫山区's annex 2 (本页小计), and the five documents' breakdown tables (design §4). */
import type { Grid } from "../../../src/forms";
import { PERSONS } from "../../support/roster";
import { fangtai, heshan, linyi, tuwo, xiaoyi, xiaoyiTotalOnTop } from "./breakdowns";
import { merged, officialForm, sentence, stacked } from "./layouts";
import { gridOf } from "../../support/grid";
import type { RuleTable } from "./table";

/** The five persons, of three households, with a line of totals in row 10: 1 in full, 1 by half, 1330 yuan. */
const withLine = (line: string): Grid => officialForm(`${PERSONS}\n${line}`);

const table = (text: string): Grid => gridOf(text, { name: "任务表" });

export const TOTALS: RuleTable = {
  "page-total": {
    wrong: [
      [
        stacked({ 第一页的本页小计: sentence(2, 3, 0, 0, 1140) }),
        "第一页的本页小计",
        "households of the first page",
      ],
      [stacked({ 第二页的本页小计: sentence(2, 3, 1, 1, 190) }), "第二页的本页小计", "persons of the second"],
      [
        stacked({
          第一页的本页小计: sentence(2, 2, 1, 1, 190),
          第二页的本页小计: sentence(1, 3, 0, 0, 1140),
        }),
        "第一页的本页小计 第二页的本页小计",
        "exchanged",
      ],
      [stacked({ 第二页的本页小计: sentence(2, 2, 2, 1, 190) }), "第二页的本页小计", "paid for in full"],
      [stacked({ 第二页的本页小计: sentence(2, 2, 1, 0, 190) }), "第二页的本页小计", "paid for by half"],
      [
        stacked({ 第一页的本页小计: sentence(1, 3, 0, 0, "1,410") }),
        "第一页的本页小计",
        "yuan, with thousands",
      ],
      [
        stacked({ 第一页的本页小计: sentence(" 12 ", "  3 ", "", "", "") }),
        "第一页的本页小计",
        "with spaces: 12 households",
      ],
      [stacked({ 王建国的实交额: 350 }), "第一页的本页小计", "a row that was changed later"],
      [withLine("本页小计|户数：|3 户|人数：|6 人"), "E10", "in cells of its own"],
      [withLine("本页小计|||||||1140|570|||"), "H10", "under the amounts"],
      [withLine("合计：3户，5人，实收1230元"), "A10", "in short"],
    ],
    right: [
      [stacked(), "what each page's rows say"],
      [stacked({ 第一页的本页小计: sentence("   ", "   ", "  ", "  ", "   ") }), "to be filled in"],
      [
        stacked({ 第一页的本页小计: sentence(" 1 ", "３", "0", "", "1,140.00") }),
        "spaces, full-width, thousands, a blank",
      ],
      [withLine("本页小计|户数： 3 户|人数：|5 人|全额资助1人||50%资助1人"), "in cells of its own"],
      [withLine("小计|||||||1330|570|||"), "under the amounts"],
      [merged(), "no such line"],
      [withLine("1.共有1001户"), "a note"],
    ],
  },
  "total-mismatch": {
    wrong: [
      [linyi(), "C18", "临猗县's own: the rows make 479520, 479519 is printed"],
      [tuwo({ D15: 5381 }), "D15", "5380"],
      [tuwo({ B15: 6401, C15: 1013 }), "B15 C15", "two columns"],
      [heshan({ C19: "735037人" }), "C19", "735073, with its unit"],
      [heshan({ B10: 21801, C10: 20711 }), "B19 C19", "a row was changed, and the sum was not"],
      [xiaoyi({ B13: "346083人" }), "B13", "side by side, merged"],
      [xiaoyiTotalOnTop({ B3: "346083 人" }), "B3", "at the top"],
      [fangtai({ H3: 3300 }), "H3", "at the top"],
    ],
    right: [
      [tuwo(), "as printed"],
      [heshan(), "as printed, the rule below it"],
      [linyi({ C18: 479520 }), "what the rows make"],
      [linyi({ C18: null }), "to be filled in"],
      [xiaoyi(), "side by side"],
      [xiaoyiTotalOnTop({ B3: "３４６０３８人" }), "at the top, full-width"],
      [fangtai(), "at the top"],
      [tuwo({ D15: "5,380人" }), "with thousands and unit"],
    ],
  },
  "quota-mismatch": {
    wrong: [
      [tuwo({ D3: 600 }), "D3", "789 − 196 = 593"],
      [tuwo({ C4: 46 }), "D4", "414 − 46 = 368"],
      [heshan({ C4: "50142" }), "C4", "52780 × 95 % = 50141"],
      [heshan({ B18: 32324 }), "C18", "32324 × 95 % = 30707.8"],
      [linyi({ C5: 31156 }), "C5", "31165 in the document"],
      [xiaoyi({ F12: 7951 }), "F12", "7915 in the document; second group"],
      [xiaoyiTotalOnTop({ C4: "27939人" }), "C4", "27993 in the document"],
      [fangtai({ H4: 1336 }), "H4", "1520 − 31 − 46 − 102 − 5 − 1 = 1335"],
    ],
    right: [
      [tuwo(), "as printed"],
      [heshan(), "rows rounded one by one"],
      [linyi(), "as printed"],
      [xiaoyi(), "headed 2023年度, as printed"],
      [fangtai(), "by the rule"],
      [tuwo({ B3: 799, D3: 603 }), "another census, and the rule applied to it"],
      [linyi({ B3: "某某镇", C3: 5 }), "a unit that the document does not name"],
      [table("某某乡2024年度任务表\n村|户籍人口数|任务数\n甲村|100|7"), "no region, no rule"],
    ],
  },
  "count-invalid": {
    wrong: [
      [tuwo({ B3: -789 }), "B3", "negative"],
      [heshan({ C3: 64899.25 }), "C3", "a fraction of a person"],
      [linyi({ C4: "三万" }), "C4", "in words"],
      [xiaoyi({ C3: "约27993", F3: "26265.5人" }), "C3 F3", "both groups"],
      [fangtai({ D4: "很多" }), "D4", "those who are excluded"],
      [heshan({ C19: -735073 }), "C19", "the total"],
    ],
    right: [
      [tuwo(), "numbers"],
      [tuwo({ B3: "789人", C3: "196 人", D3: "５９３" }), "with their unit, full-width"],
      [heshan({ B3: "68,315", C3: "64，899人" }), "thousands"],
      [fangtai({ G5: null, F5: 0 }), "a blank, and 0"],
      [xiaoyi(), "346038人"],
      [linyi({ C4: "#REF!" }), "an error value is `cell-error`"],
    ],
  },
};
