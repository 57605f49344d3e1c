/** Lists that say why somebody is not on the roster, or should not be: each beside a roster and a census. */
import type { Layout } from "../layout";

export const whyNotLists: readonly Layout[] = [
  {
    name: "死亡名单（卫健委比对）",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "参保花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 缴费金额
          赵文斌 | #赵文斌 | 普通居民 | 380
          钱玉梅 | #钱玉梅 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "附件6",
        text: `
          附件6：死亡人员名单
          序号 | 姓名 | 身份证号码 | 死亡时间 | 镇街 | 备注
          1 | 姜桂芝 | #姜桂芝 | 2023-06-18 | 衡龙桥镇 |
          2 | 孙德贵 | #孙德贵 | 2023年7月2日 | 衡龙桥镇 |`,
        kind: "list",
        role: "dead",
        rows: 2,
        columns: { 姓名: "name", 身份证号码: "id" },
      },
    ],
    faults: [
      "附件6!B3 = 赵文斌; 附件6!C3 = #赵文斌 => person-dead 赵文斌 身份证号",
      "附件6!B4 = 钱玉梅; 附件6!C4 = #钱玉梅 => person-dead 钱玉梅 身份证号",
    ],
  },
  {
    name: "殡葬系统火化登记导出",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          临猗县2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 缴费金额
          周建平 | #周建平 | 普通居民 | 380
          吴秀兰 | #吴秀兰 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "火化登记",
        text: `
          逝者姓名 | 性别 | 逝者身份证号 | 死亡日期 | 火化日期 | 死亡原因
          蒋福生 | 男 | #蒋福生 | 2023-03-01 | 2023-03-03 | 疾病
          沈月娥 | 女 | #沈月娥 | 2023-08-11 | 2023-08-13 | 疾病`,
        kind: "list",
        role: "dead",
        rows: 2,
      },
    ],
    faults: ["火化登记!A2 = 周建平; 火化登记!C2 = #周建平 => person-dead 周建平 身份证号"],
  },
  {
    name: "在校大学生名单（学校参保）",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          方太乡2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 缴费金额
          郑国强 | #郑国强 | 普通居民 | 380
          王丽娟 | #王丽娟 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "大学生",
        text: `
          方太乡在校大学生名单（已在就读学校参加医保）
          序号 | 学生姓名 | 身份证号码 | 就读学校 | 入学年份 | 家长姓名
          1 | 曹阳 | #曹阳 | 南昌大学 | 2021 | 曹建
          2 | 周子涵 | #周子涵 | 赣南师范大学 | 2023 | 周建平`,
        kind: "list",
        role: "student",
        rows: 2,
        columns: { 学生姓名: "name", 身份证号码: "id" },
      },
      {
        name: "户籍人口",
        text: `
          姓名 | 公民身份号码 | 与户主关系
          郑国强 | #郑国强 | 户主
          王丽娟 | #王丽娟 | 配偶
          曹阳 | #曹阳 | 子`,
        kind: "list",
        role: "census",
        rows: 3,
      },
    ],
    faults: [
      "郑国强 姓名 = 曹阳; 郑国强 身份证号 = #曹阳 => insured-elsewhere 郑国强 身份证号; 户籍人口!census-missing A2",
      "大学生!B3 = 许家豪; 大学生!C3 = #许家豪 => 户籍人口!census-missing 曹阳 姓名",
    ],
  },
  {
    name: "现役军人与服刑人员各一张",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "居民医保花名册",
        text: `
          方太乡2024年度居民医保参保缴费花名册
          组别 | 姓名 | 身份证号 | 实缴金额
          1组 | 冯大山 | #冯大山 | 380
          1组 | 陈巧云 | #陈巧云 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "义务兵",
        text: `
          2023年在部队服现役人员名单
          姓名 | 身份证号 | 入伍时间 | 服役地
          赵小军 | #赵小军 | 2022-09 | 西部战区`,
        kind: "list",
        role: "military",
        rows: 1,
      },
      {
        name: "司法所",
        text: `
          监狱服刑人员名单（司法所提供）
          姓名 | 身份证号 | 罪名 | 刑期 | 服刑地点
          金大勇 | #金大勇 | 盗窃 | 三年 | 赣州监狱`,
        kind: "list",
        role: "prison",
        rows: 1,
      },
      {
        name: "户籍名册",
        text: `
          姓名 | 身份证号
          冯大山 | #冯大山
          陈巧云 | #陈巧云
          赵小军 | #赵小军
          金大勇 | #金大勇`,
        kind: "list",
        role: "census",
        rows: 4,
      },
    ],
    faults: [
      "陈巧云 姓名 = 金大勇; 陈巧云 身份证号 = #金大勇 => insured-elsewhere 陈巧云 身份证号; 户籍名册!census-missing 陈巧云 姓名",
      "冯大山 姓名 = 赵小军; 冯大山 身份证号 = #赵小军 => insured-elsewhere 冯大山 身份证号; 户籍名册!census-missing 冯大山 姓名",
    ],
  },
  {
    name: "外地参保与户口迁出",
    region: "孝义市",
    year: 2024,
    sheets: [
      {
        name: "参保名册",
        text: `
          孝义市2024年度居民医保参保名册
          姓名 | 身份证号码 | 缴费金额
          韩明亮 | #韩明亮 | 380
          杨翠花 | #杨翠花 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "表3",
        text: `
          已在异地参加基本医疗保险人员名单
          姓名 | 身份证号码 | 参保地 | 险种
          韩雪 | #韩雪 | 太原市小店区 | 城乡居民基本医疗保险`,
        kind: "list",
        role: "elsewhere",
        rows: 1,
      },
      {
        name: "表4",
        text: `
          2023年户口迁出人员登记
          姓名 | 身份证号码 | 迁出时间 | 迁往地
          施美玲 | #施美玲 | 2023-05-16 | 陕西省西安市`,
        kind: "list",
        role: "movedOut",
        rows: 1,
      },
      {
        name: "全村人口",
        text: `
          府东村户籍人口花名册
          姓名 | 身份证号码
          韩明亮 | #韩明亮
          杨翠花 | #杨翠花
          韩雪 | #韩雪
          施美玲 | #施美玲`,
        kind: "list",
        role: "census",
        rows: 4,
      },
    ],
    faults: [
      "杨翠花 姓名 = 韩雪; 杨翠花 身份证号码 = #韩雪 => insured-elsewhere 杨翠花 身份证号码; 全村人口!census-missing 杨翠花 姓名",
      "杨翠花 姓名 = 施美玲; 杨翠花 身份证号码 = #施美玲 => insured-elsewhere 杨翠花 身份证号码; 全村人口!census-missing 杨翠花 姓名",
      "表4!A3 = 何金凤; 表4!B3 = #何金凤 => 全村人口!census-missing 施美玲 姓名",
    ],
  },
  {
    name: "未参保落实台账",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 户属性 | 实交额
          朱永康 | #朱永康 | 普通居民 | 380`,
        kind: "roster",
        rows: 1,
        collected: 380,
      },
      {
        name: "Sheet2",
        text: `
          单位名称 | 下发批次 | 姓名 | 身份证号码 | 统筹区 | 是否已参保 | 参保时间 | 未参保原因
          泉交河镇 | 第3批 | 秦淑芬 | #秦淑芬 | 益阳市赫山区 | 否 | | 外出务工
          泉交河镇 | 第3批 | 吕国栋 | #吕国栋 | 益阳市赫山区 | 否 | | 拒参`,
        kind: "list",
        role: "notEnrolled",
        rows: 2,
      },
      {
        name: "特困供养名单",
        text: `
          姓名 | 身份证号
          秦淑芬 | #秦淑芬`,
        kind: "list",
        role: "extremePoverty",
        rows: 1,
        findings: ["list-not-enrolled 秦淑芬 姓名"],
      },
    ],
    faults: ["特困供养名单!A2 = 吕国栋; 特困供养名单!B2 = #吕国栋 => 特困供养名单!list-not-enrolled A2"],
  },
  {
    name: "职工医保参保人员导出（险种列）",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          临猗县2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 人员类别 | 缴费金额
          华春燕 | #华春燕 | 普通居民 | 380
          金大勇 | #金大勇 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "Sheet1",
        text: `
          个人编号 | 姓名 | 证件号码 | 单位名称 | 险种类型 | 参保状态 | 首次参保日期
          '1408210001 | 何金凤 | #何金凤 | 临猗县第一中学 | 职工基本医疗保险 | 正常参保 | 2010-09-01
          '1408210002 | 吕国栋 | #吕国栋 | 临猗县供电公司 | 职工基本医疗保险 | 正常参保 | 2001-07-01`,
        kind: "list",
        role: "employees",
        rows: 2,
        columns: { 姓名: "name", 证件号码: "id" },
      },
    ],
    faults: ["Sheet1!B3 = 金大勇; Sheet1!C3 = #金大勇 => employee-insured 金大勇 身份证号"],
  },
  {
    name: "户籍底册（派出所）与党员名册",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "花名册",
        text: `
          赫山区2024年度城乡居民医保参保花名册
          姓名 | 身份证号 | 户属性 | 实交额
          褚志远 | #褚志远 | 普通居民 | 380
          卫红梅 | #卫红梅 | 普通居民 | 380`,
        kind: "roster",
        rows: 2,
        collected: 760,
      },
      {
        name: "常住人口",
        text: `
          派出所户籍人口底册（2023年8月31日）
          户号 | 姓名 | 曾用名 | 性别 | 公民身份号码 | 户别 | 住址
          430903001 | 褚志远 | | 男 | #褚志远 | 家庭户 | 新河村3组
          430903001 | 卫红梅 | | 女 | #卫红梅 | 家庭户 | 新河村3组
          430903002 | 张守义 | | 男 | #张守义 | 家庭户 | 新河村3组`,
        kind: "list",
        role: "census",
        rows: 3,
        findings: ["census-missing 张守义 姓名"],
      },
      {
        name: "党员",
        text: `
          新河村党支部党员花名册
          序号 | 姓名 | 身份证号 | 入党时间 | 党费标准
          1 | 张守义 | #张守义 | 1982-07-01 | 5
          2 | 褚志远 | #褚志远 | 2015-07-01 | 10`,
        kind: "list/unknown",
        role: "none",
      },
    ],
    faults: ["卫红梅 姓名 = 何金凤; 卫红梅 身份证号 = #何金凤 => 常住人口!census-missing 卫红梅 姓名"],
  },
];
