/** Written after the reader, by somebody who did not see it: rosters side by side, with members in columns, posted in public, of the whole village, of 新农合 times, in pages. */
import type { Layout } from "../layout";

export const heldRostersC: readonly Layout[] = [
  {
    name: "左右两栏中间空一列，右边人少",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "上沃泉村",
        text: `
          土沃乡上沃泉村2024年度城乡居民医保缴费花名册
          编号 | 姓名 | 身份证号码 | 缴费金额 | | 编号 | 姓名 | 身份证号码 | 缴费金额
          1 | 赵文斌 | #赵文斌 | 380 | | 4 | 冯大山 | #冯大山 | 76
          2 | 钱玉梅 | #钱玉梅 | 380 | | 5 | 陈巧云 | #陈巧云 | 380
          3 | 赵欣怡 | #赵欣怡 | 380 | | | | |`,
        merges: "A1:I1",
        kind: "roster",
        rows: 5,
        collected: 1596,
      },
    ],
    faults: [
      "H3 = #冯大山! => id-checksum H3",
      "I4 = 390 => amount-selfpay I4",
      "G4 = 赵文斌; H4 = #赵文斌 => id-duplicate H4",
    ],
  },
  {
    name: "户主、配偶、子女各占两列，后面写合计金额",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "家庭台账",
        text: `
          方太乡2024年度居民医保参保家庭登记表
          户主 | 户主身份证号 | 配偶姓名 | 配偶身份证号 | 子女姓名 | 子女身份证号 | 缴费人数 | 缴费合计
          郑国强 | #郑国强 | 王丽娟 | #王丽娟 | 郑浩然 | #郑浩然 | 3 | 1140
          韩明亮 | #韩明亮 | 杨翠花 | #杨翠花 | 韩雪 | #韩雪 | 3 | 1140
          姜桂芝 | #姜桂芝 | | | | | 1 | 380`,
        kind: "roster",
        rows: 7,
        may: ["household-rows"],
      },
    ],
    faults: [
      "F3 = #郑浩然! => id-checksum F3",
      "D4 = #杨翠花- => id-length D4",
      { fault: "C5 = 赵小军; D5 = #王丽娟 => id-conflict D5", rows: 8 },
    ],
  },
  {
    name: "张榜公示表（监督电话、盖章落款）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "公示",
        text: `
          赫山区岳家桥镇新河村2024年度城乡居民医保参保缴费公示
          公示时间：2023年11月1日至11月7日　　监督电话：0737-4212345
          序号 | 组别 | 户主 | 家庭人口 | 缴费人姓名 | 证件号码 | 缴费金额 | 缴费时间
          1 | 一组 | 褚志远 | 2 | 褚志远 | #褚志远 | 380 | 2023-10-12
          2 | 一组 | 褚志远 | 2 | 卫红梅 | #卫红梅 | 380 | 2023-10-12
          3 | 二组 | 何金凤 | 1 | 何金凤 | #何金凤 | 380 | 2023-10-13
          以上公示如有异议，请在公示期内向村民委员会反映。
          新河村村民委员会（盖章）　　2023年11月1日`,
        kind: "roster",
        rows: 3,
        collected: 1140,
        columns: {
          缴费人姓名: "name",
          证件号码: "id",
          缴费金额: "paid",
          缴费时间: "paidOn",
          家庭人口: "-/headcount",
        },
      },
    ],
    faults: [
      "卫红梅 缴费金额 = 3800 => amount-selfpay",
      "何金凤 证件号码 = #何金凤- => id-length",
      "何金凤 证件号码 = #卫红梅 => id-conflict",
    ],
  },
  {
    name: "全村参保情况（居民医保、职工医保、未参保混在一列）",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "梧桐",
        text: `
          孝义市梧桐镇2024年度城乡居民医保参保情况花名册
          户编号 | 姓名 | 性别 | 证件号码 | 与户主关系 | 2024年参保情况 | 缴费金额 | 备注
          101 | 韩明亮 | 男 | #韩明亮 | 户主 | 居民医保 | 380 |
          101 | 杨翠花 | 女 | #杨翠花 | 妻 | 居民医保 | 380 |
          101 | 韩雪 | 女 | #韩雪 | 女 | 职工医保 | | 在太原上班
          102 | 张守义 | 男 | #张守义 | 户主 | 居民医保 | 380 |
          103 | 曹阳 | 男 | #曹阳 | 户主 | 未参保 | |`,
        kind: "roster",
        rows: 5,
        collected: 1140,
        columns: {
          户编号: "householdId",
          姓名: "name",
          性别: "sex",
          证件号码: "id",
          与户主关系: "relation",
          "2024年参保情况": "status/-",
          缴费金额: "paid",
        },
        // Whether a blank amount beside 职工医保 is asked for is left open.
        may: ["required"],
      },
    ],
    faults: [
      "杨翠花 与户主关系 = 夫 => relation-sex",
      "张守义 缴费金额 = 310 => amount-selfpay",
      "韩雪 性别 = 男 => sex-mismatch",
    ],
  },
  {
    name: "新农合表头（参合证号、农民自筹、民政代交，xls）",
    region: "临猗县",
    year: 2024,
    file: "参合名册.xls",
    sheets: [
      {
        name: "Sheet1",
        text: `
          临猗县2024年度新型农村合作医疗（城乡居民医保）参合农民花名册
          参合证号 | 户主 | 参合农民姓名 | 与户主关系 | 身份证编号 | 参合属性 | 农民自筹 | 民政代交 | 收据编号
          '14082100101 | 赵文斌 | 赵文斌 | 户主 | #赵文斌 | 普通居民 | 380 | 0 | 'N001
          '14082100101 | 赵文斌 | 钱玉梅 | 妻子 | #钱玉梅 | 普通居民 | 380 | 0 | 'N001
          '14082100102 | 孙德贵 | 孙德贵 | 户主 | #孙德贵 | 低保对象 | 76 | 304 | 'N002
          '14082100102 | 孙德贵 | 李桂香 | 妻子 | #李桂香 | 低保对象 | 76 | 304 | 'N002
          '14082100103 | 张守义 | 张守义 | 户主 | #张守义 | 特困人员 | 0 | 380 |`,
        kind: "roster",
        rows: 5,
        collected: 912,
        columns: {
          参合农民姓名: "name",
          与户主关系: "relation",
          身份证编号: "id",
          参合属性: "category",
          农民自筹: "paid",
          民政代交: "subsidy",
          收据编号: "receipt",
        },
      },
    ],
    faults: [
      "李桂香 民政代交 = 204 => amount-subsidy/amount-sum",
      "孙德贵 参合属性 = 困难户甲类 => category-unknown",
      "孙德贵 收据编号 = ; 李桂香 收据编号 = => receipt-missing 孙德贵 收据编号",
    ],
  },
  {
    name: "两页叠在一起，本页合计与总计",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "登记册",
        text: `
          兴国县方太乡2024年度城乡居民医保参保人员登记册
          序号 | 姓名 | 性别 | 身份证号码 | 对象类别 | 个人缴费金额 | 缴费日期
          1 | 朱永康 | 男 | #朱永康 | 普通居民 | 380 | 2023-10-20
          2 | 秦淑芬 | 女 | #秦淑芬 | 城乡低保对象 | 60 | 2023-10-20
          本页合计 | | | | | 440 |
          序号 | 姓名 | 性别 | 身份证号码 | 对象类别 | 个人缴费金额 | 缴费日期
          3 | 华春燕 | 女 | #华春燕 | 返贫致贫人口 | 60 | 2023-10-21
          4 | 金大勇 | 男 | #金大勇 | 普通居民 | 380 | 2023-10-21
          本页合计 | | | | | 440 |
          总计 | | | | | 880 |`,
        kind: "roster",
        rows: 4,
        collected: 880,
        columns: {
          姓名: "name",
          性别: "sex",
          身份证号码: "id",
          对象类别: "category",
          个人缴费金额: "paid",
          缴费日期: "paidOn",
        },
      },
    ],
    faults: [
      "F5 = 450 => page-total F5",
      "F10 = 890 => page-total F10",
      { fault: "华春燕 个人缴费金额 = 380 => amount-selfpay", may: ["page-total"] },
    ],
  },
];
