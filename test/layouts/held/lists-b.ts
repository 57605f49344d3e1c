/** Written after the reader, by somebody who did not see it: lists that explain or explain nothing: lapsed people, prisoners, moved out, other purposes, elsewhere, shares of a household. */
import type { Layout } from "../layout";

export const heldListsB: readonly Layout[] = [
  {
    name: "疑似断保人员核查表与低保名单",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区龙光桥街道2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 户属性 | 实交额 | 资助额
          朱永康 | #朱永康 | 普通居民 | 380 | 0
          姜桂芝 | #姜桂芝 | 低保对象 | 190 | 190`,
        kind: "roster",
        rows: 2,
        collected: 570,
      },
      {
        name: "断保核查",
        text: `
          龙光桥街道疑似断保（2024年度未参保）人员核查表
          序号 | 村（社区） | 姓名 | 身份证号 | 联系电话 | 上年参保险种 | 断保原因 | 核查人
          1 | 石新桥村 | 秦淑芬 | #秦淑芬 | 13873730001 | 城乡居民 | 外出务工 | 张守义
          2 | 石新桥村 | 吕国栋 | #吕国栋 | 13873730002 | 城乡居民 | 认为不划算 | 张守义`,
        kind: "list",
        role: "notEnrolled",
        rows: 2,
      },
      {
        name: "低保",
        text: `
          龙光桥街道低保对象名单
          姓名 | 身份证号 | 低保类别
          姜桂芝 | #姜桂芝 | B类
          秦淑芬 | #秦淑芬 | A类`,
        kind: "list",
        role: "lowIncome",
        rows: 2,
        findings: ["list-not-enrolled 秦淑芬 姓名"],
      },
    ],
    faults: [
      "低保!秦淑芬 姓名 = 吕国栋; 低保!秦淑芬 身份证号 = #吕国栋 => 低保!list-not-enrolled 秦淑芬 姓名",
      "低保!姜桂芝 姓名 = 朱永康; 低保!姜桂芝 身份证号 = #朱永康 => subsidy-missed 朱永康 资助额; subsidy-wrong 姜桂芝 资助额",
    ],
  },
  {
    name: "服刑人员名册（司法局）与户口底册",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "参保",
        text: `
          方太乡老圩村2024年度城乡居民医保参保花名册
          户主 | 姓名 | 身份证号 | 缴费金额
          褚志远 | 褚志远 | #褚志远 | 380
          褚志远 | 卫红梅 | #卫红梅 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "司法局",
        text: `
          方太乡籍在押服刑人员名册
          姓名 | 性别 | 身份证号码 | 判决机关 | 刑期起 | 刑期止 | 羁押场所
          金大勇 | 男 | #金大勇 | 兴国县法院 | 2022-03-01 | 2025-02-28 | 赣州监狱
          施美玲 | 女 | #施美玲 | 兴国县法院 | 2021-06-01 | 2024-05-31 | 江西省女子监狱`,
        kind: "list",
        role: "prison",
        rows: 2,
      },
      {
        name: "户口底册",
        text: `
          老圩村户口底册
          户号 | 姓名 | 与户主关系 | 身份证号
          1 | 褚志远 | 户主 | #褚志远
          1 | 卫红梅 | 妻 | #卫红梅
          2 | 金大勇 | 户主 | #金大勇
          2 | 施美玲 | 妻 | #施美玲`,
        kind: "list",
        role: "census",
        rows: 4,
      },
    ],
    faults: [
      "参保!卫红梅 姓名 = 施美玲; 参保!卫红梅 身份证号 = #施美玲 => insured-elsewhere 卫红梅 身份证号; 户口底册!census-missing 卫红梅 姓名",
      "司法局!金大勇 姓名 = 何金凤; 司法局!金大勇 性别 = 女; 司法局!金大勇 身份证号码 = #何金凤 => 户口底册!census-missing 金大勇 姓名",
    ],
  },
  {
    name: "户口迁移台账（迁往地）与公益岗",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "登记表",
        text: `
          临猗县庙上乡2024年度城乡居民医保参保登记表
          姓名 | 身份证号 | 人群类别 | 实缴金额 | 备注
          韩明亮 | #韩明亮 | 普通居民 | 380 |
          杨翠花 | #杨翠花 | 普通居民 | 380 |`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "迁移",
        text: `
          庙上乡2023年户口迁出人员台账
          序号 | 姓名 | 公民身份号码 | 迁出日期 | 迁出原因 | 迁往地址
          1 | 韩雪 | #韩雪 | 2023-06-12 | 婚迁 | 河南省三门峡市
          2 | 许家豪 | #许家豪 | 2023-07-01 | 投靠亲属 | 西安市雁塔区`,
        kind: "list",
        role: "movedOut",
        rows: 2,
      },
      {
        name: "公益岗",
        text: `
          庙上乡公益性岗位人员工资发放表
          姓名 | 身份证号 | 岗位 | 月工资 | 实发金额
          何金凤 | #何金凤 | 保洁员 | 600 | 600`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "户籍人口",
        text: `
          山东庄村户籍人口花名册
          姓名 | 公民身份号码
          韩明亮 | #韩明亮
          杨翠花 | #杨翠花
          韩雪 | #韩雪
          何金凤 | #何金凤`,
        kind: "list",
        role: "census",
        rows: 4,
        findings: ["census-missing 何金凤 姓名"],
      },
    ],
    faults: [
      "杨翠花 姓名 = 许家豪; 杨翠花 身份证号 = #许家豪 => insured-elsewhere 杨翠花 身份证号; 户籍人口!census-missing 杨翠花 姓名",
      "迁移!韩雪 姓名 = 孔令仪; 迁移!韩雪 公民身份号码 = #孔令仪 => 户籍人口!census-missing 韩雪 姓名",
    ],
  },
  {
    name: "种粮补贴、疫苗接种、养老缴费都与医保无关",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "医保",
        text: `
          土沃乡下沃泉村2024年度城乡居民医保参保缴费花名册
          姓名 | 身份证号码 | 个人缴费
          赵文斌 | #赵文斌 | 380
          钱玉梅 | #钱玉梅 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "地力补贴",
        text: `
          下沃泉村2023年耕地地力保护补贴发放公示表
          户主姓名 | 身份证号码 | 补贴面积（亩） | 补贴标准 | 补贴金额 | 银行账号
          孙德贵 | #孙德贵 | 6.5 | 67 | 435.5 | '6228000000000012`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "接种",
        text: `
          下沃泉村60岁以上老年人新冠疫苗接种花名册
          姓名 | 身份证号码 | 第一针 | 第二针 | 加强针
          孙德贵 | #孙德贵 | 2021-05-01 | 2021-06-01 | 2022-01-05`,
        kind: "list/unknown",
        role: "none",
      },
      {
        name: "养老",
        text: `
          下沃泉村2023年城乡居民养老保险缴费花名册
          姓名 | 身份证号码 | 档次 | 缴费金额 | 缴费日期
          孙德贵 | #孙德贵 | 300 | 300 | 2023-09-05`,
        kind: "list/unknown",
        role: "none",
      },
    ],
    faults: ["钱玉梅 个人缴费 = 300 => amount-selfpay", "赵文斌 身份证号码 = #赵文斌- => id-length"],
  },
  {
    name: "国家平台比对的异地参保名单",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "参保名册",
        text: `
          孝义市崇文街道2024年度城乡居民医保参保名册
          序号 | 姓名 | 证件号码 | 人员类别 | 缴费金额
          1 | 周建平 | #周建平 | 普通居民 | 380
          2 | 吴秀兰 | #吴秀兰 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "异地参保",
        text: `
          国家平台比对异地参保人员明细
          姓名 | 证件号码 | 异地参保统筹区 | 险种 | 参保状态 | 参保开始日期
          韩雪 | #韩雪 | 北京市朝阳区 | 城乡居民基本医疗保险 | 正常参保 | 2023-01-01
          曹阳 | #曹阳 | 江苏省昆山市 | 城乡居民基本医疗保险 | 正常参保 | 2023-01-01`,
        kind: "list",
        role: "elsewhere",
        rows: 2,
      },
    ],
    faults: [
      "异地参保!曹阳 姓名 = 吴秀兰; 异地参保!曹阳 证件号码 = #吴秀兰 => 参保名册!insured-elsewhere 吴秀兰 证件号码",
      "周建平 缴费金额 = 280 => amount-selfpay",
    ],
  },
  {
    name: "孤儿与低边家庭混在一张救助对象表",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区兰溪镇2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员属性 | 个人缴纳 | 财政代缴
          陶一鸣 | #陶一鸣 | 孤儿 | 0 | 380
          何金凤 | #何金凤 | 最低生活保障边缘家庭成员 | 190 | 190
          吕国栋 | #吕国栋 | 突发严重困难户 | 190 | 190
          许家豪 | #许家豪 | 普通居民 | 380 | 0`,
        kind: "roster",
        rows: 4,
        collected: 760,
        columns: { 人员属性: "category", 个人缴纳: "paid", 财政代缴: "subsidy" },
      },
      {
        name: "Sheet2",
        text: `
          兰溪镇医疗救助资助参保对象名单
          序号 | 村 | 姓名 | 身份证号码 | 对象类别 | 认定时间 | 认定部门
          1 | 南堤 | 陶一鸣 | #陶一鸣 | 孤儿 | 2020-03-01 | 区民政局
          2 | 南堤 | 何金凤 | #何金凤 | 最低生活保障边缘家庭成员 | 2022-11-01 | 区民政局
          3 | 北街 | 吕国栋 | #吕国栋 | 突发严重困难户 | 2023-05-01 | 区乡村振兴局`,
        kind: "list",
        role: "hardship",
        rows: 3,
        columns: { 姓名: "name", 身份证号码: "id", 对象类别: "category" },
      },
    ],
    faults: [
      "Sheet2!吕国栋 对象类别 = 特困供养人员 => subsidy-missed/subsidy-wrong 吕国栋 财政代缴",
      {
        fault:
          "Sheet2!吕国栋 姓名 = 许家豪; Sheet2!吕国栋 身份证号码 = #许家豪; Sheet2!吕国栋 对象类别 = 孤儿 => subsidy-missed 许家豪 财政代缴",
        may: ["subsidy-wrong"],
      },
      "何金凤 个人缴纳 = 380; 何金凤 财政代缴 = 0 => amount-selfpay 何金凤 个人缴纳",
    ],
  },
];
