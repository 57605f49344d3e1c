/** Rosters as systems export them, and as schools keep them: codes, long headings, other people's numbers beside one's own. */
import type { Layout } from "../layout";

export const rostersOfSystems: readonly Layout[] = [
  {
    name: "医保系统导出（代码值）",
    region: "赫山区",
    year: 2024,
    args: ["--region", "赫山区", "--year", "2024"],
    sheets: [
      {
        name: "Sheet1",
        text: `
          人员编号 | 姓名 | 性别 | 证件类型 | 证件号码 | 出生日期 | 民族 | 险种类型 | 参保身份 | 参保状态 | 缴费年度 | 个人缴费金额
          '43090300010021 | 赵文斌 | 1 | '01 | #赵文斌 | 19680412 | '01 | 390 | 普通居民 | 1 | 2024 | 380
          '43090300010022 | 钱玉梅 | 2 | '01 | #钱玉梅 | 19701125 | '01 | 390 | 普通居民 | 1 | 2024 | 380
          '43090300010023 | 赵小军 | 1 | '01 | #赵小军 | 19951003 | '01 | 390 | 普通居民 | 1 | 2024 | 380
          '43090300010024 | 姜桂芝 | 2 | '01 | #姜桂芝 | 19390125 | '01 | 390 | 低保对象 | 1 | 2024 | 190`,
        kind: "roster",
        rows: 4,
        collected: 1330,
        columns: {
          姓名: "name",
          性别: "sex",
          证件类型: "document",
          证件号码: "id",
          个人缴费金额: "paid",
          参保身份: "category",
        },
      },
    ],
    faults: [
      "钱玉梅 证件号码 = #钱玉梅! => id-checksum",
      "赵小军 性别 = 2 => sex-mismatch/sex-unknown",
      "姜桂芝 个人缴费金额 = 380 => amount-selfpay",
    ],
  },
  {
    name: "参保信息查询导出（身份类别长名）",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "居民参保信息",
        text: `
          姓名 | 身份证号码 | 统筹区 | 参保年度 | 特殊人员身份类别 | 个人缴费金额 | 资助金额 | 是否参保居民 | 是否参保职工
          吕国栋 | #吕国栋 | 孝义市 | 2024 | 返贫致贫人口 | 38 | 342 | 是 | 否
          施美玲 | #施美玲 | 孝义市 | 2024 | | 380 | 0 | 是 | 否
          张守义 | #张守义 | 孝义市 | 2024 | 特困人员 | 0 | 380 | 是 | 否`,
        kind: "roster",
        rows: 3,
        collected: 418,
        columns: {
          姓名: "name",
          身份证号码: "id",
          特殊人员身份类别: "category",
          个人缴费金额: "paid",
          资助金额: "subsidy",
          是否参保职工: "-",
        },
        may: ["policy-unknown"],
      },
    ],
    faults: [{ fault: "张守义 身份证号码 = #张守义! => id-checksum", may: ["policy-unknown"] }],
    args: ["--region", "孝义市", "--year", "2024"],
  },
  {
    name: "中心小学学生花名册",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "301班",
        text: `
          赫山区中心小学2024年度学生城乡居民医保参保缴费花名册
          学校（盖章）：              班主任：周建平
          序号 | 年级班级 | 学生姓名 | 性别 | 学生身份证号码 | 监护人姓名 | 监护人身份证号码 | 监护人电话 | 缴费金额 | 家长签字
          1 | 301班 | 赵欣怡 | 女 | #赵欣怡 | 赵文斌 | #赵文斌 | 13873712345 | 380 | 赵文斌
          2 | 301班 | 陶一鸣 | 男 | #陶一鸣 | 金大勇 | #金大勇 | 13873712346 | 380 | 金大勇
          3 | 302班 | 孔令仪 | 女 | #孔令仪 | 何金凤 | #何金凤 | 13873712347 | 380 | 何金凤`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        columns: {
          学生姓名: "name",
          学生身份证号码: "id",
          性别: "sex",
          监护人身份证号码: "-",
          监护人姓名: "-",
          缴费金额: "paid",
        },
      },
    ],
    faults: [
      "陶一鸣 学生身份证号码 = #陶一鸣- => id-length",
      "孔令仪 性别 = 男 => sex-mismatch",
      "陶一鸣 缴费金额 = 350 => amount-selfpay",
    ],
  },
  {
    name: "幼儿园代收（代缴人身份证号）",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "大班",
        text: `
          临猗县示范幼儿园2024年度幼儿居民医保代收登记表
          幼儿姓名 | 幼儿身份证号 | 代缴人 | 代缴人身份证号 | 与幼儿关系 | 代收金额
          郑浩然 | #郑浩然 | 郑国强 | #郑国强 | 父亲 | 380
          许家豪 | #许家豪 | 华春燕 | #华春燕 | 母亲 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
        columns: {
          幼儿姓名: "name",
          幼儿身份证号: "id",
          代缴人身份证号: "-",
          与幼儿关系: "-",
          代收金额: "paid",
        },
      },
    ],
    faults: ["许家豪 幼儿身份证号 = #许家豪! => id-checksum", "许家豪 代收金额 = 300 => amount-selfpay"],
  },
  {
    name: "网格员表（CSV，无标题）",
    region: "土沃乡",
    year: 2024,
    file: "土沃乡2024年度居民医保花名册.csv",
    args: ["--region", "土沃乡", "--year", "2024"],
    sheets: [
      {
        name: "Sheet1",
        text: `
          网格 | 户主姓名 | 姓名 | 身份证号 | 与户主关系 | 手机号码 | 个人缴费 | 缴费方式 | 备注
          第一网格 | 冯大山 | 冯大山 | #冯大山 | 户主 | 13935611111 | 380 | 微信 |
          第一网格 | 冯大山 | 陈巧云 | #陈巧云 | 妻 | 13935611111 | 380 | 微信 |
          第二网格 | 金大勇 | 金大勇 | #金大勇 | 户主 | 13935611112 | 380 | 现金 |`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        columns: {
          姓名: "name",
          身份证号: "id",
          与户主关系: "relation",
          手机号码: "phone",
          个人缴费: "paid",
          备注: "remark",
        },
      },
    ],
    faults: [
      "陈巧云 身份证号 = #陈巧云- => id-length",
      "金大勇 身份证号 = 4.30903E+17 => id-as-number",
      "陈巧云 与户主关系 = 儿媳的妹妹的 => relation-unknown",
    ],
  },
  {
    name: "证件类型混排（护照、出生证明）",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "登记",
        text: `
          方太乡2024年度城乡居民医保参保登记册
          姓名 | 性别 | 证件类型 | 证件号码 | 人员类别 | 缴费金额
          周建平 | 男 | 居民身份证 | #周建平 | 普通居民 | 380
          严小宝 | 男 | 出生医学证明 | V360012345 | 普通居民 | 380
          JOHN SMITH | 男 | 护照 | E12345678 | 普通居民 | 380
          吴秀兰 | 女 | 居民户口簿 | #吴秀兰 | 普通居民 | 380`,
        kind: "roster",
        rows: 4,
        collected: 1520,
        columns: {
          姓名: "name",
          性别: "sex",
          证件类型: "document",
          证件号码: "id",
          人员类别: "category",
          缴费金额: "paid",
        },
        may: ["id-other-document", "name-format"],
      },
    ],
    faults: [
      "周建平 证件号码 = #周建平- => id-length",
      "吴秀兰 证件号码 = #吴秀兰! => id-checksum/id-other-document",
    ],
  },
  {
    name: "分档缴费（平滩镇2026）",
    region: null,
    year: 2026,
    division: "500151",
    sheets: [
      {
        name: "平滩镇",
        text: `
          铜梁区平滩镇2026年度城乡居民医保参保缴费花名册
          姓名 | 身份证号 | 参保档次 | 缴费金额 | 缴费日期
          赵文斌 | #赵文斌 | 一档 | 400 | d:2025-10-12
          钱玉梅 | #钱玉梅 | 二档 | 775 | d:2025-10-12
          赵小军 | #赵小军 | 一档 | 400 | d:2025-11-02`,
        kind: "roster",
        rows: 3,
        collected: 1575,
        columns: { 姓名: "name", 身份证号: "id", 参保档次: "grade", 缴费金额: "paid", 缴费日期: "paidOn" },
        findings: ["policy-unknown"],
      },
    ],
    faults: ["钱玉梅 身份证号 = #钱玉梅! => id-checksum", "赵小军 身份证号 = => required"],
  },
  {
    name: "备份表隐藏着",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "缴费花名册",
        text: `
          临猗县2024年度居民医保缴费花名册
          姓名 | 身份证号 | 缴费金额 | 收款日期
          卫红梅 | #卫红梅 | 380 | d:2023-10-08
          褚志远 | #褚志远 | 380 | d:2023-10-08`,
        kind: "roster",
        rows: 2,
        collected: 760,
        columns: { 收款日期: "paidOn" },
      },
      {
        name: "字典",
        hidden: true,
        text: `
          代码 | 名称
          1 | 普通居民
          2 | 低保对象`,
        kind: "unknown/list/none",
      },
    ],
    faults: ["褚志远 缴费金额 = 350 => amount-selfpay", "卫红梅 身份证号 = #卫红梅! => id-checksum"],
  },
];
