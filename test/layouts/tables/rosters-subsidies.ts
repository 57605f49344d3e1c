/** Rosters that offices keep of people who are paid for, where they are insured or not: long headings, several amounts. */
import type { Layout } from "../layout";

export const rostersOfSubsidies: readonly Layout[] = [
  {
    name: "困难人员参保核实（居民、职工区划两列）",
    region: "临猗县",
    year: 2024,
    args: ["--region", "临猗县", "--year", "2024"],
    sheets: [
      {
        name: "附件4",
        text: `
          姓名 | 身份证号 | 居民医保所属区划 | 职工医保所属区划 | 资助金额 | 个人缴费金额 | 是否参保职工 | 是否参保居民 | 参保类型 | 金保号 | 参保年度 | 参保状态 | 特殊人员身份类别
          李桂香 | #李桂香 | 临猗县 | | 304 | 76 | 否 | 是 | 居民一档 | 3300012 | 2024 | 正常参保 | 低保对象
          张守义 | #张守义 | 临猗县 | | 380 | 0 | 否 | 是 | 居民一档 | 3300013 | 2024 | 正常参保 | 特困人员
          施美玲 | #施美玲 | 临猗县 | | 280 | 100 | 否 | 是 | 居民一档 | 3300014 | 2024 | 正常参保 | 边缘易致贫人口`,
        kind: "roster",
        rows: 3,
        collected: 176,
        columns: {
          姓名: "name",
          身份证号: "id",
          资助金额: "subsidy",
          个人缴费金额: "paid",
          是否参保职工: "-",
          参保类型: "-/grade",
          特殊人员身份类别: "category",
        },
      },
    ],
    faults: [
      "李桂香 个人缴费金额 = 380 => amount-selfpay/amount-sum",
      "施美玲 身份证号 = #施美玲! => id-checksum",
      "张守义 资助金额 = 304 => amount-subsidy/amount-sum",
    ],
  },
  {
    name: "旧版xls花名册，金额列在最前",
    region: "方太乡",
    year: 2024,
    file: "老圩村.xls",
    sheets: [
      {
        name: "Sheet1",
        text: `
          方太乡老圩村2024年度居民医保交费花名册
          交费金额 | 姓名 | 身份证号码 | 与户主的关系 | 户主 | 人员身份 | 备注
          380 | 韩明亮 | #韩明亮 | 户主 | 韩明亮 | 普通居民 |
          380 | 杨翠花 | #杨翠花 | 妻 | 韩明亮 | 普通居民 |
          60 | 姜桂芝 | #姜桂芝 | 母亲 | 韩明亮 | 返贫致贫人口 |
          0 | 蒋福生 | #蒋福生 | 户主 | 蒋福生 | 特困供养人员 | 五保`,
        kind: "roster",
        rows: 4,
        collected: 820,
        columns: {
          交费金额: "paid",
          姓名: "name",
          身份证号码: "id",
          与户主的关系: "relation",
          人员身份: "category",
          备注: "remark",
        },
      },
    ],
    faults: [
      "姜桂芝 交费金额 = 320 => amount-selfpay",
      "杨翠花 与户主的关系 = 丈夫 => relation-sex/relation-unknown",
      "韩明亮 身份证号码 = #韩明亮- => id-length",
    ],
  },
  {
    name: "村集体代缴台账（土沃）",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "杏则村",
        text: `
          土沃乡杏则村2024年度城乡居民医保参保缴费台账
          编号 | 居民姓名 | 居民身份证号码 | 居住地址 | 人员分类 | 个人实际缴纳 | 医疗救助资助 | 登记时间
          1 | 赵文斌 | #赵文斌 | 杏则村 | 普通居民 | 380 | 0 | 2023.10.12
          2 | 李桂香 | #李桂香 | 杏则村 | 城乡低保对象 | 76 | 304 | 2023.10.12
          3 | 吕国栋 | #吕国栋 | 杏则村 | 脱贫不稳定人口 | 100 | 280 | 2023.10.13`,
        kind: "roster",
        rows: 3,
        collected: 556,
        columns: {
          居民姓名: "name",
          居民身份证号码: "id",
          人员分类: "category",
          个人实际缴纳: "paid",
          医疗救助资助: "subsidy",
        },
      },
    ],
    faults: [
      "李桂香 医疗救助资助 = 280 => amount-subsidy/amount-sum",
      "赵文斌 居民身份证号码 = #赵文斌! => id-checksum",
      "吕国栋 人员分类 = 贫困户甲 => category-unknown",
    ],
  },
  {
    name: "新农合老表，与户主关系在姓名前",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "高阳镇",
        text: `
          孝义市高阳镇2024年度城乡居民医保（原新农合）缴费登记册
          家庭编码 | 关系 | 参合人姓名 | 参合人性别 | 参合人身份证 | 交款（元） | 经手人
          '0101 | 户主 | 朱永康 | 男 | #朱永康 | 380 | 张守义
          '0101 | 妻 | 秦淑芬 | 女 | #秦淑芬 | 380 | 张守义
          '0102 | 户主 | 魏招娣 | 女 | #魏招娣 | 380 | 张守义`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        columns: {
          关系: "relation",
          参合人姓名: "name",
          参合人性别: "sex",
          参合人身份证: "id",
          "交款（元）": "paid",
          经手人: "-",
        },
      },
    ],
    faults: [
      "秦淑芬 参合人性别 = 男 => sex-mismatch",
      "魏招娣 参合人身份证 = => required",
      "朱永康 交款（元） = 3800 => amount-selfpay",
    ],
  },
  {
    name: "公示用表（村务公开）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "泥江口镇",
        text: `
          赫山区泥江口镇2024年度城乡居民医保参保缴费情况公示
          村组 | 户主 | 姓名 | 身份证号 | 个人缴费 | 财政资助 | 公示结果
          1组 | 褚志远 | 褚志远 | #褚志远 | 380 | 0 | 无异议
          1组 | 褚志远 | 卫红梅 | #卫红梅 | 380 | 0 | 无异议
          2组 | 姜桂芝 | 姜桂芝 | #姜桂芝 | 190 | 190 | 无异议`,
        kind: "roster",
        rows: 3,
        collected: 950,
        columns: { 姓名: "name", 身份证号: "id", 个人缴费: "paid", 财政资助: "subsidy", 公示结果: "-" },
      },
    ],
    faults: [
      "卫红梅 个人缴费 = 350 => amount-selfpay/amount-sum",
      "C5 = 褚志远; D5 = #褚志远 => id-duplicate D5",
      "卫红梅 身份证号 = #卫红梅! => id-checksum",
    ],
  },
  {
    name: "学生学籍名册不是参保名册",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "参保",
        text: `
          临猗县2024年度城乡居民医保花名册
          姓名 | 身份证号 | 缴费金额
          金大勇 | #金大勇 | 380`,
        kind: "roster",
        rows: 1,
        collected: 380,
      },
      {
        name: "学籍",
        text: `
          临猗县第二中学2023级学生学籍花名册
          学籍号 | 姓名 | 身份证号 | 班级 | 学费
          'G140821001 | 孔令仪 | #孔令仪 | 七年级1班 | 0`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "户籍名册",
        text: `
          姓名 | 身份证号
          金大勇 | #金大勇
          孔令仪 | #孔令仪`,
        kind: "list",
        role: "census",
        rows: 2,
        findings: ["census-missing 孔令仪 姓名"],
      },
    ],
    faults: ["金大勇 缴费金额 = 280 => amount-selfpay"],
  },
];
