/** Lists of people who are paid for, beside a roster: by kind, by level, by ticks, by a card's number. */
import type { Layout } from "../layout";

export const subsidyLists: readonly Layout[] = [
  {
    name: "低保台账（户主与成员分列）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          户属性 | 姓名 | 身份证号 | 实交额 | 资助额
          低保对象 | 赵文斌 | #赵文斌 | 190 | 190
          低保对象 | 钱玉梅 | #钱玉梅 | 190 | 190
          低保对象 | 赵欣怡 | #赵欣怡 | 190 | 190
          普通居民 | 孙德贵 | #孙德贵 | 380 | 0`,
        kind: "roster",
        rows: 4,
        collected: 950,
      },
      {
        name: "低保台账",
        text: `
          2023年10月农村低保台账
          序号 | 户主姓名 | 身份证号 | 保障人数 | 月保障金 | 成员1姓名 | 成员1身份证号 | 成员2姓名 | 成员2身份证号
          1 | 赵文斌 | #赵文斌 | 3 | 900 | 钱玉梅 | #钱玉梅 | 赵欣怡 | #赵欣怡`,
        kind: "list",
        role: "lowIncome",
        rows: 3,
      },
    ],
    faults: [
      "赵欣怡 户属性 = 普通居民; 赵欣怡 实交额 = 380; 赵欣怡 资助额 = 0 => subsidy-missed 赵欣怡 资助额",
      "孙德贵 户属性 = 低保对象; 孙德贵 实交额 = 190; 孙德贵 资助额 = 190 => subsidy-wrong 孙德贵 资助额",
      "低保台账!F3 = 李桂香; 低保台账!G3 = #李桂香 => 低保台账!list-not-enrolled F3; 花名册!subsidy-wrong 钱玉梅 资助额",
    ],
  },
  {
    name: "残联导出（残疾人证号20位）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          户属性 | 姓名 | 身份证号 | 实交额 | 资助额
          重度残疾人 | 冯大山 | #冯大山 | 0 | 380
          三四级残疾人 | 陈巧云 | #陈巧云 | 190 | 190
          普通居民 | 褚志远 | #褚志远 | 380 | 0`,
        kind: "roster",
        rows: 3,
        collected: 570,
      },
      {
        name: "Sheet1",
        text: `
          姓名 | 残疾人证号 | 残疾类别 | 残疾等级 | 发证日期 | 监护人姓名 | 联系电话 | 户籍地址
          冯大山 | #冯大山*12 | 视力残疾 | 二级 | 2015-03-02 | | 13873711111 | 龙岭村
          陈巧云 | #陈巧云*44 | 肢体残疾 | 四级 | 2018-07-11 | | 13873711112 | 龙岭村`,
        kind: "list",
        role: "disabled",
        rows: 2,
        columns: { 姓名: "name", 残疾人证号: "id/disability" },
      },
    ],
    faults: [
      "Sheet1!A3 = 褚志远; Sheet1!B3 = #褚志远*43; Sheet1!D3 = 三级 => subsidy-missed 褚志远 资助额; subsidy-wrong 陈巧云 资助额",
      "冯大山 户属性 = 三四级残疾人; 冯大山 实交额 = 190; 冯大山 资助额 = 190 => subsidy-missed/subsidy-wrong 冯大山 资助额",
    ],
  },
  {
    name: "资助参保对象汇总（各类打勾）",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          临猗县2024年度城乡居民医保参保花名册
          人员类别 | 姓名 | 身份证号 | 个人缴费 | 资助金额
          低保对象 | 何金凤 | #何金凤 | 76 | 304
          特困人员 | 蒋福生 | #蒋福生 | 0 | 380
          边缘易致贫人口 | 吕国栋 | #吕国栋 | 100 | 280`,
        kind: "roster",
        rows: 3,
        collected: 176,
      },
      {
        name: "汇总名单",
        text: `
          姓名 | 身份证号码 | 镇（街） | 村（居） | 特困人员 | 低保对象 | 返贫致贫人口 | 边缘易致贫人口
          何金凤 | #何金凤 | 猗氏镇 | 北街村 | | √ | |
          蒋福生 | #蒋福生 | 猗氏镇 | 北街村 | √ | | |
          吕国栋 | #吕国栋 | 猗氏镇 | 南街村 | | | | √`,
        kind: "list",
        role: "hardship",
        rows: 3,
      },
    ],
    faults: [
      "吕国栋 人员类别 = 普通居民; 吕国栋 个人缴费 = 380; 吕国栋 资助金额 = 0 => subsidy-missed 吕国栋 资助金额",
      "汇总名单!F2 = ; 汇总名单!G2 = √ => subsidy-missed/subsidy-wrong 何金凤 资助金额",
    ],
  },
  {
    name: "资助参保对象全量明细（医疗救助身份）",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "参保",
        text: `
          孝义市2024年度城乡居民医保参保花名册
          参保人姓名 | 公民身份号码 | 人群类别 | 个人缴费额 | 医疗救助资助额
          魏招娣 | #魏招娣 | 低保对象 | 76 | 304
          张守义 | #张守义 | 特困人员 | 0 | 380
          金大勇 | #金大勇 | 普通居民 | 380 | 0`,
        kind: "roster",
        rows: 3,
        collected: 456,
        columns: {
          参保人姓名: "name",
          公民身份号码: "id",
          人群类别: "category",
          个人缴费额: "paid",
          医疗救助资助额: "subsidy",
        },
      },
      {
        name: "附件3",
        text: `
          序号 | 身份证号 | 姓名 | 医疗救助身份 | 镇（街） | 村（居） | 纳入资助时间 | 缴费时间
          1 | #魏招娣 | 魏招娣 | 低保对象 | 新义街道 | 府前社区 | 2021-06 |
          2 | #张守义 | 张守义 | 特困人员 | 新义街道 | 府前社区 | 2019-01 |`,
        kind: "list",
        role: "hardship",
        rows: 2,
        columns: { 身份证号: "id", 姓名: "name", 医疗救助身份: "category" },
      },
    ],
    faults: [
      "附件3!D2 = 返贫致贫人口 => subsidy-missed/subsidy-wrong 魏招娣 医疗救助资助额",
      "附件3!B3 = #金大勇; 附件3!C3 = 金大勇 => subsidy-missed 金大勇 医疗救助资助额; subsidy-wrong 张守义 医疗救助资助额",
    ],
  },
];
