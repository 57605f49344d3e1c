/** What the five documents state (design §4), and 赫山区's annex 2, notes 2, 4 and 5. 张桂兰 is the person in question. */
import { idNumber } from "../../support/id-numbers";
import { merged, of, official, reordered, sheet, stacked, text, unnumbered } from "./layouts";
import type { RuleTable } from "./table";

/** 张桂兰's row in 赫山区 or another region: category, paid, subsidy, payer. */
const row = (region: string, category: string, paid: unknown, subsidy: unknown, payer: unknown = "财政") =>
  of(region, {
    张桂兰的户属性: category,
    张桂兰的实交额: paid,
    张桂兰的资助额: subsidy,
    张桂兰的资助部门: payer,
  });

const born = (category: string, birth: string, region = "赫山区") =>
  of(region, { 张桂兰的户属性: category, 张桂兰的身份证号: idNumber(birth, 904) });

/** 赫山区's form with one payer for the family of the first three, of whom the second one is subsidised. */
const sharedPayer = (payer: unknown) =>
  official(
    {
      李秀英的户属性: "三、四级残疾人",
      李秀英的实交额: 190,
      李秀英的资助额: 190,
      王建国的资助部门: payer,
      李秀英的资助部门: null,
      王子轩的资助部门: null,
    },
    { merges: ["L5:L7"] },
  );

export const MONEY: RuleTable = {
  "category-unknown": {
    wrong: [
      [official({ 张桂兰的户属性: "困难职工" }), "张桂兰的户属性", "not in the plan"],
      [merged({ 王建国的户属性: "外星人" }), "王建国的户属性", "one cell for three rows: one finding"],
      [reordered({ 张桂兰的户属性: "普通居民、外星人" }), "张桂兰的户属性", "one of two"],
      [stacked({ 陈德福的户属性: "⑪" }), "陈德福的户属性", "the form numbers ten"],
      [text({ 张桂兰的户属性: "低保户外" }), "张桂兰的户属性", "nearly a name"],
      [row("临猗县", "⑥", 76, 304), "张桂兰的户属性", "the numbers are 赫山区's"],
      [row("孝义市", "孤儿", 0, 380), "张桂兰的户属性", "not in 孝义市's table"],
    ],
    right: [
      [official({ 张桂兰的户属性: "⑥" }), "the form's number"],
      [official({ 张桂兰的户属性: "一、二级残疾人" }), "a name with a separator in it"],
      [reordered({ 张桂兰的户属性: "低保 对象，孤儿" }), "two, one with a space"],
      [text({ 张桂兰的户属性: "⑥城乡低保对象" }), "as the notes print it"],
      [row("方太乡", "“两红”人员", 0, 380), "one of 六类对象"],
      [row("孝义市", "市属未改制企业退休人员", 0, 380), "included in 市属改制企业职工"],
      [row("土沃乡", "重度残疾人", 380, 0, null), "named without an amount"],
      [official({ 张桂兰的户属性: null }), "a blank is `required`"],
    ],
  },
  "category-age": {
    wrong: [
      [born("孤儿", "19830601"), "张桂兰的户属性", "40 years old"],
      [reordered({ 陈德福的户属性: "③" }), "陈德福的户属性", "72 years old, by the form's number"],
      [
        merged({ 王建国的户属性: "事实无人抚养儿童" }),
        "王建国的户属性",
        "one cell for three rows, of whom one is a child",
      ],
      [born("年满60周岁烈士子女", "19830601", "方太乡"), "张桂兰的户属性", "40 years old"],
      [born("孤儿", "19830601", "土沃乡"), "张桂兰的户属性", "among 特困人员, but an orphan"],
      [text({ 张桂兰的户属性: "低保对象、孤儿" }), "张桂兰的户属性", "one of two"],
    ],
    right: [
      [born("孤儿", "20120601"), "11 years old"],
      [born("特困人员", "19830601"), "of any age"],
      [born("年满60周岁烈士子女", "19500601", "方太乡"), "73"],
      [
        born("特困人员(含孤儿和事实无人抚养儿童)", "19400601", "临猗县"),
        "orphans are among them, and others",
      ],
      [
        official({ 张桂兰的户属性: "孤儿", 张桂兰的身份证号: "430903198306019042" }),
        "a number that does not pass says nothing",
      ],
      [reordered({ 王子轩的户属性: "孤儿" }), "13 years old"],
    ],
  },
  "amount-selfpay": {
    wrong: [
      [official({ 王建国的实交额: 350 }), "王建国的实交额", "last year's standard"],
      [official({ 李秀英的实交额: 380.5 }), "李秀英的实交额", "half a yuan too much"],
      [reordered({ 张桂兰的实交额: 380 }), "张桂兰的实交额", "低保 pay 190"],
      [stacked({ 陈德福的实交额: 190 }), "陈德福的实交额", "特困 pay nothing"],
      [text({ 王建国的实交额: "３５０" }), "王建国的实交额", "full-width"],
      [
        merged({ 王建国的户属性: "城乡低保对象" }),
        "王建国的实交额 李秀英的实交额 王子轩的实交额",
        "each of the household",
      ],
      [row("土沃乡", "城乡低保对象", 190, 190), "张桂兰的实交额", "76 in 土沃乡"],
      [row("临猗县", "返贫致贫人口", 76, 304), "张桂兰的实交额", "38 in 临猗县"],
      [row("方太乡", "低保对象", 76, 304), "张桂兰的实交额", "60 in 方太乡"],
      [row("孝义市", "监测对象", 76, 304), "张桂兰的实交额", "100 in 孝义市"],
      [official({ 张桂兰的户属性: "低保对象、孤儿" }), "张桂兰的实交额", "就高: nothing"],
      [
        unnumbered({ 李秀英的户属性: null, 王子轩的户属性: null, 王建国的户属性: "低保" }),
        "王建国的实交额 李秀英的实交额 王子轩的实交额",
        "written once for the household",
      ],
    ],
    right: [
      [official({ 张桂兰的户属性: "⑨" }), "三、四级残疾人 pay 190"],
      [official({ 陈德福的实交额: null }), "blank: 特困 pay nothing"],
      [official({ 王建国的户属性: "其他" }), "⑩ 其他 pay the standard"],
      [text({ 张桂兰的实交额: "190.00" }), "decimals"],
      [row("土沃乡", "边缘易致贫人口", 100, 280), "100"],
      [row("临猗县", "返贫致贫人口", 38, 342), "38"],
      [row("方太乡", "脱贫不稳定人口", 60, 320), "60"],
      [row("孝义市", "持有二代残疾证的残疾人员", 76, 304), "76"],
      [row("土沃乡", "重度残疾人", 200, 180), "not stated"],
      [official({ 张桂兰的户属性: "困难职工", 张桂兰的实交额: 300 }), "an unknown category"],
      [official({ 王建国的实交额: null }), "a blank is `required`"],
    ],
  },
  "amount-subsidy": {
    wrong: [
      [official({ 王建国的资助额: 190 }), "王建国的资助额", "nothing for ordinary residents"],
      [official({ 张桂兰的资助额: null }), "张桂兰的资助额", "a blank means 0"],
      [reordered({ 陈德福的资助额: 190 }), "陈德福的资助额", "380 for 特困"],
      [stacked({ 张桂兰的资助额: 380 }), "张桂兰的资助额", "190 for 低保"],
      [text({ 张桂兰的资助额: "０" }), "张桂兰的资助额", "full-width 0"],
      [row("土沃乡", "脱贫不稳定人口", 76, 304), "张桂兰的资助额", "280"],
      [row("临猗县", "丧失劳动能力的残疾人", 76, 304), "张桂兰的资助额", "190"],
      [row("方太乡", "六类对象", 60, 320), "张桂兰的资助额", "380"],
      [row("孝义市", "返贫致贫人口", 76, 304), "张桂兰的资助额", "342"],
    ],
    right: [
      [official({ 王建国的资助额: null, 李秀英的资助额: "" }), "a blank means 0"],
      [reordered({ 陈德福的资助额: "３８０" }), "full-width"],
      [text({ 张桂兰的资助额: "190.0" }), "a decimal"],
      [row("土沃乡", "监测对象、低保对象", 76, 304), "就高: 304"],
      [row("临猗县", "突发严重困难人口", 100, 280), "280"],
      [row("方太乡", "高校大学生", 0, 380), "380"],
      [row("孝义市", "优抚对象", 200, 180), "not stated"],
    ],
  },
  "subsidy-extra": {
    wrong: [
      [row("赫山区", "普通居民", 330, 50, "①"), "张桂兰的资助额", "the township, by the form's number"],
      [row("土沃乡", "普通居民", 0, 380, "村集体"), "张桂兰的资助额", "the village pays all of it"],
      [row("孝义市", "低保对象", 0, 380, "财政局、村委会"), "张桂兰的资助额", "on top of the policy's 304"],
      [
        stacked({ 张桂兰的实交额: 0, 张桂兰的资助额: 380, 张桂兰的资助部门: "⑤某公司" }),
        "张桂兰的资助额",
        "an employer, on the second page",
      ],
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
      [official({ 王建国的实交额: 350 }), "王建国的实交额", "350 + 0"],
      [official({ 张桂兰的资助额: 380 }), "张桂兰的实交额", "190 + 380, on what is paid"],
      [reordered({ 陈德福的资助额: null }), "陈德福的实交额", "0 + a blank"],
      [stacked({ 陈德福的实交额: 10 }), "陈德福的实交额", "10 + 380"],
      [text({ 张桂兰的资助额: "" }), "张桂兰的实交额", "190 + a blank"],
      [row("土沃乡", "重度残疾人", 100, 200), "张桂兰的实交额", "also where no amount is stated"],
      [
        official({ 张桂兰的户属性: "困难职工", 张桂兰的实交额: 100 }),
        "张桂兰的实交额",
        "also where the category is unknown",
      ],
    ],
    right: [
      [
        official({ 王建国的实交额: 190, 王建国的资助额: 190 }),
        "another one's amounts make up the standard, too",
      ],
      [official({ 陈德福的实交额: null }), "blank + 380"],
      [official({ 王建国的实交额: null }), "what is paid is missing: `required`"],
      [reordered({ 王建国的实交额: "３８０" }), "full-width"],
      [row("土沃乡", "重度残疾人", 100, 280), "100 + 280"],
      [sheet("户属性|姓名|身份证号|实交额\n低保|张桂兰|430903195509209044|190"), "no column of subsidies"],
    ],
  },
  "payer-missing": {
    wrong: [
      [
        official({ 张桂兰的资助部门: null, 陈德福的资助部门: " " }),
        "张桂兰的资助部门 陈德福的资助部门",
        "two",
      ],
      [reordered({ 张桂兰的资助部门: "\u00a0" }), "张桂兰的资助部门", "a non-breaking space"],
      [stacked({ 张桂兰的资助部门: null }), "张桂兰的资助部门", "on the second page"],
      [text({ 陈德福的资助部门: "" }), "陈德福的资助部门", "as a CSV has it"],
      [row("孝义市", "低保对象", 76, 304, null), "张桂兰的资助部门", "in every region"],
      [sharedPayer(null), "王建国的资助部门", "one cell for the household"],
    ],
    right: [
      [official(), "nothing is given to ordinary residents"],
      [official({ 张桂兰的资助部门: "②" }), "the form's number"],
      [
        official({
          张桂兰的户属性: "普通居民",
          张桂兰的实交额: 380,
          张桂兰的资助额: null,
          张桂兰的资助部门: null,
        }),
        "a blank subsidy is 0",
      ],
      [sharedPayer("区民政局"), "one payer for the household"],
      [sheet("户属性|姓名|身份证号|实交额|资助额\n低保|张桂兰|430903195509209044|190|190"), "no such column"],
    ],
  },
  "payer-unknown": {
    wrong: [
      [official({ 张桂兰的资助部门: "老王" }), "张桂兰的资助部门", "a person"],
      [official({ 张桂兰的资助部门: "⑥" }), "张桂兰的资助部门", "the form lists five"],
      [reordered({ 陈德福的资助部门: "13812345678" }), "陈德福的资助部门", "a phone"],
      [stacked({ 陈德福的资助部门: "是" }), "陈德福的资助部门", "no department"],
      [text({ 张桂兰的资助部门: "县民政局" }), "张桂兰的资助部门", "another level's: the form says 区民政局"],
      [row("临猗县", "低保对象", 76, 304, "老王"), "张桂兰的资助部门", "in every region"],
    ],
    right: [
      [official({ 张桂兰的资助部门: "①", 陈德福的资助部门: "⑤" }), "the form's numbers"],
      [official({ 张桂兰的资助部门: "②区民政局" }), "as the notes print it"],
      [reordered({ 张桂兰的资助部门: "民政局", 陈德福的资助部门: "区医保局" }), "in short"],
      [stacked({ 陈德福的资助部门: "乡镇（街道、园区）" }), "as the notes print it"],
      [text({ 张桂兰的资助部门: "区民政局、区财政局" }), "two"],
      [row("土沃乡", "低保对象", 76, 304, "医疗救助基金"), "as the document says"],
    ],
  },
  "payer-unexpected": {
    wrong: [
      [official({ 王建国的资助部门: "区民政局" }), "王建国的资助部门", "beside 0"],
      [official({ 李秀英的资助额: null, 李秀英的资助部门: "②" }), "李秀英的资助部门", "beside a blank"],
      [reordered({ 王建国的资助部门: "区财政局" }), "王建国的资助部门", "another order"],
      [stacked({ 王子轩的资助部门: "区医保局" }), "王子轩的资助部门", "on the first page"],
      [text({ 张桂兰的资助额: "０" }), "张桂兰的资助部门", "beside a full-width 0"],
    ],
    right: [
      [official(), "beside 190 and 380"],
      [sharedPayer("区民政局"), "one of the household is subsidised"],
      [reordered({ 王建国的资助部门: "/", 李秀英的资助部门: "无" }), "nobody"],
      [row("方太乡", "低保对象", 60, 320, "医保局"), "beside 320"],
      [
        sheet("户属性|姓名|身份证号|实交额|资助部门\n低保|张桂兰|430903195509209044|190|区民政局"),
        "no column of subsidies",
      ],
    ],
  },
};
