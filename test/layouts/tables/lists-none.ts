/** Sheets in a workbook that have nothing to do with it, titles that mislead, and lists named by nobody. */
import type { Layout } from "../layout";

export const listsOfNoConcern: readonly Layout[] = [
  {
    name: "养老保险、选民、外出务工各一张",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "医保",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 户属性 | 实交额
          赵文斌 | #赵文斌 | 普通居民 | 380
          钱玉梅 | #钱玉梅 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "养老",
        text: `
          城乡居民基本养老保险参保缴费花名册
          姓名 | 身份证号 | 缴费档次 | 缴费金额
          张守义 | #张守义 | 200 | 200`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "选民",
        text: `
          第十二届村委会选民登记花名册
          姓名 | 性别 | 身份证号 | 选民证号
          张守义 | 男 | #张守义 | 0012`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "务工",
        text: `
          外出务工人员登记表
          姓名 | 身份证号 | 务工地点 | 月收入
          张守义 | #张守义 | 东莞 | 5000`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "户籍人口",
        text: `
          户籍人口名册
          姓名 | 身份证号
          赵文斌 | #赵文斌
          钱玉梅 | #钱玉梅
          张守义 | #张守义`,
        kind: "list",
        role: "census",
        rows: 3,
        findings: ["census-missing 张守义 姓名"],
      },
    ],
    faults: [
      "钱玉梅 实交额 = 200 => amount-selfpay",
      { fault: "钱玉梅 身份证号 = #钱玉梅! => id-checksum", may: ["census-missing"] },
    ],
  },
  {
    name: "退费名单不是花名册",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "参保",
        text: `
          临猗县2024年度居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 缴费金额
          冯大山 | #冯大山 | 普通居民 | 380
          陈巧云 | #陈巧云 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "退费",
        text: `
          临猗县2023年度居民医保退费人员名单
          姓名 | 身份证号 | 退费金额 | 退费原因 | 开户行 | 银行账号
          褚志远 | #褚志远 | 350 | 重复参保 | 农商行 | '6228480012345678901`,
        kind: "list/payments",
        role: "none/null",
      },
    ],
    faults: ["冯大山 缴费金额 = 350 => amount-selfpay", "陈巧云 身份证号 = #陈巧云! => id-checksum"],
  },
  {
    name: "欠费名单（标题带参保缴费）",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "参保",
        text: `
          方太乡2024年度居民医保参保花名册
          姓名 | 身份证号 | 缴费金额
          郑国强 | #郑国强 | 380`,
        kind: "roster",
        rows: 1,
        collected: 380,
      },
      {
        name: "Sheet2",
        text: `
          方太乡2024年度城乡居民医保参保缴费未缴费人员花名册
          序号 | 姓名 | 身份证号 | 应缴金额 | 联系电话 | 催缴情况
          1 | 王丽娟 | #王丽娟 | 380 | 13870712345 | 已电话
          2 | 许家豪 | #许家豪 | 380 | 13870712346 | 未联系上`,
        kind: "list",
        role: "notEnrolled",
        rows: 2,
      },
      {
        name: "户籍底册",
        text: `
          姓名 | 身份证号
          郑国强 | #郑国强
          王丽娟 | #王丽娟`,
        kind: "list",
        role: "census",
        rows: 2,
        findings: ["census-missing 王丽娟 姓名"],
      },
    ],
    faults: ["户籍底册!A3 = 许家豪; 户籍底册!B3 = #许家豪 => 户籍底册!census-missing A3"],
  },
  {
    name: "慢性病、体检名单单独一张",
    region: null,
    year: null,
    division: "430903",
    sheets: [
      {
        name: "慢病",
        text: `
          2023年度慢性病患者管理花名册
          姓名 | 身份证号 | 病种 | 定点医疗机构 | 随访日期
          姜桂芝 | #姜桂芝 | 高血压 | 衡龙桥镇卫生院 | 2023-06-01`,
        kind: "list/unknown",
        role: "none/null",
      },
      {
        name: "低保对象",
        text: `
          姓名 | 身份证号 | 低保类别
          姜桂芝 | #姜桂芝 | A类`,
        kind: "list",
        role: "lowIncome",
        rows: 1,
      },
    ],
    faults: ["低保对象!姜桂芝 身份证号 = #姜桂芝! => 低保对象!id-checksum 姜桂芝 身份证号"],
  },
  {
    name: "上年花名册在同一工作簿",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "2024",
        text: `
          孝义市2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 缴费金额
          韩明亮 | #韩明亮 | 380
          杨翠花 | #杨翠花 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "2023",
        year: 2023,
        text: `
          孝义市2023年度城乡居民医保参保花名册
          姓名 | 身份证号 | 缴费金额
          韩明亮 | #韩明亮 | 350
          杨翠花 | #杨翠花 | 350`,
        kind: "roster",
        rows: 2,
        collected: 700,
        findings: ["policy-unknown"],
      },
    ],
    faults: ["杨翠花 姓名 = 韩明亮; 杨翠花 身份证号 = #韩明亮 => id-duplicate 杨翠花 身份证号"],
  },
];
