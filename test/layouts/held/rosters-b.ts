/** Written after the reader, by somebody who did not see it: rosters by states of enrolment, households by their head, ticks and levels, layers of money, their own ★. */
import type { Layout } from "../layout";

export const heldRostersB: readonly Layout[] = [
  {
    name: "医保信息平台导出（中英字段、参保状态）",
    region: "赫山区",
    year: 2024,
    args: ["--region", "赫山区", "--year", "2024"],
    sheets: [
      {
        name: "导出结果",
        text: `
          人员编号(psn_no) | 人员姓名(psn_name) | 证件号码(certno) | 性别(gend) | 险种类型(insutype) | 参保状态(psn_insu_stas) | 人员身份类别(psn_idet_type) | 个人实缴金额(psn_clct_amt)
          '43090000000000001 | 赵文斌 | #赵文斌 | 男 | 城乡居民基本医疗保险 | 正常参保 | 普通居民 | 380
          '43090000000000002 | 钱玉梅 | #钱玉梅 | 女 | 城乡居民基本医疗保险 | 正常参保 | 普通居民 | 380
          '43090000000000003 | 赵小军 | #赵小军 | 男 | 城乡居民基本医疗保险 | 暂停参保 | 普通居民 |
          '43090000000000004 | 姜桂芝 | #姜桂芝 | 女 | 城乡居民基本医疗保险 | 正常参保 | 低保对象 | 190`,
        kind: "roster",
        rows: 4,
        collected: 950,
        columns: {
          "人员编号(psn_no)": "-",
          "人员姓名(psn_name)": "name",
          "证件号码(certno)": "id",
          "性别(gend)": "sex",
          "参保状态(psn_insu_stas)": "status/-",
          "人员身份类别(psn_idet_type)": "category",
          "个人实缴金额(psn_clct_amt)": "paid",
        },
        // 暂停 is not said to be 未缴 by the design: what is blank there may be asked for.
        may: ["required"],
      },
    ],
    faults: [
      "姜桂芝 个人实缴金额(psn_clct_amt) = 380 => amount-selfpay",
      "钱玉梅 证件号码(certno) = #钱玉梅! => id-checksum",
      "赵文斌 性别(gend) = 女 => sex-mismatch",
    ],
  },
  {
    name: "是否缴费 = 否，应缴实缴并列，带户籍册",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "征缴",
        text: `
          临猗县猗氏镇2024年度居民医保征缴花名册
          村组 | 姓名 | 身份证号码 | 是否缴费 | 应缴 | 实缴 | 情况说明
          贵戚坊1组 | 周建平 | #周建平 | 是 | 380 | 380 |
          贵戚坊1组 | 吴秀兰 | #吴秀兰 | 是 | 380 | 380 |
          贵戚坊1组 | 周子涵 | #周子涵 | 否 | 380 | | 外出联系不上
          贵戚坊2组 | 冯大山 | #冯大山 | 是 | 76 | 76 |`,
        kind: "roster",
        rows: 4,
        collected: 836,
        columns: { 姓名: "name", 身份证号码: "id", 是否缴费: "status", 应缴: "due", 实缴: "paid" },
      },
      {
        name: "户籍册",
        text: `
          贵戚坊村户籍人口名册
          姓名 | 公民身份号码 | 住址
          周建平 | #周建平 | 1组
          吴秀兰 | #吴秀兰 | 1组
          周子涵 | #周子涵 | 1组
          冯大山 | #冯大山 | 2组`,
        kind: "list",
        role: "census",
        rows: 4,
        findings: ["census-missing 周子涵 姓名"],
      },
    ],
    faults: [
      {
        fault: "冯大山 是否缴费 = 否; 冯大山 实缴 = => 户籍册!census-missing 冯大山 姓名",
        collected: 760,
      },
      "吴秀兰 实缴 = 300 => amount-selfpay",
      { fault: "周建平 身份证号码 = #周建平! => id-checksum", may: ["census-missing"] },
    ],
  },
  {
    name: "户主姓名一列分户，没有户籍号，发票一户一张",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "分水村",
        text: `
          方太乡分水村2024年度城乡居民医保收费登记
          户主姓名 | 参保人姓名 | 性别 | 与户主关系 | 身份证件号码 | 身份类别 | 自缴金额 | 代缴金额 | 发票号
          郑国强 | 郑国强 | 男 | 户主 | #郑国强 | 普通居民 | 380 | 0 | '0088101
          郑国强 | 王丽娟 | 女 | 配偶 | #王丽娟 | 普通居民 | 380 | 0 | '0088101
          郑国强 | 郑浩然 | 男 | 儿子 | #郑浩然 | 普通居民 | 380 | 0 | '0088101
          冯大山 | 冯大山 | 男 | 户主 | #冯大山 | 城乡低保对象 | 60 | 320 | '0088102
          冯大山 | 陈巧云 | 女 | 妻 | #陈巧云 | 城乡低保对象 | 60 | 320 | '0088102
          蒋福生 | 蒋福生 | 男 | 户主 | #蒋福生 | 特困供养人员 | 0 | 380 |`,
        kind: "roster",
        rows: 6,
        collected: 1260,
        columns: {
          参保人姓名: "name",
          性别: "sex",
          与户主关系: "relation",
          身份证件号码: "id",
          身份类别: "category",
          自缴金额: "paid",
          代缴金额: "subsidy",
          发票号: "receipt",
        },
      },
    ],
    faults: [
      "陈巧云 与户主关系 = 户主 => household-many-heads",
      "陈巧云 发票号 = '0088101 => receipt-duplicate",
      "郑浩然 身份类别 = 城乡低保对象 => amount-selfpay 郑浩然 自缴金额",
    ],
  },
  {
    name: "低保特困打勾，残疾写等级",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "新市渡镇",
        text: `
          赫山区新市渡镇2024年度城乡居民医保参保缴费花名册
          姓名 | 身份证号 | 低保 | 特困 | 残疾等级 | 个人交费 | 资助
          赵文斌 | #赵文斌 | | | | 380 | 0
          姜桂芝 | #姜桂芝 | √ | | | 190 | 190
          蒋福生 | #蒋福生 | | √ | | 0 | 380
          冯大山 | #冯大山 | | | 二级 | 0 | 380
          陈巧云 | #陈巧云 | | | 三级 | 190 | 190`,
        kind: "roster",
        rows: 5,
        collected: 760,
        columns: { 姓名: "name", 身份证号: "id", 个人交费: "paid", 资助: "subsidy" },
      },
    ],
    faults: [
      "姜桂芝 个人交费 = 380 => amount-selfpay/amount-sum",
      // Either on the amount, or on the column that names the level (5.3): anywhere on the sheet.
      "冯大山 个人交费 = 190; 冯大山 资助 = 190 => 新市渡镇!amount-selfpay/category-doubt",
      "陈巧云 身份证号 = #陈巧云! => id-checksum",
    ],
  },
  {
    name: "缴费构成分组（个人、医疗救助、财政人均）带合计行",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "兑镇镇",
        text: `
          孝义市兑镇镇2024年度城乡居民医保参保花名册
          序号 | 所在地 | | 参保人 | | | 缴费构成（元） | |
          | 乡镇 | 村 | 姓名 | 公民身份号码 | 人员身份 | 个人缴费 | 医疗救助资助 | 各级财政人均补助
          1 | 兑镇镇 | 后庄 | 吕国栋 | #吕国栋 | 返贫致贫人口 | 38 | 342 | 640
          2 | 兑镇镇 | 后庄 | 施美玲 | #施美玲 | 普通居民 | 380 | 0 | 640
          3 | 兑镇镇 | 后庄 | 张守义 | #张守义 | 特困人员 | 0 | 380 | 640
          4 | 兑镇镇 | 前庄 | 朱永康 | #朱永康 | 低保对象 | 76 | 304 | 640
          合计 | | | | | | 494 | 1026 | 2560`,
        merges: "A1:I1 A2:A3 B2:C2 D2:F2 G2:I2",
        kind: "roster",
        rows: 4,
        collected: 494,
        columns: {
          姓名: "name",
          公民身份号码: "id",
          人员身份: "category",
          个人缴费: "paid",
          医疗救助资助: "subsidy",
          各级财政人均补助: "-",
        },
      },
    ],
    faults: [
      { fault: "施美玲 个人缴费 = 350 => amount-selfpay/amount-sum", may: ["page-total"] },
      { fault: "朱永康 医疗救助资助 = 280 => amount-subsidy/amount-sum", may: ["page-total"] },
      "G8 = 594 => page-total G8",
    ],
  },
  {
    name: "表头写（必填），手机也必填",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "导入模板",
        text: `
          临猗县北景乡2024年度城乡居民医保参保登记表
          姓名（必填） | 身份证号（必填） | 手机号（必填） | 人员类别（必填） | 个人缴纳金额（必填） | 现住址
          何金凤 | #何金凤 | 13935910001 | 低保对象 | 76 |
          吕国栋 | #吕国栋 | 13935910002 | 普通居民 | 380 | 北景村
          施美玲 | #施美玲 | 13935910003 | 边缘易致贫人口 | 100 |`,
        kind: "roster",
        rows: 3,
        collected: 556,
        columns: {
          姓名: "name",
          身份证号: "id",
          手机号: "phone",
          人员类别: "category",
          个人缴纳金额: "paid",
        },
      },
    ],
    faults: [
      "何金凤 手机号 = => required",
      "吕国栋 身份证号 = => required",
      "施美玲 个人缴纳金额 = 280 => amount-selfpay",
    ],
  },
];
