/** Rosters unlike the others: two years, several payers, sections, whose columns are whose, households by their head alone. */
import type { Layout } from "../layout";

export const unlikeRosters: readonly Layout[] = [
  {
    name: "户主一列分户，没有户籍号也没有关系",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "南坝村",
        text: `
          赫山区泥江口镇南坝村2024年度居民医保缴费花名册
          序号 | 户主 | 姓名 | 身份证号 | 户属性 | 实交额 | 资助额
          1 | 赵文斌 | 赵文斌 | #赵文斌 | 普通居民 | 380 | 0
          2 | 赵文斌 | 钱玉梅 | #钱玉梅 | | 380 | 0
          3 | 赵文斌 | 赵小军 | #赵小军 | | 380 | 0
          4 | 孙德贵 | 孙德贵 | #孙德贵 | 低保对象 | 190 | 190
          5 | 孙德贵 | 李桂香 | #李桂香 | | 190 | 190`,
        kind: "roster",
        rows: 5,
        collected: 1520,
        households: 2,
      },
    ],
    faults: [
      "李桂香 实交额 = 380 => amount-selfpay; amount-sum",
      "赵小军 身份证号 = #赵小军! => id-checksum",
    ],
  },
  {
    name: "人员类别只写困难的人，其余空着",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保缴费花名册
          户主 | 与户主关系 | 姓名 | 身份证号 | 人员类别 | 个人缴费 | 资助金额
          赵文斌 | 户主 | 赵文斌 | #赵文斌 | 低保对象 | 190 | 190
          | 妻 | 钱玉梅 | #钱玉梅 | | 380 | 0
          孙德贵 | 户主 | 孙德贵 | #孙德贵 | | 380 | 0
          | 妻 | 李桂香 | #李桂香 | 一、二级残疾人 | 0 | 380`,
        kind: "roster",
        rows: 4,
        collected: 950,
        households: 2,
      },
    ],
    faults: [
      "赵文斌 个人缴费 = 380 => amount-selfpay; amount-sum",
      "李桂香 资助金额 = 190 => amount-subsidy; amount-sum 李桂香 个人缴费",
    ],
  },
  {
    name: "去年和今年的缴费各一列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "泉交河村",
        text: `
          赫山区泉交河镇2024年度城乡居民医保缴费花名册
          序号 | 姓名 | 身份证号 | 2023年缴费金额 | 2024年缴费金额 | 2023年是否参保 | 2024年是否参保
          1 | 赵文斌 | #赵文斌 | 350 | 380 | 是 | 是
          2 | 钱玉梅 | #钱玉梅 | 350 | 380 | 是 | 是
          3 | 赵小军 | #赵小军 | 350 | 0 | 是 | 否`,
        kind: "roster",
        rows: 3,
        collected: 760,
        columns: { "2023年缴费金额": "-", "2024年缴费金额": "paid", "2024年是否参保": "status" },
      },
    ],
    faults: ["赵文斌 2024年缴费金额 = 350 => amount-selfpay", "钱玉梅 身份证号 = #钱玉梅- => id-length"],
  },
  {
    name: "民政、残联各资助一列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保缴费花名册
          姓名 | 身份证号 | 人员类别 | 个人缴费 | 民政资助 | 残联资助
          赵文斌 | #赵文斌 | 低保对象 | 190 | 190 |
          钱玉梅 | #钱玉梅 | 一、二级残疾人 | 0 | | 380
          赵小军 | #赵小军 | 普通居民 | 380 | 0 | 0`,
        kind: "roster",
        rows: 3,
        collected: 570,
        columns: { 民政资助: "subsidy", 残联资助: "subsidy" },
      },
    ],
    faults: [
      "钱玉梅 残联资助 = 190 => amount-subsidy; amount-sum 钱玉梅 个人缴费",
      "赵文斌 个人缴费 = 380 => amount-selfpay; amount-sum",
    ],
  },
  {
    name: "医疗救助和财政补助两列，还有合计",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "导出",
        text: `
          赫山区2024年度居民医保参保花名册
          姓名 | 证件类型 | 证件号码 | 人员属性 | 缴费额 | 医疗救助资助额 | 财政资助额 | 总缴费
          赵文斌 | 居民身份证 | #赵文斌 | 普通居民 | 380 | 0 | 640 | 1020
          钱玉梅 | 居民身份证 | #钱玉梅 | 低保对象 | 190 | 190 | 640 | 1020`,
        kind: "roster",
        rows: 2,
        collected: 570,
        columns: { 缴费额: "paid", 医疗救助资助额: "subsidy", 财政资助额: "-", 总缴费: "-" },
      },
    ],
    faults: [
      "钱玉梅 缴费额 = 380 => amount-selfpay; amount-sum",
      "赵文斌 证件号码 = #赵文斌! => id-checksum",
    ],
  },
  {
    name: "人员类别之外另有困难身份一列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 困难身份 | 个人缴费
          赵文斌 | #赵文斌 | 普通居民 | | 380
          钱玉梅 | #钱玉梅 | 普通居民 | 低保对象 | 190
          赵小军 | #赵小军 | 普通居民 | | 380`,
        kind: "roster",
        rows: 3,
        collected: 950,
      },
    ],
    faults: ["钱玉梅 个人缴费 = 380 => amount-selfpay", "赵小军 个人缴费 = 190 => amount-selfpay"],
  },
  {
    name: "户主的列在成员后面",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保缴费花名册
          序号 | 家庭成员 | 家庭成员身份证 | 性别 | 户主姓名 | 户主证件号 | 应缴 | 实缴
          1 | 赵文斌 | #赵文斌 | 男 | 赵文斌 | #赵文斌 | 380 | 380
          2 | 钱玉梅 | #钱玉梅 | 女 | 赵文斌 | #赵文斌 | 380 | 380
          3 | 孙德贵 | #孙德贵 | 男 | 孙德贵 | #孙德贵 | 380 | 380`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        households: 2,
        columns: {
          家庭成员: "name",
          家庭成员身份证: "id",
          户主姓名: "head",
          户主证件号: "headId",
          应缴: "due",
          实缴: "paid",
        },
      },
    ],
    faults: ["C4 = #钱玉梅! => id-checksum C4", "D5 = 女 => sex-mismatch D5"],
  },
  {
    name: "残疾等级只写数字，残疾证号另列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保缴费花名册
          序号 | 姓名 | 身份证号 | 缴费 | 残疾等级 | 残疾证号
          1 | 赵文斌 | #赵文斌 | 0 | 2 | #赵文斌*42
          2 | 钱玉梅 | #钱玉梅 | 380 | |
          3 | 赵小军 | #赵小军 | 190 | 三级 |`,
        kind: "roster",
        rows: 3,
        collected: 570,
        columns: { 残疾等级: "disability", 身份证号: "id" },
      },
    ],
    faults: ["赵文斌 缴费 = 380 => category-doubt 赵文斌 残疾等级", "赵小军 缴费 = 350 => amount-selfpay"],
  },
  {
    name: "右边另有一张分组汇总",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保参保花名册
          姓名 | 身份证号 | 户属性 | 实交额 | | 村组 | 人数 | 金额
          赵文斌 | #赵文斌 | 普通居民 | 380 | | 一组 | 2 | 760
          钱玉梅 | #钱玉梅 | 普通居民 | 380 | | 二组 | 1 | 380
          赵小军 | #赵小军 | 普通居民 | 380 | | 合计 | 3 | 1140`,
        kind: "roster",
        rows: 3,
        collected: 1140,
      },
    ],
    faults: ["赵小军 身份证号 = #赵小军- => id-length", "D4 = 350 => amount-selfpay D4"],
  },
  {
    name: "已交、未交两列打勾",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "2024",
        text: `
          孝义市2024年度城乡居民医保缴费登记
          姓名 | 身份证号 | 电话 | 金额 | 已交 | 未交
          赵文斌 | #赵文斌 | 13835800001 | 380 | √ |
          钱玉梅 | #钱玉梅 | 13835800002 | 380 | | √`,
        kind: "roster",
        rows: 2,
        collected: 380,
      },
      {
        name: "户籍名册",
        text: `
          姓名 | 身份证号
          赵文斌 | #赵文斌`,
        kind: "list",
        role: "census",
        rows: 1,
      },
    ],
    faults: [
      { fault: "E3 = ; F3 = √ => 户籍名册!census-missing 赵文斌 姓名", collected: 0 },
      "钱玉梅 身份证号 = #钱玉梅! => id-checksum",
    ],
  },
  {
    name: "村集体代缴一部分，没有人员类别",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "南阳村",
        text: `
          土沃乡南阳村2024年度村集体代缴居民医保花名册
          序号 | 姓名 | 身份证号 | 个人缴纳 | 村集体代缴 | 合计
          1 | 赵文斌 | #赵文斌 | 280 | 100 | 380
          2 | 钱玉梅 | #钱玉梅 | 280 | 100 | 380`,
        kind: "roster",
        rows: 2,
        collected: 560,
      },
    ],
    faults: ["赵文斌 个人缴纳 = 270 => amount-selfpay/amount-sum", "钱玉梅 身份证号 = #钱玉梅- => id-length"],
  },
  {
    name: "花名册按类别分段，没有类别列",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          临猗县猗氏镇2024年度居民医保资助参保花名册
          序号 | 姓名 | 身份证号 | 个人缴费 | 资助金额
          一、特困人员（1人）
          1 | 孙德贵 | #孙德贵 | 0 | 380
          二、低保对象（2人）
          1 | 李桂香 | #李桂香 | 76 | 304
          2 | 周建平 | #周建平 | 76 | 304
          三、其他居民
          1 | 吴秀兰 | #吴秀兰 | 380 | 0`,
        kind: "roster",
        rows: 4,
        collected: 532,
      },
    ],
    faults: [
      "周建平 个人缴费 = 38; 周建平 资助金额 = 342 => amount-selfpay; amount-subsidy 周建平 资助金额",
      "吴秀兰 个人缴费 = 350 => amount-selfpay/amount-sum",
    ],
  },
  {
    name: "参保金额（没写实交），五保户、低保简称",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区岳家桥镇2024年度城乡居民医保参保登记表
          户号 | 户主 | 参保人 | 与户主关系 | 身份证号 | 特殊人群类型 | 参保金额 | 财政补贴 | 缴费方式
          1 | 赵文斌 | 赵文斌 | 户主 | #赵文斌 | 普通居民 | 380 | 0 | 现金
          1 | 赵文斌 | 钱玉梅 | 配偶 | #钱玉梅 | 低保 | 190 | 190 | 微信
          2 | 孙德贵 | 孙德贵 | 户主 | #孙德贵 | 五保户 | 0 | 380 | `,
        kind: "roster",
        rows: 3,
        collected: 570,
        households: 2,
        columns: { 参保金额: "paid", 参保人: "name", 特殊人群类型: "category" },
      },
    ],
    faults: [
      "钱玉梅 参保金额 = 380 => amount-selfpay; amount-sum",
      "钱玉梅 与户主关系 = 户主 => household-many-heads",
    ],
  },
];
