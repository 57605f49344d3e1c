/** More sheets as they are handed over, written before they were read: combined payments, codes, forms of schools and companies. */
import type { Layout } from "../layout";

export const moreWordings: readonly Layout[] = [
  {
    name: "参保缴费汇总：一户一行，逐人金额写在一格里",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "三组",
        text: `
          赫山区2024年度城乡居民医保缴费登记表（三组）
          序号 | 户主姓名 | 参保人员 | 身份证号码 | 每人缴费 | 合计金额
          1 | 郑国强 | 郑国强⏎王丽娟⏎郑浩然 | #郑国强⏎#王丽娟⏎#郑浩然 | 380⏎380⏎380 | 1140
          2 | 冯大山 | 冯大山⏎陈巧云 | #冯大山⏎#陈巧云 | 380⏎380 | 760`,
        kind: "roster",
        rows: 5,
        may: ["household-rows", "amount-selfpay"],
      },
    ],
    faults: ["D3 = #郑国强⏎#王丽娟!⏎#郑浩然 => id-checksum D3", "D4 = #冯大山⏎#郑国强 => id-conflict D4"],
  },
  {
    name: "名单带代码：人员类别代码 01、02，另有代码说明表",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "参保花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员类别代码 | 缴费金额
          赵文斌 | #赵文斌 | '01 | 380
          孙德贵 | #孙德贵 | '02 | 190
          蒋福生 | #蒋福生 | '03 | 0`,
        kind: "roster",
        rows: 3,
        collected: 570,
        may: ["category-unknown"],
      },
      {
        name: "代码说明",
        text: `
          代码 | 名称
          '01 | 普通居民
          '02 | 低保对象
          '03 | 特困人员`,
        kind: "unknown",
      },
    ],
    faults: ["赵文斌 身份证号 = #赵文斌! => id-checksum"],
  },
  {
    name: "公司式台账：姓/名、证照号码、实付",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          孝义市2024年度城乡居民医保代收台账
          编号 | 所在村 | 姓名 | 性别 | 证照号码 | 人群 | 实付金额 | 凭证编号
          A001 | 东许 | 周建平 | 男 | #周建平 | 普通居民 | 380 | '20230001
          A002 | 东许 | 吴秀兰 | 女 | #吴秀兰 | 普通居民 | 380 | '20230002`,
        kind: "roster",
        rows: 2,
        collected: 760,
        columns: { 证照号码: "id", 实付金额: "paid" },
      },
    ],
    faults: ["周建平 实付金额 = 350 => amount-selfpay", "吴秀兰 性别 = 男 => sex-mismatch"],
  },
  {
    name: "两年并列：2023参保、2024参保两组（姓名一列）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "四组",
        text: `
          赫山区四组城乡居民医保2023、2024年度参保缴费花名册
          序号 | 姓名 | 身份证号 | 2023年度 | | 2024年度 |
           | | | 金额 | 日期 | 金额 | 日期
          1 | 韩明亮 | #韩明亮 | 350 | d:2022-11-01 | 380 | d:2023-10-08
          2 | 杨翠花 | #杨翠花 | 350 | d:2022-11-01 | 380 | d:2023-10-08`,
        merges: "A1:G1 A2:A3 B2:B3 C2:C3 D2:E2 F2:G2",
        kind: "roster",
        rows: 2,
        may: ["policy-unknown"],
      },
    ],
    faults: ["韩明亮 身份证号 = #韩明亮! => id-checksum"],
  },
  {
    name: "银行代发回单：户名、账号、金额（不是医保）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民基本医疗保险参保缴费花名册
          户属性 | 姓名 | 身份证号 | 实交额
          普通居民 | 赵文斌 | #赵文斌 | 380`,
        kind: "roster",
        rows: 1,
        collected: 380,
      },
      {
        name: "惠农补贴发放",
        text: `
          2023年度耕地地力保护补贴发放明细表
          序号 | 户名 | 身份证号 | 账号 | 面积（亩） | 补贴金额
          1 | 赵文斌 | #赵文斌 | '6217001234567890123 | 3.2 | 336
          2 | 冯大山 | #冯大山 | '6217001234567890124 | 5 | 525`,
        kind: "list/unknown",
        role: "none",
      },
    ],
    faults: ["赵文斌 实交额 = 350 => amount-selfpay"],
  },
  {
    name: "职工参保名单写在居民花名册同一张表下面",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "五组",
        text: `
          赫山区2024年度城乡居民医保参保缴费花名册（五组）
          姓名 | 身份证号 | 缴费金额 | 备注
          赵文斌 | #赵文斌 | 380 |
          钱玉梅 | #钱玉梅 | 380 |
          以下人员已参加职工医保：
          周建平 | #周建平 | | 职工医保
          吴秀兰 | #吴秀兰 | | 职工医保`,
        kind: "roster",
        rows: 4,
        may: ["required"],
      },
    ],
    faults: ["赵文斌 缴费金额 = 350 => amount-selfpay"],
  },
  {
    name: "身份证号拆成两列（前六位、后十二位）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "六组",
        text: `
          赫山区2024年度城乡居民医保缴费花名册（六组）
          姓名 | 身份证前六位 | 身份证后十二位 | 缴费金额
          赵文斌 | '430903 | '196804120109 | 380
          钱玉梅 | '430903 | '197011250225 | 380`,
        kind: "roster/list/unknown",
        may: ["required", "id-length"],
      },
    ],
    faults: [],
  },
  {
    name: "退役军人、两参人员优抚名册（身份证在附页）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民基本医疗保险参保缴费花名册
          户属性 | 姓名 | 身份证号 | 实交额 | 资助额
          普通居民 | 蒋福生 | #蒋福生 | 380 | 0
          普通居民 | 赵文斌 | #赵文斌 | 380 | 0`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "优抚对象",
        text: `
          赫山区优抚对象定期补助人员名册
          序号 | 姓名 | 优抚对象类别 | 身份证号 | 月补助标准
          1 | 蒋福生 | 两参人员 | #蒋福生 | 850`,
        kind: "list",
        rows: 1,
      },
    ],
    faults: ["赵文斌 实交额 = 350 => amount-selfpay; amount-sum"],
  },
];
