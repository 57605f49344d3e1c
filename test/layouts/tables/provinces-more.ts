/** Sheets in the words of other provinces and of databases: written from what such sheets look like, before they were read. */
import type { Layout } from "../layout";

export const provincesMore: readonly Layout[] = [
  {
    name: "扩面台账（参保人员属性、完税凭证号）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "台账",
        text: `
          赫山区2024年度城乡居民医保参保扩面台账
          序号 | 自然村 | 参保人 | 公民身份号码 | 参保人员属性 | 应缴费额 | 实缴费额 | 缴费渠道 | 完税凭证号 | 备注
          1 | 上塘 | 赵文斌 | #赵文斌 | 普通居民 | 380 | 380 | 微信 | '443156230900000101 |
          2 | 上塘 | 钱玉梅 | #钱玉梅 | 普通居民 | 380 | 380 | 微信 | '443156230900000102 |
          3 | 下塘 | 孙德贵 | #孙德贵 | 城乡低保对象 | 190 | 190 | 现金 | '443156230900000103 |`,
        merges: "A1:J1",
        // 扩面 are people who are still to be enrolled, and these have paid: nobody can tell.
        kind: "roster/list",
        role: "null",
        rows: 3,
        columns: { 参保人: "name", 参保人员属性: "category", 应缴费额: "due", 实缴费额: "paid" },
        may: ["payer-missing"],
      },
    ],
    faults: [
      "孙德贵 实缴费额 = 380 => amount-selfpay",
      "赵文斌 公民身份号码 = #赵文斌! => id-checksum",
      "钱玉梅 公民身份号码 = #赵文斌 => id-conflict",
    ],
  },
  {
    name: "筹资金额两层表头（个人缴纳、各级补助、资助代缴）",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          孝义市2024年度城乡居民医疗保险筹资花名册
          序号 | 参保对象 | 居民身份证号码 | 人员身份 | 筹资金额 | | | 开票号码
           | | | | 个人缴纳 | 各级财政补助 | 资助代缴 |
          1 | 周建平 | #周建平 | 普通居民 | 380 | 640 | 0 | '0001231
          2 | 吴秀兰 | #吴秀兰 | 低保对象 | 76 | 640 | 304 | '0001232
          3 | 蒋福生 | #蒋福生 | 特困人员 | 0 | 640 | 380 |`,
        merges: "A1:H1 A2:A3 B2:B3 C2:C3 D2:D3 E2:G2 H2:H3",
        kind: "roster",
        rows: 3,
        collected: 456,
        columns: { 参保对象: "name", 人员身份: "category", 个人缴纳: "paid", 资助代缴: "subsidy" },
        may: ["payer-missing"],
      },
    ],
    faults: [
      "吴秀兰 个人缴纳 = 380 => amount-selfpay; amount-sum",
      "周建平 居民身份证号码 = #周建平- => id-length",
      "蒋福生 资助代缴 = 304 => amount-subsidy; amount-sum 蒋福生 个人缴纳",
    ],
  },
  {
    name: "一户一块，户主写在一行里",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "北辛村",
        text: `
          临猗县北辛乡2024年度城乡居民医保缴费花名册
          姓名 | 与户主关系 | 身份证号 | 缴费金额
          户主：郑国强　户编号：0601
          郑国强 | 户主 | #郑国强 | 380
          王丽娟 | 妻 | #王丽娟 | 380
          户主：冯大山　户编号：0602
          冯大山 | 户主 | #冯大山 | 380
          陈巧云 | 妻 | #陈巧云 | 380
          合计 | | 4人 | 1520`,
        kind: "roster",
        rows: 4,
        collected: 1520,
      },
    ],
    faults: [
      "王丽娟 缴费金额 = 350 => amount-selfpay; total-mismatch/page-total D9",
      "冯大山 身份证号 = #冯大山! => id-checksum",
      "陈巧云 身份证号 = #郑国强 => id-conflict",
    ],
  },
  {
    name: "缴费流水：一笔代缴几个人",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民基本医疗保险参保缴费花名册
          户属性 | 姓名 | 身份证号 | 实交额
          普通居民 | 赵文斌 | #赵文斌 | 380
          普通居民 | 钱玉梅 | #钱玉梅 | 380
          普通居民 | 周建平 | #周建平 | 380`,
        kind: "roster",
        rows: 3,
        collected: 1140,
      },
      {
        name: "缴费流水",
        text: `
          交易流水号 | 参保人姓名 | 参保人证件号码 | 征收项目 | 缴费年度 | 实缴金额 | 缴费方式 | 缴费日期
          'W20231009001 | 赵文斌、钱玉梅 | #赵文斌、#钱玉梅 | 城乡居民基本医疗保险费 | 2024 | 760 | 微信 | d:2023-10-09
          'W20231009002 | 周建平 | #周建平 | 城乡居民基本医疗保险费 | 2024 | 380 | 支付宝 | d:2023-10-10`,
        kind: "payments",
        rows: 3,
        may: ["household-rows", "persons-unread"],
      },
    ],
    faults: ["缴费流水!F3 = 350 => payment-amount D5"],
  },
  {
    name: "缴费流水：退费是正数，另有业务类型一列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民基本医疗保险参保缴费花名册
          户属性 | 姓名 | 身份证号 | 实交额
          普通居民 | 赵文斌 | #赵文斌 | 380
          普通居民 | 钱玉梅 | #钱玉梅 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "明细",
        text: `
          业务类型 | 缴费人姓名 | 缴费人识别号 | 征收品目 | 金额 | 入库日期
          缴费 | 赵文斌 | #赵文斌 | 城乡居民基本医疗保险费 | 380 | d:2023-10-09
          缴费 | 钱玉梅 | #钱玉梅 | 城乡居民基本医疗保险费 | 380 | d:2023-10-09
          退费 | 钱玉梅 | #钱玉梅 | 城乡居民基本医疗保险费 | 380 | d:2023-10-20
          缴费 | 钱玉梅 | #钱玉梅 | 城乡居民基本医疗保险费 | 380 | d:2023-10-21`,
        kind: "payments",
        rows: 4,
      },
    ],
    faults: ["明细!E5 = 30 => payment-amount D4", "明细!E2 = 350 => payment-amount D3"],
  },
  {
    name: "数据库导出，列名是拼音缩写（XM、SFZH）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "赫山区2024年度居民医保参保",
        text: `
          XH | XM | XB | SFZH | CSRQ | HZXM | YHZGX | LXDH | JFJE
          1 | 赵文斌 | 男 | #赵文斌 | 19680412 | 赵文斌 | 户主 | 13873712345 | 380
          2 | 钱玉梅 | 女 | #钱玉梅 | 19701125 | 赵文斌 | 妻 | 13873712345 | 380
          3 | 周建平 | 男 | #周建平 | 19750630 | 周建平 | 户主 | 13873712346 | 380`,
        kind: "roster/list/unknown",
        rows: 3,
        columns: { XM: "name", SFZH: "id" },
      },
    ],
    faults: ["赵文斌 SFZH = #赵文斌! => id-checksum", "周建平 SFZH = #周建平- => id-length"],
  },
  {
    name: "民政导出带代码的低保家庭成员（关系代码、救助类别代码）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民基本医疗保险参保缴费花名册
          户属性 | 姓名 | 身份证号 | 实交额 | 资助额 | 资助部门
          普通居民 | 赵文斌 | #赵文斌 | 380 | 0 |
          城乡低保对象 | 孙德贵 | #孙德贵 | 190 | 190 | 区民政局
          城乡低保对象 | 李桂香 | #李桂香 | 190 | 190 | 区民政局`,
        kind: "roster",
        rows: 3,
        collected: 760,
      },
      {
        name: "城乡低保家庭成员信息",
        text: `
          家庭编号 | 成员姓名 | 成员身份证号 | 与户主关系代码 | 救助类别代码 | 是否保障对象 | 享受金额
          '430903001 | 孙德贵 | #孙德贵 | 01 | 0101 | 是 | 420
          '430903001 | 李桂香 | #李桂香 | 10 | 0101 | 是 | 420`,
        kind: "list",
        role: "lowIncome",
        rows: 2,
      },
    ],
    faults: [
      "孙德贵 资助额 = 0; 孙德贵 实交额 = 380; 孙德贵 资助部门 =  => amount-selfpay 孙德贵 实交额; amount-subsidy 孙德贵 资助额; subsidy-missed 孙德贵 资助额",
      "城乡低保家庭成员信息!B2 = 赵文斌; 城乡低保家庭成员信息!C2 = #赵文斌 => subsidy-missed 赵文斌 资助额; subsidy-wrong 孙德贵 资助额",
    ],
  },
  {
    name: "缴费标准、减免金额、实际收取",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "一组",
        text: `
          赫山区2024年度城乡居民医保收费登记
          序号 | 姓名 | 身份证号 | 人员类别 | 缴费标准 | 减免金额 | 实际收取 | 经手人
          1 | 韩明亮 | #韩明亮 | 普通居民 | 380 | 0 | 380 | 卫某
          2 | 朱永康 | #朱永康 | 低保对象 | 380 | 190 | 190 | 卫某
          3 | 蒋福生 | #蒋福生 | 特困人员 | 380 | 380 | 0 | 卫某`,
        kind: "roster",
        rows: 3,
        collected: 570,
        columns: { 实际收取: "paid", 人员类别: "category" },
        may: ["payer-missing"],
      },
    ],
    faults: ["朱永康 实际收取 = 380 => amount-selfpay", "韩明亮 身份证号 = #韩明亮! => id-checksum"],
  },
  {
    name: "参保状态：正常参保、暂停参保、终止参保",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "参保人员信息",
        text: `
          赫山区2024年度城乡居民医保参保人员信息
          姓名 | 证件号码 | 人员类别 | 参保状态 | 个人缴费金额
          赵文斌 | #赵文斌 | 普通居民 | 正常参保 | 380
          钱玉梅 | #钱玉梅 | 普通居民 | 暂停参保 | 0
          周建平 | #周建平 | 普通居民 | 终止参保 | 0`,
        kind: "roster",
        rows: 3,
        collected: 380,
        columns: { 参保状态: "status" },
        may: ["amount-selfpay"],
      },
    ],
    faults: ["赵文斌 个人缴费金额 = 350 => amount-selfpay"],
  },
  {
    name: "代收登记：收款人、参保人和代缴人各有证件",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "代收",
        text: `
          临猗县2024年度居民医保参保缴费代收登记
          代缴人 | 代缴人身份证 | 被代缴人 | 被代缴人身份证 | 关系 | 代缴金额 | 日期
          韩雪 | #韩雪 | 韩明亮 | #韩明亮 | 父女 | 380 | d:2023-10-11
          韩雪 | #韩雪 | 杨翠花 | #杨翠花 | 母女 | 380 | d:2023-10-11`,
        kind: "roster/list/payments",
        rows: 2,
        columns: { 被代缴人: "name", 被代缴人身份证: "id" },
        may: ["relation-unknown", "amount-selfpay"],
      },
    ],
    faults: ["韩明亮 被代缴人身份证 = #韩明亮! => id-checksum"],
  },
  {
    name: "每户合计另列一格（合并），个人金额也有",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "二组",
        text: `
          赫山区2024年度城乡居民医保缴费花名册（二组）
          户号 | 姓名 | 身份证号 | 个人金额 | 全户合计 | 签名
          1 | 郑国强 | #郑国强 | 380 | 1140 | 郑国强
           | 王丽娟 | #王丽娟 | 380 | |
           | 郑浩然 | #郑浩然 | 380 | |
          2 | 冯大山 | #冯大山 | 380 | 760 | 冯大山
           | 陈巧云 | #陈巧云 | 380 | |`,
        merges: "A3:A5 E3:E5 F3:F5 A6:A7 E6:E7 F6:F7",
        kind: "roster",
        rows: 5,
        households: 2,
        collected: 1900,
        columns: { 个人金额: "paid" },
      },
    ],
    faults: ["王丽娟 个人金额 = 350 => amount-selfpay", "郑浩然 身份证号 = #郑浩然! => id-checksum"],
  },
  {
    name: "征缴日报：应缴、已缴两列人数，左右两栏",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "日报",
        text: `
          赫山区2024年度居民医保征缴日报（截至11月20日）
          单位 | 征缴任务数 | 已缴人数 | 征缴率 | 单位 | 征缴任务数 | 已缴人数 | 征缴率
          沧水铺镇 | 1000 | 800 | 80% | 岳家桥镇 | 2000 | 1500 | 75%
          衡龙桥镇 | 1500 | 1200 | 80% | 新市渡镇 | 1800 | 1700 | 94.4%
           | | | | 合计 | 6300 | 5200 | 82.5%`,
        kind: "breakdown",
        rows: 4,
      },
    ],
    faults: ["F5 = 6400 => total-mismatch F5", "G5 = 5300 => total-mismatch G5"],
  },
];
