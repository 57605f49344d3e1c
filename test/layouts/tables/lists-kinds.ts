/** More lists of subsidised people: departments' exports, dynamic lists, levels, households joined in a cell. */
import type { Layout } from "../layout";

export const listsOfKinds: readonly Layout[] = [
  {
    name: "民政系统家庭查询（成员用逗号连写）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          户属性 | 姓名 | 身份证号 | 实交额 | 资助额
          低保对象 | 周建平 | #周建平 | 190 | 190
          低保对象 | 吴秀兰 | #吴秀兰 | 190 | 190
          低保对象 | 周子涵 | #周子涵 | 190 | 190
          普通居民 | 朱永康 | #朱永康 | 380 | 0`,
        kind: "roster",
        rows: 4,
        collected: 950,
      },
      {
        name: "低保家庭查询",
        text: `
          序号 | 家庭编号 | 救助类型 | 家庭成员姓名 | 家庭成员身份证号 | 保障起始月
          1 | DB430903001 | 农村低保 | 周建平,吴秀兰,周子涵 | #周建平,#吴秀兰,#周子涵 | 2021-03`,
        kind: "list",
        role: "lowIncome",
        rows: 3,
      },
    ],
    faults: [
      "周子涵 户属性 = 普通居民; 周子涵 实交额 = 380; 周子涵 资助额 = 0 => subsidy-missed 周子涵 资助额",
      {
        fault:
          "低保家庭查询!D2 = 周建平,吴秀兰; 低保家庭查询!E2 = #周建平,#吴秀兰 => 花名册!subsidy-wrong 周子涵 资助额",
        rows: 2,
      },
      "低保家庭查询!E2 = #周建平,#吴秀兰 => 低保家庭查询!persons-unread D2",
    ],
  },
  {
    name: "防返贫监测信息导出（监测对象类别）",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "缴费花名册",
        text: `
          临猗县2024年度居民医保缴费花名册
          人员类别 | 姓名 | 身份证号 | 缴费金额 | 资助金额
          脱贫不稳定人口 | 吕国栋 | #吕国栋 | 100 | 280
          边缘易致贫人口 | 施美玲 | #施美玲 | 100 | 280
          普通居民 | 曹阳 | #曹阳 | 380 | 0`,
        kind: "roster",
        rows: 3,
        collected: 580,
      },
      {
        name: "Sheet1",
        text: `
          省 | 市 | 县 | 乡 | 村 | 户编号 | 姓名 | 证件号码 | 与户主关系 | 监测对象类别 | 风险是否已消除
          山西省 | 运城市 | 临猗县 | 耽子镇 | 东村 | 1408210001 | 吕国栋 | #吕国栋 | 户主 | 脱贫不稳定户 | 否
          山西省 | 运城市 | 临猗县 | 耽子镇 | 东村 | 1408210002 | 施美玲 | #施美玲 | 户主 | 边缘易致贫户 | 否
          山西省 | 运城市 | 临猗县 | 耽子镇 | 东村 | 1408210003 | 曹阳 | #曹阳 | 户主 | 突发严重困难户 | 是`,
        kind: "list",
        role: "monitored/hardship",
        rows: 3,
        columns: { 姓名: "name", 证件号码: "id" },
      },
    ],
    faults: [
      "Sheet1!K4 = 否 => 缴费花名册!subsidy-missed 曹阳 资助金额",
      {
        fault: "Sheet1!吕国栋 证件号码 = #吕国栋! => id-checksum",
        may: ["subsidy-wrong", "list-not-enrolled"],
      },
    ],
  },
  {
    name: "特困供养人员台账（集中、分散）",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "登记",
        text: `
          孝义市2024年度城乡居民医保参保登记表
          类别 | 姓名 | 身份证号 | 个人缴费 | 资助额
          特困人员 | 蒋福生 | #蒋福生 | 0 | 380
          特困人员 | 张守义 | #张守义 | 0 | 380
          普通居民 | 秦淑芬 | #秦淑芬 | 380 | 0`,
        kind: "roster",
        rows: 3,
        collected: 380,
      },
      {
        name: "五保台账",
        text: `
          孝义市特困供养人员（五保户）台账
          填报单位：民政局      2023年9月
          序号 | 姓名 | 身份证号 | 供养方式 | 护理等级 | 供养标准（元/月） | 备注
          1 | 蒋福生 | #蒋福生 | 集中供养 | 半护理 | 850 |
          2 | 张守义 | #张守义 | 分散供养 | 全自理 | 650 |
          合计：2人`,
        kind: "list",
        role: "extremePoverty",
        rows: 2,
      },
    ],
    faults: [
      "登记!张守义 类别 = 普通居民; 登记!张守义 个人缴费 = 380; 登记!张守义 资助额 = 0 => subsidy-missed 张守义 资助额",
      "五保台账!张守义 姓名 = 姜桂芝; 五保台账!张守义 身份证号 = #姜桂芝 => 五保台账!list-not-enrolled B5; 登记!subsidy-wrong 张守义 资助额",
    ],
  },
  {
    name: "低保取消名单（停发）不算低保",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          方太乡2024年度城乡居民医保参保花名册
          人员类别 | 姓名 | 身份证号 | 缴费金额 | 资助金额
          普通居民 | 何金凤 | #何金凤 | 380 | 0
          城乡低保对象 | 陈巧云 | #陈巧云 | 60 | 320`,
        kind: "roster",
        rows: 2,
        collected: 440,
      },
      {
        name: "低保停发",
        text: `
          2023年9月低保停发人员名单
          姓名 | 身份证号 | 停发原因
          何金凤 | #何金凤 | 收入超标`,
        kind: "list/unknown",
      },
      {
        name: "低保在册",
        text: `
          2023年9月低保在册人员名单
          姓名 | 身份证号码 | 低保金
          陈巧云 | #陈巧云 | 350`,
        kind: "list",
        role: "lowIncome",
        rows: 1,
      },
    ],
    faults: [
      "低保在册!陈巧云 姓名 = 李桂香; 低保在册!陈巧云 身份证号码 = #李桂香 => subsidy-wrong 陈巧云 资助金额; 低保在册!list-not-enrolled A3",
    ],
  },
  {
    name: "孤儿和事实无人抚养儿童名册",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          户属性 | 姓名 | 身份证号 | 实交额 | 资助额
          孤儿 | 陶一鸣 | #陶一鸣 | 0 | 380
          事实无人抚养儿童 | 孔令仪 | #孔令仪 | 0 | 380
          普通居民 | 许家豪 | #许家豪 | 380 | 0`,
        kind: "roster",
        rows: 3,
        collected: 380,
      },
      {
        name: "儿童福利",
        text: `
          儿童福利信息系统导出
          儿童姓名 | 儿童身份证号 | 儿童类别 | 监护人姓名 | 监护人身份证号 | 发放标准
          陶一鸣 | #陶一鸣 | 孤儿 | 姜桂芝 | #姜桂芝 | 950
          孔令仪 | #孔令仪 | 事实无人抚养儿童 | 魏招娣 | #魏招娣 | 950`,
        kind: "list",
        role: "hardship/orphan/unattendedChild",
        rows: 2,
        columns: { 儿童姓名: "name", 儿童身份证号: "id", 监护人身份证号: "-" },
      },
    ],
    faults: [
      "儿童福利!A4 = 许家豪; 儿童福利!B4 = #许家豪 => subsidy-missed 许家豪 资助额; subsidy-wrong 孔令仪 资助额",
      "花名册!陶一鸣 实交额 = 380 => amount-selfpay/amount-sum",
    ],
  },
];
