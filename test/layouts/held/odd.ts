/** Written after the reader, by somebody who did not see it: odd books: shifted tables and hidden sheets, many kinds in one book, forms from a telephone, newborns, numbers as text, no roster. */
import type { Layout } from "../layout";

export const heldOdd: readonly Layout[] = [
  {
    name: "表从C5开始，上年表隐藏",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "2024年度",
        text: `
          -
          | | 附件3
          | | 临猗县三管镇2024年度城乡居民医保参保花名册
          | | （2023年10月31日前报送）
          | | 姓名 | 居民身份证 | 人员类别 | 本人缴费额 | 政府代缴额
          | | 何金凤 | #何金凤 | 返贫致贫人口 | 38 | 342
          | | 吕国栋 | #吕国栋 | 普通居民 | 380 | 0
          | | 姜桂芝 | #姜桂芝 | 丧失劳动能力的残疾人 | 190 | 190`,
        kind: "roster",
        rows: 3,
        collected: 608,
        columns: {
          姓名: "name",
          居民身份证: "id",
          人员类别: "category",
          本人缴费额: "paid",
          政府代缴额: "subsidy",
        },
      },
      {
        name: "2023年度",
        hidden: true,
        year: 2023,
        text: `
          临猗县三管镇2023年度城乡居民医保参保花名册
          姓名 | 居民身份证 | 本人缴费额
          何金凤 | #何金凤 | 35
          吕国栋 | #吕国栋 | 350`,
        kind: "roster",
        rows: 2,
        collected: 385,
        findings: ["policy-unknown"],
      },
    ],
    faults: [
      "何金凤 本人缴费额 = 76 => amount-selfpay/amount-sum",
      "姜桂芝 政府代缴额 = 304 => amount-subsidy/amount-sum",
      "吕国栋 居民身份证 = #何金凤 => id-conflict",
    ],
  },
  {
    name: "填表说明、两个村、汇总四张表",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "填表说明",
        text: `
          填表说明
          一、身份证号按户口簿填写，不得漏填、错填。
          二、人员类别按民政、乡村振兴部门提供的名单填写。
          三、请于2023年11月30日前报乡医保办。`,
        kind: "unknown/list",
        role: "none/null",
      },
      {
        name: "老圩村",
        text: `
          方太乡老圩村2024年度城乡居民医保参保花名册
          姓名 | 性别 | 身份证号 | 人员类别 | 缴费金额
          韩明亮 | 男 | #韩明亮 | 普通居民 | 380
          杨翠花 | 女 | #杨翠花 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "分水村",
        text: `
          方太乡分水村2024年度城乡居民医保参保花名册
          姓名 | 性别 | 身份证号 | 人员类别 | 缴费金额
          朱永康 | 男 | #朱永康 | 普通居民 | 380
          秦淑芬 | 女 | #秦淑芬 | 城乡低保对象 | 60`,
        kind: "roster",
        rows: 2,
        collected: 440,
      },
      {
        name: "汇总",
        text: `
          方太乡2024年度城乡居民医保参保情况汇总表
          村名 | 户数 | 参保人数 | 缴费金额（元）
          老圩村 | 1 | 2 | 760
          分水村 | 2 | 2 | 440
          合计 | 3 | 4 | 1200`,
        kind: "breakdown/unknown",
      },
    ],
    faults: [
      "分水村!秦淑芬 姓名 = 杨翠花; 分水村!秦淑芬 身份证号 = #杨翠花 => 分水村!id-duplicate 秦淑芬 身份证号",
      "分水村!秦淑芬 缴费金额 = 320 => 分水村!amount-selfpay 秦淑芬 缴费金额",
      "老圩村!韩明亮 性别 = 女 => 老圩村!sex-mismatch 韩明亮 性别",
    ],
  },
  {
    name: "手机填表导出（CSV，题号作表头）",
    region: "孝义市",
    year: 2024,
    file: "孝义市2024年度居民医保参保登记.csv",
    args: ["--region", "孝义市", "--year", "2024"],
    sheets: [
      {
        name: "Sheet1",
        text: `
          提交时间 | 填写人 | 1、参保人姓名 | 2、参保人身份证号码 | 3、人员类别 | 4、联系电话 | 5、缴费金额（元）
          2023-10-08 10:11:12 | 赵文斌 | 赵文斌 | #赵文斌 | 普通居民 | 13935830001 | 380
          2023-10-08 10:12:40 | 赵文斌 | 钱玉梅 | #钱玉梅 | 普通居民 | 13935830001 | 380
          2023-10-09 08:01:00 | 何金凤 | 何金凤 | #何金凤 | 低保对象 | 13935830002 | 76`,
        kind: "roster",
        rows: 3,
        collected: 836,
        columns: {
          填写人: "-",
          "1、参保人姓名": "name",
          "2、参保人身份证号码": "id",
          "3、人员类别": "category",
          "4、联系电话": "phone",
          "5、缴费金额（元）": "paid",
        },
      },
    ],
    faults: [
      "D3 = 1.41181E+17 => id-as-number D3",
      "何金凤 5、缴费金额（元） = 304 => amount-selfpay",
      "D3 = #钱玉梅- => id-length D3",
    ],
  },
  {
    name: "新生儿参保登记（出生医学证明、母亲身份证号）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "新生儿",
        text: `
          赫山区2024年度新生儿城乡居民医保参保登记表
          序号 | 新生儿姓名 | 性别 | 出生日期 | 证件类型 | 证件号码 | 母亲姓名 | 母亲身份证号 | 联系电话 | 缴费金额
          1 | 严小宝 | 男 | 2023-08-30 | 居民身份证 | #严小宝 | 华春燕 | #华春燕 | 13873740001 | 380
          2 | 金小诺 | 女 | 2023-11-02 | 出生医学证明 | V430098765 | 施美玲 | #施美玲 | 13873740002 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
        columns: {
          新生儿姓名: "name",
          性别: "sex",
          证件类型: "document",
          证件号码: "id",
          母亲姓名: "-",
          母亲身份证号: "-",
          缴费金额: "paid",
        },
        may: ["id-other-document"],
      },
    ],
    faults: [
      "严小宝 证件号码 = #严小宝! => id-checksum",
      "严小宝 性别 = 女 => sex-mismatch",
      "金小诺 缴费金额 = 350 => amount-selfpay",
    ],
  },
  {
    name: "数字存成文字（xls，金额与序号都是文字）",
    region: "土沃乡",
    year: 2024,
    file: "杏则村.xls",
    sheets: [
      {
        name: "Sheet1",
        text: `
          沁水县土沃乡杏则村2024年度城乡居民医保缴费花名册
          序号 | 姓名 | 性别 | 身份证件号 | 人员类别 | 实收（元） | 医疗救助（元） | 备注
          '1 | 冯大山 | 男 | #冯大山 | 城乡低保对象 | '76 | '304 |
          '2 | 陈巧云 | 女 | #陈巧云 | 边缘易致贫人口 | '100 | '280 |
          '3 | 褚志远 | 男 | #褚志远 | 普通居民 | '380 | '0 |
          '4 | 卫红梅 | 女 | #卫红梅 | 普通居民 | ３８０ | ０ |`,
        kind: "roster",
        rows: 4,
        collected: 936,
        columns: {
          身份证件号: "id",
          人员类别: "category",
          "实收（元）": "paid",
          "医疗救助（元）": "subsidy",
        },
        // Another way to write what is due may be read, or offered as a fix.
        may: ["amount-selfpay", "amount-subsidy"],
      },
    ],
    faults: [
      "D5 = n:#褚志远 => id-as-number D5",
      "D4 = #陈巧云^ => id-15 D4",
      "冯大山 实收（元） = '67 => amount-selfpay/amount-sum",
    ],
  },
  {
    name: "没有花名册的工作簿（火化、特困、选民、代码）",
    region: null,
    year: null,
    division: "451027",
    sheets: [
      {
        name: "殡仪馆",
        text: `
          凌云县殡仪馆2023年遗体火化登记
          编号 | 逝者姓名 | 性别 | 逝者身份证号码 | 死亡时间 | 火化时间 | 经办人
          1 | 孙德贵 | 男 | #孙德贵 | 2023-02-01 | 2023-02-03 | 金大勇
          2 | 李桂香 | 女 | #李桂香 | 2023-06-11 | 2023-06-12 | 金大勇`,
        kind: "list",
        role: "dead",
        rows: 2,
        columns: { 逝者姓名: "name", 逝者身份证号码: "id" },
      },
      {
        name: "特困供养",
        text: `
          姓名 | 身份证编号 | 供养方式 | 供养机构
          蒋福生 | #蒋福生 | 集中供养 | 泗城镇敬老院`,
        kind: "list",
        role: "extremePoverty",
        rows: 1,
        columns: { 身份证编号: "id" },
      },
      {
        name: "选民",
        text: `
          泗城镇第十届人大代表换届选民名单
          选民证号 | 姓名 | 性别 | 身份证号 | 所在选区
          '0001 | 张守义 | 男 | #张守义 | 第三选区`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "代码",
        hidden: true,
        text: `
          代码 | 类别
          '01 | 普通居民
          '02 | 低保对象`,
        kind: "unknown/list",
        role: "none/null",
      },
    ],
    faults: [
      "李桂香 逝者身份证号码 = #李桂香! => id-checksum",
      "特困供养!蒋福生 身份证编号 = #蒋福生- => 特困供养!id-length 蒋福生 身份证编号",
    ],
  },
];
