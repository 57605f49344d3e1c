/** Lists, payments and tables of units unlike the others: two people in a row, sections, payments from a telephone, cards. */
import type { Layout } from "../layout";

export const unlikeOthers: readonly Layout[] = [
  {
    name: "火化登记（申请人在前）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度居民医保参保花名册
          姓名 | 身份证号 | 实交额
          周建平 | #周建平 | 380
          沈月娥 | #沈月娥 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "殡仪馆",
        text: `
          火化登记
          申请人 | 申请人身份证号 | 与逝者关系 | 逝者姓名 | 逝者身份证号 | 死亡日期
          周建平 | #周建平 | 子 | 蒋福生 | #蒋福生 | 2023-05-06`,
        kind: "list",
        role: "dead",
        rows: 1,
        columns: { 逝者姓名: "name", 逝者身份证号: "id", 申请人身份证号: "-" },
      },
    ],
    faults: [
      "沈月娥 姓名 = 蒋福生; 沈月娥 身份证号 = #蒋福生 => person-dead 沈月娥 身份证号",
      "殡仪馆!A3 = 沈月娥; 殡仪馆!B3 = #沈月娥 => -",
    ],
  },
  {
    name: "名单按类别分段，表头重复",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          临猗县2024年度居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 缴费金额
          孙德贵 | #孙德贵 | 特困人员 | 0
          李桂香 | #李桂香 | 低保对象 | 76
          朱永康 | #朱永康 | 普通居民 | 380`,
        kind: "roster",
        rows: 3,
        collected: 456,
      },
      {
        name: "资助名单",
        text: `
          临猗县2024年度医疗救助资助参保人员名单
          一、特困人员
          序号 | 姓名 | 身份证号 | 乡镇
          1 | 孙德贵 | #孙德贵 | 猗氏镇
          二、低保对象
          序号 | 姓名 | 身份证号 | 乡镇
          1 | 李桂香 | #李桂香 | 猗氏镇`,
        kind: "list",
        role: "hardship",
        rows: 2,
      },
    ],
    faults: [
      "李桂香 人员类别 = 普通居民; 李桂香 缴费金额 = 380 => subsidy-missed 李桂香 缴费金额",
      "孙德贵 人员类别 = 低保对象; 孙德贵 缴费金额 = 76 => subsidy-wrong 孙德贵 缴费金额",
    ],
  },
  {
    name: "微信支付导出（订单号、支付状态）",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          孝义市2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 实收金额
          吕国栋 | #吕国栋 | 返贫致贫人口 | 38
          施美玲 | #施美玲 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 418,
      },
      {
        name: "微信",
        text: `
          交易时间 | 商户订单号 | 缴费人 | 证件号 | 支付金额 | 支付状态 | 缴费年度
          2023-10-10 09:30 | '202310100001 | 吕国栋 | #吕国栋 | 38 | 支付成功 | 2024
          2023-10-11 09:30 | '202310100002 | 施美玲 | #施美玲 | 380 | 支付成功 | 2024`,
        kind: "payments",
        columns: { 缴费人: "name", 证件号: "id", 支付金额: "paid" },
      },
    ],
    faults: ["微信!施美玲 支付金额 = 350 => 花名册!payment-amount 施美玲 实收金额"],
  },
  {
    name: "一人一卡（标题在左，内容在右）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "登记卡",
        text: `
          赫山区2024年度城乡居民医保参保登记卡
          姓名 | 赵文斌 | 性别 | 男
          身份证号 | #赵文斌 | 联系电话 | 13873700001
          缴费金额 | 380 | 票据号 | 0012
          姓名 | 钱玉梅 | 性别 | 女
          身份证号 | #钱玉梅 | 联系电话 | 13873700002
          缴费金额 | 380 | 票据号 | 0013`,
        kind: "unknown",
      },
    ],
    faults: [],
  },
  {
    name: "没有任务数的参保统计",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "汇总",
        text: `
          临猗县北景乡2024年居民医保缴费情况统计
          序号 | 村名 | 户数 | 人口 | 应参保 | 已参保 | 未参保 | 收缴金额（元） | 参保率
          1 | 甲村 | 120 | 400 | 380 | 370 | 10 | 140600 | 97.4%
          2 | 乙村 | 90 | 300 | 290 | 280 | 10 | 106400 | 96.6%
          合计 | | 210 | 700 | 670 | 650 | 20 | 247000 | 97.0%`,
        kind: "breakdown",
        rows: 2,
      },
    ],
    faults: ["H5 = 247100 => total-mismatch H5", "甲村 已参保 = 371 => total-mismatch F5"],
  },
  {
    name: "一张表里两张分解表，列不同",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "分解",
        text: `
          方太乡2024年度居民医保工作台账
          村名 | 参保总数 | 户籍总人口
          老圩村 | 300 | 500
          分水村 | 200 | 400
          合计 | 500 | 900
          -
          村名 | 收取金额 | 票据张数
          老圩村 | 114000 | 90
          分水村 | 76000 | 70
          合计 | 190000 | 160`,
        kind: "breakdown",
      },
    ],
    faults: ["B5 = 510 => total-mismatch B5", "C5 = 910 => total-mismatch C5"],
  },
  {
    name: "包村干部代收登记（看不出是什么）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区2024年包村干部代收登记
          姓名 | 身份证号 | 缴费金额 | 票据号
          赵文斌 | #赵文斌 | 380 | 1
          钱玉梅 | #钱玉梅 | 380 | 2`,
        kind: "list",
        role: "null",
        rows: 2,
      },
    ],
    faults: [],
  },
  {
    name: "高龄村的花名册（村名像别的名单）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "高龄村",
        text: `
          赫山区2024年度居民医保缴费花名册
          姓名 | 身份证号 | 缴费金额 | 票据号
          赵文斌 | #赵文斌 | 380 | 1
          钱玉梅 | #钱玉梅 | 380 | 2`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "户籍",
        text: `
          老人仓镇户籍人口花名册
          姓名 | 身份证号
          赵文斌 | #赵文斌`,
        kind: "list",
        role: "census",
        rows: 1,
      },
    ],
    faults: [
      "户籍!B3 = #孙德贵; 户籍!A3 = 孙德贵 => 户籍!census-missing A3",
      "钱玉梅 缴费金额 = 350 => amount-selfpay",
    ],
  },
  {
    name: "花名册上面还有一张任务表",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          赫山区欧江岔镇2024年度居民医保参保情况
          村 | 户籍人口 | 任务数
          甲村 | 100 | 95
          合计 | 100 | 95
          -
          姓名 | 身份证号 | 户属性 | 实交额
          赵文斌 | #赵文斌 | 普通居民 | 380
          钱玉梅 | #钱玉梅 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
    ],
    faults: ["C4 = 96 => total-mismatch C4", "钱玉梅 实交额 = 350 => amount-selfpay"],
  },
];
