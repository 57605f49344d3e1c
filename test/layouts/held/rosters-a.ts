/** Written after the reader, by somebody who did not see it: rosters of a community, an ethnic county, a corps farm, a development zone, a village by hand, a school. */
import type { Layout } from "../layout";

export const heldRostersA: readonly Layout[] = [
  {
    name: "社区登记表（小区楼栋、两层表头、补助）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "金银山社区",
        text: `
          赫山区桃花仑街道金银山社区2024年度城乡居民医保参保登记表
          序号 | 居住地址 | | 参保人员信息 | | | | 缴费信息 | | | 备注
          | 小区 | 楼栋门牌 | 姓名 | 性别 | 居民身份证 | 手机 | 人员类别 | 个人自缴 | 补助 |
          1 | 金银山小区 | 3栋201 | 华春燕 | 女 | #华春燕 | 13873700001 | 普通居民 | 380 | 0 |
          2 | 金银山小区 | 3栋202 | 金大勇 | 男 | #金大勇 | 13873700002 | 普通居民 | 380 | 0 |
          3 | 桃花苑 | 1栋101 | 魏招娣 | 女 | #魏招娣 | 13873700003 | 三四级残疾人 | 190 | 190 |
          4 | 桃花苑 | 1栋102 | 陶一鸣 | 男 | #陶一鸣 | 13873700004 | 事实无人抚养儿童 | 0 | 380 |`,
        merges: "A1:K1 A2:A3 B2:C2 D2:G2 H2:J2 K2:K3",
        kind: "roster",
        rows: 4,
        collected: 950,
        columns: {
          姓名: "name",
          性别: "sex",
          居民身份证: "id",
          手机: "phone",
          人员类别: "category",
          个人自缴: "paid",
          补助: "subsidy",
          楼栋门牌: "-",
        },
      },
    ],
    faults: [
      "金大勇 性别 = 女 => sex-mismatch",
      "魏招娣 个人自缴 = 380 => amount-selfpay/amount-sum",
      "华春燕 居民身份证 = #华春燕- => id-length",
    ],
  },
  {
    name: "民族乡花名册（怒族、独龙族，没有政策）",
    region: null,
    year: 2024,
    division: "533324",
    sheets: [
      {
        name: "丙中洛镇",
        text: `
          贡山独龙族怒族自治县丙中洛镇2024年度城乡居民基本医疗保险参保花名册
          村民小组 | 户主姓名 | 参保人姓名 | 民族 | 性别 | 证件号码 | 与户主关系 | 人员类别 | 本人应缴 | 本人实缴
          雾里小组 | 阿普里 | 阿普里 | 怒族 | 男 | #周建平 | 户主 | 普通居民 | 380 | 380
          雾里小组 | 阿普里 | 阿娜·丁吾 | 怒族 | 女 | #吴秀兰 | 妻 | 普通居民 | 380 | 380
          秋那桶小组 | 李文仕 | 李文仕 | 独龙族 | 男 | #朱永康 | 户主 | 城乡低保对象 | 152 | 152`,
        kind: "roster",
        rows: 3,
        collected: 912,
        columns: {
          参保人姓名: "name",
          民族: "-",
          性别: "sex",
          证件号码: "id",
          与户主关系: "relation",
          人员类别: "category",
          本人应缴: "due",
          本人实缴: "paid",
        },
        findings: ["policy-unknown"],
      },
    ],
    faults: [
      "阿娜·丁吾 性别 = 男 => sex-mismatch",
      "阿娜·丁吾 证件号码 = #吴秀兰! => id-checksum",
      "阿娜·丁吾 与户主关系 = 丈夫 => relation-sex/relation-unknown",
    ],
  },
  {
    name: "兵团连队缴款登记（没有政策）",
    region: null,
    year: 2024,
    division: "659001",
    sheets: [
      {
        name: "三连",
        text: `
          第八师一四三团三连2024年度居民医保缴费登记表
          连队 | 姓名 | 性别 | 身份证编号 | 缴款金额 | 收款人 | 职工家属（是/否）
          三连 | 买买提·吐尔逊 | 男 | #郑国强 | 380 | 张守义 | 否
          三连 | 古丽娜尔·买买提 | 女 | #王丽娟 | 380 | 张守义 | 是
          三连 | 秦淑芬 | 女 | #秦淑芬 | 380 | 张守义 | 是`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        columns: { 姓名: "name", 性别: "sex", 身份证编号: "id", 缴款金额: "paid", 收款人: "-" },
        findings: ["policy-unknown"],
      },
    ],
    faults: [
      "秦淑芬 身份证编号 = #秦淑芬! => id-checksum",
      "买买提·吐尔逊 性别 = 女 => sex-mismatch",
      "秦淑芬 身份证编号 = #郑国强 => id-conflict",
    ],
  },
  {
    name: "开发区中英文表头（没有标题）",
    region: "孝义市",
    year: 2024,
    args: ["--region", "孝义市", "--year", "2024"],
    sheets: [
      {
        name: "Sheet1",
        text: `
          No. | 姓名 Name | 性别 Sex | 身份证号 ID No. | 类别 Type | 缴费 Amount(元) | 手机 Tel
          1 | 韩明亮 | 男 | #韩明亮 | 普通居民 | 380 | 13935800001
          2 | 杨翠花 | 女 | #杨翠花 | 低保对象 | 76 | 13935800002
          3 | 魏招娣 | 女 | #魏招娣 | 持有二代残疾证的残疾人员 | 76 | 13935800003
          4 | 姜桂芝 | 女 | #姜桂芝 | 特困人员 | 0 | 13935800004`,
        kind: "roster",
        rows: 4,
        collected: 532,
        columns: {
          "姓名 Name": "name",
          "性别 Sex": "sex",
          "身份证号 ID No.": "id",
          "类别 Type": "category",
          "缴费 Amount(元)": "paid",
          "手机 Tel": "phone",
        },
      },
    ],
    faults: [
      "杨翠花 缴费 Amount(元) = 304 => amount-selfpay",
      "韩明亮 身份证号 ID No. = #韩明亮- => id-length",
      "B5 = 韩明亮; D5 = #韩明亮; C5 = 男 => id-duplicate D5",
    ],
  },
  {
    name: "村里手写样式（交钱数、收条号，没有标题）",
    region: "土沃乡",
    year: 2024,
    args: ["--region", "土沃乡", "--year", "2024"],
    sheets: [
      {
        name: "一队",
        text: `
          户主 | 姓名 | 关系 | 身份证 | 交钱数 | 收条号 | 签名
          赵文斌 | 赵文斌 | 户主 | #赵文斌 | 380 | 1 | 赵文斌
          赵文斌 | 钱玉梅 | 妻 | #钱玉梅 | 380 | 1 | 赵文斌
          赵文斌 | 赵欣怡 | 女儿 | #赵欣怡 | 380 | 1 | 赵文斌
          孙德贵 | 孙德贵 | 户主 | #孙德贵 | 76 | 2 | 孙德贵
          孙德贵 | 李桂香 | 妻子 | #李桂香 | 76 | 2 | 孙德贵`,
        kind: "roster",
        rows: 5,
        collected: 1292,
        columns: {
          姓名: "name",
          关系: "relation",
          身份证: "id",
          交钱数: "paid",
          收条号: "receipt",
          签名: "signature",
        },
      },
    ],
    faults: [
      "赵欣怡 交钱数 = 350 => amount-selfpay",
      "李桂香 收条号 = 1 => receipt-duplicate",
      "钱玉梅 身份证 = => required",
    ],
  },
  {
    name: "中学参保名册（学籍号一列、家长证件号码）",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "八年级",
        text: `
          临猗县第三中学2024年度学生参加城乡居民医保缴费名册
          学籍号 | 年级 | 班级 | 学生姓名 | 性别 | 学生公民身份证件号 | 家长姓名 | 家长证件号码 | 家长手机号 | 困难类别 | 实缴医保费 | 备注
          'G14082120090513 | 八年级 | 1班 | 孔令仪 | 女 | #孔令仪 | 吕国栋 | #吕国栋 | 13935900001 | 普通居民 | 380 |
          'G14082120120719 | 七年级 | 2班 | 赵欣怡 | 女 | #赵欣怡 | 钱玉梅 | #钱玉梅 | 13935900002 | 低保对象 | 76 |
          'G14082120110909 | 七年级 | 2班 | 陶一鸣 | 男 | #陶一鸣 | 姜桂芝 | #姜桂芝 | 13935900003 | 孤儿 | 0 |`,
        kind: "roster",
        rows: 3,
        collected: 456,
        columns: {
          学籍号: "-",
          学生姓名: "name",
          性别: "sex",
          学生公民身份证件号: "id",
          家长姓名: "-",
          家长证件号码: "-",
          困难类别: "category",
          实缴医保费: "paid",
          备注: "remark",
        },
      },
    ],
    faults: [
      "赵欣怡 实缴医保费 = 380 => amount-selfpay",
      "孔令仪 学生公民身份证件号 = #孔令仪! => id-checksum",
      "陶一鸣 性别 = 女 => sex-mismatch",
    ],
  },
];
