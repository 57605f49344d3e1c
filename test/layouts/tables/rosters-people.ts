/** Rosters in which a row is not one person: members in columns, groups side by side, several in a cell, households. */
import type { Layout } from "../layout";

export const rostersOfPeople: readonly Layout[] = [
  {
    name: "成员分列（成员1、成员2）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年度居民医保参保家庭登记表
          户主姓名 | 户主身份证号 | 成员1姓名 | 成员1身份证号 | 成员2姓名 | 成员2身份证号 | 联系电话
          赵文斌 | #赵文斌 | 钱玉梅 | #钱玉梅 | 赵小军 | #赵小军 | 13873712345
          孙德贵 | #孙德贵 | 李桂香 | #李桂香 | | | 13873712346
          姜桂芝 | #姜桂芝 | | | | | 13873712347`,
        kind: "roster",
        rows: 6,
      },
    ],
    faults: [
      "F3 = #赵小军! => id-checksum F3",
      "D4 = #李桂香- => id-length D4",
      { fault: "E4 = 周建平; F4 = #赵文斌 => id-conflict F4", rows: 7 },
    ],
  },
  {
    name: "左右两栏各一组",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          孝义市2024年度城乡居民医保缴费名单（新义街道）
          序号 | 姓名 | 身份证号 | 缴费金额 | 序号 | 姓名 | 身份证号 | 缴费金额
          1 | 周建平 | #周建平 | 380 | 4 | 冯大山 | #冯大山 | 380
          2 | 吴秀兰 | #吴秀兰 | 380 | 5 | 陈巧云 | #陈巧云 | 380
          3 | 周子涵 | #周子涵 | 380 | 6 | 许家豪 | #许家豪 | 380`,
        merges: "A1:H1",
        kind: "roster",
        rows: 6,
        collected: 2280,
      },
    ],
    faults: ["G4 = #陈巧云! => id-checksum G4", "H5 = 350 => amount-selfpay H5", "G3 = => required G3"],
  },
  {
    name: "一格写几个人（顿号分开）",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "老圩村",
        text: `
          方太乡2024年度城乡居民医保参保花名册
          户主 | 全家姓名 | 全家身份证号 | 联系电话
          郑国强 | 郑国强、王丽娟、郑浩然 | #郑国强、#王丽娟、#郑浩然 | 13870712345
          褚志远 | 褚志远⏎卫红梅 | #褚志远⏎#卫红梅 | 13870712346`,
        kind: "roster",
        rows: 5,
      },
    ],
    faults: [
      "C3 = #郑国强、#王丽娟!、#郑浩然 => id-checksum C3",
      "C3 = #郑国强、#郑浩然 => persons-unread B3",
      "B4 = 褚志远、卫红梅、何金凤 => persons-unread B4",
    ],
  },
  {
    name: "一户一行，人数和金额",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "台亭村",
        text: `
          土沃乡台亭村2024年度居民医保收费登记
          序号 | 户主 | 户主身份证号码 | 参保人数（人） | 收费金额（元） | 收据号 | 签字
          1 | 赵文斌 | #赵文斌 | 4 | 1520 | '0012 | 赵文斌
          2 | 孙德贵 | #孙德贵 | 2 | 760 | '0013 | 孙德贵
          3 | 姜桂芝 | #姜桂芝 | 1 | 380 | '0014 | 姜桂芝`,
        kind: "roster",
        rows: 3,
        collected: 2660,
        findings: ["household-rows"],
      },
    ],
    faults: [
      "孙德贵 户主身份证号码 = #孙德贵! => id-checksum",
      "姜桂芝 户主身份证号码 = #赵文斌 => id-conflict",
    ],
  },
];
