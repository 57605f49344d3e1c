/** Rosters whose category stands in another shape: yes and no, ticks, days, codes, beside words that are none; and states of payment. */
import type { Layout } from "../layout";

export const rostersByIdentity: readonly Layout[] = [
  {
    name: "是否低保、是否脱贫户各一列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "会龙山街道",
        text: `
          赫山区会龙山街道2024年度居民医保参保缴费花名册
          序号 | 姓名 | 性别 | 身份证号码 | 是否低保 | 是否特困 | 是否残疾 | 缴费金额
          1 | 赵文斌 | 男 | #赵文斌 | 否 | 否 | 否 | 380
          2 | 姜桂芝 | 女 | #姜桂芝 | 是 | 否 | 否 | 190
          3 | 蒋福生 | 男 | #蒋福生 | 否 | 是 | 否 | 0
          4 | 钱玉梅 | 女 | #钱玉梅 | 否 | 否 | 否 | 380`,
        kind: "roster",
        rows: 4,
        collected: 950,
        columns: { 姓名: "name", 性别: "sex", 身份证号码: "id", 缴费金额: "paid" },
      },
    ],
    faults: [
      "姜桂芝 缴费金额 = 380 => amount-selfpay",
      "蒋福生 缴费金额 = 190 => amount-selfpay",
      "赵文斌 缴费金额 = 350 => amount-selfpay",
    ],
  },
  {
    name: "身份列打勾（土沃）",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "西文兴村",
        text: `
          土沃乡西文兴村2024年城乡居民医保参保花名册
          户主 | 姓名 | 身份证号 | 特困 | 低保 | 监测户 | 缴费金额
          孙德贵 | 孙德贵 | #孙德贵 | √ | | | 0
          周建平 | 周建平 | #周建平 | | √ | | 76
          周建平 | 吴秀兰 | #吴秀兰 | | √ | | 76
          冯大山 | 冯大山 | #冯大山 | | | √ | 100
          郑国强 | 郑国强 | #郑国强 | | | | 380`,
        kind: "roster",
        rows: 5,
        collected: 632,
        columns: { 姓名: "name", 身份证号: "id", 缴费金额: "paid" },
      },
    ],
    faults: [
      "吴秀兰 缴费金额 = 380 => amount-selfpay",
      "冯大山 缴费金额 = 380 => amount-selfpay",
      "C5 = #周建平 => id-conflict C5",
    ],
  },
  {
    name: "身份列写认定日期",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          临猗县临晋镇2024年度城乡居民医保缴费花名册
          姓名 | 身份证号码 | 特困人员 | 低保对象 | 返贫致贫人口 | 实缴额 | 备注
          韩明亮 | #韩明亮 | | 2022-05-01 | | 76 |
          张守义 | #张守义 | 2019-01-01 | | | 0 |
          施美玲 | #施美玲 | | | 2023-03-01 | 38 |
          曹阳   | #曹阳   | | | | 380 |`,
        kind: "roster",
        rows: 4,
        collected: 494,
        columns: { 姓名: "name", 身份证号码: "id", 实缴额: "paid" },
      },
    ],
    faults: ["施美玲 实缴额 = 76 => amount-selfpay", "韩明亮 实缴额 = 380 => amount-selfpay"],
  },
  {
    name: "代缴类别与参保类别（居民一档）",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "税务请款明细",
        text: `
          临猗县2024年度税务请款明细
          镇（街） | 姓名 | 身份证号码 | 人员编号 | 代缴类别 | 参保类别 | 代缴金额 | 个人缴费金额 | 缴费总额 | 请款批次
          猗氏镇 | 何金凤 | #何金凤 | 1000231 | 低保对象 | 居民一档 | 304 | 76 | 380 | 第一批
          猗氏镇 | 蒋福生 | #蒋福生 | 1000232 | 特困人员 | 居民一档 | 380 | 0 | 380 | 第一批
          猗氏镇 | 吕国栋 | #吕国栋 | 1000233 | 脱贫不稳定人口 | 居民一档 | 280 | 100 | 380 | 第一批`,
        kind: "roster",
        rows: 3,
        collected: 176,
        columns: {
          姓名: "name",
          身份证号码: "id",
          代缴类别: "category",
          参保类别: "-/grade",
          代缴金额: "subsidy",
          个人缴费金额: "paid",
        },
      },
    ],
    faults: [
      "何金凤 代缴金额 = 280 => amount-subsidy/amount-sum",
      "吕国栋 个人缴费金额 = 76 => amount-selfpay",
      "蒋福生 身份证号码 = #蒋福生! => id-checksum",
    ],
  },
  {
    name: "缴费状态：已缴、未缴",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "进度",
        text: `
          方太乡2024年度城乡居民医保参保缴费花名册
          姓名 | 身份证号 | 人员类别 | 应缴金额 | 缴费状态 | 缴费渠道
          赵文斌 | #赵文斌 | 普通居民 | 380 | 已缴 | 微信
          钱玉梅 | #钱玉梅 | 普通居民 | 380 | 已缴 | 微信
          赵小军 | #赵小军 | 普通居民 | 380 | 未缴 |
          冯大山 | #冯大山 | 城乡低保对象 | 60 | 已缴 | 现金`,
        kind: "roster",
        rows: 4,
        collected: 820,
        columns: { 姓名: "name", 身份证号: "id", 人员类别: "category", 应缴金额: "due", 缴费状态: "status" },
      },
      {
        name: "低保名单",
        text: `
          姓名 | 身份证号
          冯大山 | #冯大山`,
        kind: "list",
        role: "lowIncome",
        rows: 1,
      },
    ],
    faults: [
      { fault: "冯大山 缴费状态 = 未缴 => 低保名单!list-not-enrolled 冯大山 姓名", collected: 760 },
      { fault: "赵文斌 缴费状态 = 未缴 => -", collected: 440 },
      "赵小军 身份证号 = #赵小军! => id-checksum",
    ],
  },
  {
    name: "是否参保 = 否 的人",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "摸底",
        text: `
          孝义市梧桐镇2024年度居民医保参保摸底花名册
          组 | 姓名 | 公民身份证号 | 是否参保 | 缴费金额 | 备注说明
          1组 | 褚志远 | #褚志远 | 是 | 380 |
          1组 | 卫红梅 | #卫红梅 | 是 | 380 |
          1组 | 曹阳   | #曹阳   | 否 | 380 | 在校参保
          2组 | 朱永康 | #朱永康 | 是 | 380 |`,
        kind: "roster",
        rows: 4,
        collected: 1140,
        columns: { 姓名: "name", 公民身份证号: "id", 是否参保: "status", 缴费金额: "paid/due" },
      },
      {
        name: "户籍名册",
        text: `
          姓名 | 身份证号
          褚志远 | #褚志远
          卫红梅 | #卫红梅
          曹阳 | #曹阳
          朱永康 | #朱永康`,
        kind: "list",
        role: "census",
        rows: 4,
        findings: ["census-missing 曹阳 姓名"],
      },
    ],
    faults: [
      { fault: "朱永康 是否参保 = 否 => 户籍名册!census-missing 朱永康 姓名", collected: 760 },
      "卫红梅 缴费金额 = 350 => amount-selfpay",
    ],
  },
  {
    name: "身份全写普通，另一列写资助身份",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          孝义市2024年度居民医保参保信息表
          参保人 | 公民身份号码 | 参保身份 | 资助身份 | 缴费额 | 资助额
          王丽娟 | #王丽娟 | 居民 | 低保对象 | 76 | 304
          郑国强 | #郑国强 | 居民 | 低保对象 | 76 | 304
          金大勇 | #金大勇 | 居民 |  | 380 | 0
          姜桂芝 | #姜桂芝 | 居民 | 特困人员 | 0 | 380`,
        kind: "roster",
        rows: 4,
        collected: 532,
        columns: {
          参保人: "name",
          公民身份号码: "id",
          参保身份: "-",
          资助身份: "category",
          缴费额: "paid",
          资助额: "subsidy",
        },
      },
    ],
    faults: [
      "郑国强 缴费额 = 380 => amount-selfpay",
      "王丽娟 资助额 = 76 => amount-subsidy/amount-sum",
      "金大勇 公民身份号码 = #金大勇! => id-checksum",
    ],
  },
];
