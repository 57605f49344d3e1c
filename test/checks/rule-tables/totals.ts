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
      [linyi(), "合计的任务数(人)", "临猗县's own: the rows make 479520, 479519 is printed"],
      [tuwo({ 合计的2024年城乡居民参保人数: 5381 }), "合计的2024年城乡居民参保人数", "5380"],
      [
        tuwo({ 合计的户籍人数: 6401, 合计的已参加职工医保人数: 1013 }),
        "合计的户籍人数 合计的已参加职工医保人数",
        "two columns",
      ],
      [heshan({ 合计的2024年参保任务数: "735037人" }), "合计的2024年参保任务数", "735073, with its unit"],
      [
        heshan({ 新市渡镇的2023年户籍人口数: 21801, 新市渡镇的2024年参保任务数: 20711 }),
        "合计的2023年户籍人口数 合计的2024年参保任务数",
        "a row was changed, and the sum was not",
      ],
      [xiaoyi({ "合计的乡镇（街道）": "346083人" }), "合计的乡镇（街道）", "side by side, merged"],
      [xiaoyiTotalOnTop({ "合计的乡镇（街道）": "346083 人" }), "合计的乡镇（街道）", "at the top"],
      [fangtai({ 合计的任务数: 3300 }), "合计的任务数", "at the top"],
    ],
    right: [
      [tuwo(), "as printed"],
      [heshan(), "as printed, the rule below it"],
      [linyi({ "合计的任务数(人)": 479520 }), "what the rows make"],
      [linyi({ "合计的任务数(人)": null }), "to be filled in"],
      [xiaoyi(), "side by side"],
      [xiaoyiTotalOnTop({ "合计的乡镇（街道）": "３４６０３８人" }), "at the top, full-width"],
      [fangtai(), "at the top"],
      [tuwo({ 合计的2024年城乡居民参保人数: "5,380人" }), "with thousands and unit"],
    ],
  },
  "quota-mismatch": {
    wrong: [
      [tuwo({ 土沃村的2024年城乡居民参保人数: 600 }), "土沃村的2024年城乡居民参保人数", "789 − 196 = 593"],
      [tuwo({ 台亭村的已参加职工医保人数: 46 }), "台亭村的2024年城乡居民参保人数", "414 − 46 = 368"],
      [
        heshan({ 桃花仑街道的2024年参保任务数: "50142" }),
        "桃花仑街道的2024年参保任务数",
        "52780 × 95 % = 50141",
      ],
      [
        heshan({ 龙岭产业开发区的2023年户籍人口数: 32324 }),
        "龙岭产业开发区的2024年参保任务数",
        "32324 × 95 % = 30707.8",
      ],
      [linyi({ "楚侯乡的任务数(人)": 31156 }), "楚侯乡的任务数(人)", "31165 in the document"],
      [xiaoyi({ "零散户的任务数(人)": 7951 }), "零散户的任务数(人)", "7915 in the document; second group"],
      [
        xiaoyiTotalOnTop({ "新义街道的任务数(人)": "27939人" }),
        "新义街道的任务数(人)",
        "27993 in the document",
      ],
      [fangtai({ 甲村的任务数: 1336 }), "甲村的任务数", "1520 − 31 − 46 − 102 − 5 − 1 = 1335"],
    ],
    right: [
      [tuwo(), "as printed"],
      [heshan(), "rows rounded one by one"],
      [linyi(), "as printed"],
      [xiaoyi(), "headed 2023年度, as printed"],
      [fangtai(), "by the rule"],
      [
        tuwo({ 土沃村的户籍人数: 799, 土沃村的2024年城乡居民参保人数: 603 }),
        "another census, and the rule applied to it",
      ],
      [linyi({ B3: "某某镇", "猗氏镇的任务数(人)": 5 }), "a unit that the document does not name"],
      [table("某某乡2024年度任务表\n村|户籍人口数|任务数\n甲村|100|7"), "no region, no rule"],
    ],
  },
  "count-invalid": {
    wrong: [
      [tuwo({ 土沃村的户籍人数: -789 }), "土沃村的户籍人数", "negative"],
      [
        heshan({ 赫山街道的2024年参保任务数: 64899.25 }),
        "赫山街道的2024年参保任务数",
        "a fraction of a person",
      ],
      [linyi({ "牛杜镇的任务数(人)": "三万" }), "牛杜镇的任务数(人)", "in words"],
      [
        xiaoyi({ "新义街道的任务数(人)": "约27993", "兑镇镇的任务数(人)": "26265.5人" }),
        "新义街道的任务数(人) 兑镇镇的任务数(人)",
        "both groups",
      ],
      [fangtai({ 甲村的高校大学生: "很多" }), "甲村的高校大学生", "those who are excluded"],
      [heshan({ 合计的2024年参保任务数: -735073 }), "合计的2024年参保任务数", "the total"],
    ],
    right: [
      [tuwo(), "numbers"],
      [
        tuwo({
          土沃村的户籍人数: "789人",
          土沃村的已参加职工医保人数: "196 人",
          土沃村的2024年城乡居民参保人数: "５９３",
        }),
        "with their unit, full-width",
      ],
      [
        heshan({ 赫山街道的2023年户籍人口数: "68,315", 赫山街道的2024年参保任务数: "64，899人" }),
        "thousands",
      ],
      [fangtai({ 乙村的监狱服刑人员: null, 乙村的在部队服现役人员: 0 }), "a blank, and 0"],
      [xiaoyi(), "346038人"],
      [linyi({ "牛杜镇的任务数(人)": "#REF!" }), "an error value is `cell-error`"],
    ],
  },
};
