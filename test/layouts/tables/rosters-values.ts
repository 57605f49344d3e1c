/** Rosters whose cells hold more than a plain value: words in amounts, dates, categories in remarks, sums, notes, other blocks. */
import type { Layout } from "../layout";

export const rostersOfValues: readonly Layout[] = [
  {
    name: "金额写成文字和带单位",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "收费",
        text: `
          临猗县2024年度居民医保收费花名册
          姓名 | 身份证号 | 人员类别 | 实收金额 | 备注
          赵文斌 | #赵文斌 | 普通居民 | 380元 |
          钱玉梅 | #钱玉梅 | 普通居民 | '380.00 |
          姜桂芝 | #姜桂芝 | 低保对象 | 76元 |`,
        kind: "roster",
        rows: 3,
        collected: 836,
        columns: { 实收金额: "paid", 备注: "remark" },
        // Another way to write what is due may be read, or offered as a fix.
        may: ["amount-selfpay"],
      },
    ],
    faults: [
      { fault: "钱玉梅 实收金额 = 未缴 => amount-selfpay", collected: 456 },
      { fault: "钱玉梅 实收金额 = d:2023-11-05 => amount-selfpay", collected: 456 },
      { fault: "赵文斌 实收金额 = -380 => amount-selfpay" },
    ],
  },
  {
    name: "备注里写着低保",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 户属性 | 实交额 | 资助额 | 备注
          孙德贵 | #孙德贵 | 低保对象 | 190 | 190 | 低保户
          李桂香 | #李桂香 | 普通居民 | 380 | 0 | 外出务工`,
        kind: "roster",
        rows: 2,
        collected: 570,
        columns: { 备注: "remark" },
      },
    ],
    faults: ["李桂香 备注 = 低保户 => category-doubt", "孙德贵 实交额 = 380 => amount-selfpay"],
  },
  {
    name: "表下有签字、说明和合计行",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "后马元村",
        text: `
          附件2
          沁水县土沃乡2024年度城乡居民医保缴费花名册
          填报单位（盖章）：后马元村委会　　　　　填报日期：2023年10月20日
          序号 | 姓名 | 身份证号 | 人员类别 | 缴费金额 | 联系电话
          1 | 褚志远 | #褚志远 | 普通居民 | 380 | 13935600001
          2 | 卫红梅 | #卫红梅 | 普通居民 | 380 | 13935600002
          3 | 蒋福生 | #蒋福生 | 特困人员 | 0 |
          小计 | 3人 | | | 760 |
          合计（大写）：柒佰陆拾元整
          村主任：张守义　　经办人：金大勇　　联系电话：13935600009
          说明：1.人员类别按民政、乡村振兴部门名单填写。2.特困人员由财政全额资助。`,
        kind: "roster",
        rows: 3,
        collected: 760,
        columns: { 姓名: "name", 身份证号: "id", 人员类别: "category", 缴费金额: "paid", 联系电话: "phone" },
      },
    ],
    faults: [
      { fault: "卫红梅 缴费金额 = 308 => amount-selfpay", may: ["page-total"] },
      "褚志远 联系电话 = 1393560000 => phone-format",
      "E8 = 860 => page-total E8",
    ],
  },
  {
    name: "没有表头的第二张表在右边",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "一组",
        text: `
          方太乡2024年度城乡居民医保参保花名册（一组）
          姓名 | 身份证号 | 缴费金额 | | 收入情况 |
          朱永康 | #朱永康 | 380 | | 收现金 | 760
          秦淑芬 | #秦淑芬 | 380 | | 转账 | 0
          华春燕 | #华春燕 | 60 | | |`,
        kind: "roster",
        rows: 3,
        collected: 820,
      },
    ],
    faults: ["秦淑芬 缴费金额 = 390 => amount-selfpay", "华春燕 身份证号 = #华春燕! => id-checksum"],
  },
  {
    name: "空行分组、组名单独一行",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "全村",
        text: `
          孝义市柱濮镇2024年居民医保参保缴费花名册
          姓名 | 身份证号码 | 性别 | 身份 | 缴费
          第一村民小组
          赵文斌 | #赵文斌 | 男 | 普通居民 | 380
          钱玉梅 | #钱玉梅 | 女 | 普通居民 | 380
          -
          第二村民小组
          姜桂芝 | #姜桂芝 | 女 | 低保对象 | 76
          许家豪 | #许家豪 | 男 | 普通居民 | 380`,
        kind: "roster",
        rows: 4,
        collected: 1216,
        columns: { 姓名: "name", 身份证号码: "id", 性别: "sex", 身份: "category", 缴费: "paid" },
      },
    ],
    faults: [
      "姜桂芝 缴费 = 380 => amount-selfpay",
      "许家豪 身份证号码 = #许家豪- => id-length",
      "钱玉梅 性别 = 男 => sex-mismatch",
    ],
  },
  {
    name: "表头字间有空格",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          临猗县2024年度居民医保参保花名册
          姓　　名 | 公 民 身 份 号 码 | 缴 费 额
          郑国强 | #郑国强 | 380
          王丽娟 | #王丽娟 | 380
          金大勇 | #金大勇 | 380`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        columns: { "姓　　名": "name", "公 民 身 份 号 码": "id", "缴 费 额": "paid" },
      },
    ],
    faults: [
      "B4 = ＃#王丽娟 => id-spaces/id-format/id-length B4",
      "B5 = n:#金大勇 => id-as-number B5",
      "B4 = #王丽娟^ => id-15 B4",
    ],
  },
];
