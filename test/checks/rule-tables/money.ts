/** What the five documents state (design §4), and 赫山区's annex 2, notes 2, 4 and 5. Row 8 is the person in question. */
import { idNumber } from "../../support/id-numbers";
import { merged, of, official, reordered, sheet, stacked, text, unnumbered } from "./layouts";
import { roster } from "../../support/roster";
import type { RuleTable } from "./table";

/** 张桂兰's row in 赫山区 or another region: category, paid, subsidy, payer. */
const row = (region: string, category: string, paid: unknown, subsidy: unknown, payer: unknown = "财政") =>
  of(region, { A8: category, H8: paid, I8: subsidy, L8: payer });

const born = (category: string, birth: string, region = "赫山区") =>
  of(region, { A8: category, F8: idNumber(birth, 904) });

/** 赫山区's form with one payer for the family of rows 5–7, of whom the second one is subsidised. */
const sharedPayer = (payer: unknown) =>
  roster({ A6: "三、四级残疾人", H6: 190, I6: 190, L5: payer, L6: null, L7: null }, { merges: ["L5:L7"] });

export const MONEY: RuleTable = {
  "category-unknown": {
    wrong: [
      [official({ A8: "困难职工" }), "A8", "not in the plan"],
      [merged({ A5: "外星人" }), "A5", "one cell for three rows: one finding"],
      [reordered({ I16: "普通居民、外星人" }), "I16", "one of two"],
      [stacked({ A16: "⑪" }), "A16", "the form numbers ten"],
      [text({ A6: "低保户外" }), "A6", "nearly a name"],
      [row("临猗县", "⑥", 76, 304), "A8", "the numbers are 赫山区's"],
      [row("孝义市", "孤儿", 0, 380), "A8", "not in 孝义市's table"],
    ],
    right: [
      [official({ A8: "⑥" }), "the form's number"],
      [official({ A8: "一、二级残疾人" }), "a name with a separator in it"],
      [reordered({ I16: "低保 对象，孤儿" }), "two, one with a space"],
      [text({ A6: "⑥城乡低保对象" }), "as the notes print it"],
      [row("方太乡", "“两红”人员", 0, 380), "one of 六类对象"],
      [row("孝义市", "市属未改制企业退休人员", 0, 380), "included in 市属改制企业职工"],
      [row("土沃乡", "重度残疾人", 380, 0, null), "named without an amount"],
      [official({ A8: null }), "a blank is `required`"],
    ],
  },
  "category-age": {
    wrong: [
      [born("孤儿", "19830601"), "A8", "40 years old"],
      [reordered({ I17: "③" }), "I17", "72 years old, by the form's number"],
      [merged({ A5: "事实无人抚养儿童" }), "A5", "one cell for three rows, of whom one is a child"],
      [born("年满60周岁烈士子女", "19830601", "方太乡"), "A8", "40 years old"],
      [born("孤儿", "19830601", "土沃乡"), "A8", "among 特困人员, but an orphan"],
      [text({ A6: "低保对象、孤儿" }), "A6", "one of two"],
    ],
    right: [
      [born("孤儿", "20120601"), "11 years old"],
      [born("特困人员", "19830601"), "of any age"],
      [born("年满60周岁烈士子女", "19500601", "方太乡"), "73"],
      [
        born("特困人员(含孤儿和事实无人抚养儿童)", "19400601", "临猗县"),
        "orphans are among them, and others",
      ],
      [official({ A8: "孤儿", F8: "430903198306019042" }), "a number that does not pass says nothing"],
      [reordered({ I15: "孤儿" }), "13 years old"],
    ],
  },
  "amount-selfpay": {
    wrong: [
      [official({ H5: 350 }), "H5", "last year's standard"],
      [official({ H6: 380.5 }), "H6", "half a yuan too much"],
      [reordered({ J16: 380 }), "J16", "低保 pay 190"],
      [stacked({ H16: 190 }), "H16", "特困 pay nothing"],
      [text({ H3: "３５０" }), "H3", "full-width"],
      [merged({ A5: "城乡低保对象" }), "H5 H6 H7", "each of the household"],
      [row("土沃乡", "城乡低保对象", 190, 190), "H8", "76 in 土沃乡"],
      [row("临猗县", "返贫致贫人口", 76, 304), "H8", "38 in 临猗县"],
      [row("方太乡", "低保对象", 76, 304), "H8", "60 in 方太乡"],
      [row("孝义市", "监测对象", 76, 304), "H8", "100 in 孝义市"],
      [official({ A8: "低保对象、孤儿" }), "H8", "就高: nothing"],
      [unnumbered({ A6: null, A7: null, A5: "低保" }), "H5 H6 H7", "written once for the household"],
    ],
    right: [
      [official({ A8: "⑨" }), "三、四级残疾人 pay 190"],
      [official({ H9: null }), "blank: 特困 pay nothing"],
      [official({ A5: "其他" }), "⑩ 其他 pay the standard"],
      [text({ H6: "190.00" }), "decimals"],
      [row("土沃乡", "边缘易致贫人口", 100, 280), "100"],
      [row("临猗县", "返贫致贫人口", 38, 342), "38"],
      [row("方太乡", "脱贫不稳定人口", 60, 320), "60"],
      [row("孝义市", "持有二代残疾证的残疾人员", 76, 304), "76"],
      [row("土沃乡", "重度残疾人", 200, 180), "not stated"],
      [official({ A8: "困难职工", H8: 300 }), "an unknown category"],
      [official({ H5: null }), "a blank is `required`"],
    ],
  },
  "amount-subsidy": {
    wrong: [
      [official({ I5: 190 }), "I5", "nothing for ordinary residents"],
      [official({ I8: null }), "I8", "a blank means 0"],
      [reordered({ K17: 190 }), "K17", "380 for 特困"],
      [stacked({ I15: 380 }), "I15", "190 for 低保"],
      [text({ I6: "０" }), "I6", "full-width 0"],
      [row("土沃乡", "脱贫不稳定人口", 76, 304), "I8", "280"],
      [row("临猗县", "丧失劳动能力的残疾人", 76, 304), "I8", "190"],
      [row("方太乡", "六类对象", 60, 320), "I8", "380"],
      [row("孝义市", "返贫致贫人口", 76, 304), "I8", "342"],
    ],
    right: [
      [official({ I5: null, I6: "" }), "a blank means 0"],
      [reordered({ K17: "３８０" }), "full-width"],
      [text({ I6: "190.0" }), "a decimal"],
      [row("土沃乡", "监测对象、低保对象", 76, 304), "就高: 304"],
      [row("临猗县", "突发严重困难人口", 100, 280), "280"],
      [row("方太乡", "高校大学生", 0, 380), "380"],
      [row("孝义市", "优抚对象", 200, 180), "not stated"],
    ],
  },
  "subsidy-extra": {
    wrong: [
      [row("赫山区", "普通居民", 330, 50, "①"), "I8", "the township, by the form's number"],
      [row("土沃乡", "普通居民", 0, 380, "村集体"), "I8", "the village pays all of it"],
      [row("孝义市", "低保对象", 0, 380, "财政局、村委会"), "I8", "on top of the policy's 304"],
      [stacked({ H15: 0, I15: 380, L15: "⑤某公司" }), "I15", "an employer, on the second page"],
    ],
    right: [
      [
        row("赫山区", "普通居民", 330, 50, "②"),
        "the district gives what the policy says: the amounts are wrong",
      ],
      [row("赫山区", "城乡低保对象", 190, 190, "乡镇"), "what the policy gives, whoever pays it"],
      [row("赫山区", "普通居民", 330, 40, "乡镇"), "does not make up the standard: the amounts are wrong"],
      [row("土沃乡", "重度残疾人", 100, 280, "村集体"), "how much is due is not stated"],
    ],
  },
  "amount-sum": {
    wrong: [
      [official({ H5: 350 }), "H5", "350 + 0"],
      [official({ I8: 380 }), "H8", "190 + 380, on what is paid"],
      [reordered({ K17: null }), "J17", "0 + a blank"],
      [stacked({ H16: 10 }), "H16", "10 + 380"],
      [text({ I6: "" }), "H6", "190 + a blank"],
      [row("土沃乡", "重度残疾人", 100, 200), "H8", "also where no amount is stated"],
      [official({ A8: "困难职工", H8: 100 }), "H8", "also where the category is unknown"],
    ],
    right: [
      [official({ H5: 190, I5: 190 }), "another one's amounts make up the standard, too"],
      [official({ H9: null }), "blank + 380"],
      [official({ H5: null }), "what is paid is missing: `required`"],
      [reordered({ J13: "３８０" }), "full-width"],
      [row("土沃乡", "重度残疾人", 100, 280), "100 + 280"],
      [sheet("户属性|姓名|身份证号|实交额\n低保|张桂兰|430903195509209044|190"), "no column of subsidies"],
    ],
  },
  "payer-missing": {
    wrong: [
      [official({ L8: null, L9: " " }), "L8 L9", "two"],
      [reordered({ L16: "\u00a0" }), "L16", "a non-breaking space"],
      [stacked({ L15: null }), "L15", "on the second page"],
      [text({ L7: "" }), "L7", "as a CSV has it"],
      [row("孝义市", "低保对象", 76, 304, null), "L8", "in every region"],
      [sharedPayer(null), "L5", "one cell for the household"],
    ],
    right: [
      [official(), "nothing is given to ordinary residents"],
      [official({ L8: "②" }), "the form's number"],
      [official({ A8: "普通居民", H8: 380, I8: null, L8: null }), "a blank subsidy is 0"],
      [sharedPayer("区民政局"), "one payer for the household"],
      [sheet("户属性|姓名|身份证号|实交额|资助额\n低保|张桂兰|430903195509209044|190|190"), "no such column"],
    ],
  },
  "payer-unknown": {
    wrong: [
      [official({ L8: "老王" }), "L8", "a person"],
      [official({ L8: "⑥" }), "L8", "the form lists five"],
      [reordered({ L17: "13812345678" }), "L17", "a phone"],
      [stacked({ L16: "是" }), "L16", "no department"],
      [text({ L6: "县民政局" }), "L6", "another level's: the form says 区民政局"],
      [row("临猗县", "低保对象", 76, 304, "老王"), "L8", "in every region"],
    ],
    right: [
      [official({ L8: "①", L9: "⑤" }), "the form's numbers"],
      [official({ L8: "②区民政局" }), "as the notes print it"],
      [reordered({ L16: "民政局", L17: "区医保局" }), "in short"],
      [stacked({ L16: "乡镇（街道、园区）" }), "as the notes print it"],
      [text({ L6: "区民政局、区财政局" }), "two"],
      [row("土沃乡", "低保对象", 76, 304, "医疗救助基金"), "as the document says"],
    ],
  },
  "payer-unexpected": {
    wrong: [
      [official({ L5: "区民政局" }), "L5", "beside 0"],
      [official({ I6: null, L6: "②" }), "L6", "beside a blank"],
      [reordered({ L13: "区财政局" }), "L13", "another order"],
      [stacked({ L7: "区医保局" }), "L7", "on the first page"],
      [text({ I6: "０" }), "L6", "beside a full-width 0"],
    ],
    right: [
      [official(), "beside 190 and 380"],
      [sharedPayer("区民政局"), "one of the household is subsidised"],
      [reordered({ L13: "/", L14: "无" }), "nobody"],
      [row("方太乡", "低保对象", 60, 320, "医保局"), "beside 320"],
      [
        sheet("户属性|姓名|身份证号|实交额|资助部门\n低保|张桂兰|430903195509209044|190|区民政局"),
        "no column of subsidies",
      ],
    ],
  },
};
