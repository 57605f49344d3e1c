/** Written after the reader, by somebody who did not see it: tables of units: excluded groups, two groups side by side, weekly progress, assigned numbers, CSV. */
import type { Layout } from "../layout";

export const heldBreakdowns: readonly Layout[] = [
  {
    name: "任务分解（扣除全额资助、大学生、职工、现役、服刑）",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "任务分解",
        text: `
          方太乡2024年度城乡居民医保参保任务分解表
          村名 | 户籍人口 | 全额资助人数 | 在读大学生 | 职工参保 | 现役军人 | 服刑人员 | 任务数
          老圩村 | 1520 | 32 | 41 | 96 | 5 | 2 | 1344
          分水村 | 1180 | 21 | 30 | 64 | 3 | 1 | 1061
          方太村 | 2045 | 40 | 55 | 132 | 8 | 0 | 1810
          合计 | 4745 | 93 | 126 | 292 | 16 | 3 | 4215`,
        kind: "breakdown",
        rows: 3,
      },
    ],
    faults: [
      "分水村 任务数 = 1116 => quota-mismatch; total-mismatch H6",
      "E6 = 282 => total-mismatch E6",
      { fault: "老圩村 现役军人 = -5 => count-invalid", may: ["total-mismatch", "quota-mismatch"] },
    ],
  },
  {
    name: "左右两栏的任务表，合计在右栏最后一行",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "附件",
        text: `
          赫山区2024年度城乡居民医保征缴任务分解表
          序号 | 乡镇（街道） | 户籍人口数 | 任务数 | 序号 | 乡镇（街道） | 户籍人口数 | 任务数
          1 | 赫山街道 | 68315 | 64899 | 4 | 金银山街道 | 33084 | 31430
          2 | 桃花仑街道 | 52780 | 50141 | 5 | 八字哨镇 | 24649 | 23417
          3 | 会龙山街道 | 44840 | 42598 | | 合计 | 223668 | 212485`,
        merges: "A1:H1",
        kind: "breakdown",
        rows: 5,
      },
    ],
    faults: [
      "H3 = 31340 => quota-mismatch H3; total-mismatch H5",
      "G5 = 223686 => total-mismatch G5",
      "D4 = 50140 => quota-mismatch D4; total-mismatch H5",
    ],
  },
  {
    name: "每周通报（两层表头、排名、完成率、注，xls）",
    region: null,
    year: 2024,
    division: "420922",
    file: "通报.xls",
    sheets: [
      {
        name: "11月20日",
        text: `
          大悟县2024年度城乡居民医保征缴进度通报（截至2023年11月20日）
          排名 | 乡镇 | 任务数 | 已缴费人数 | | 完成率 | 上期完成率
          | | | 本周新增 | 累计 | |
          1 | 城关镇 | 62000 | 1500 | 48360 | 78.00% | 75.58%
          2 | 宣化店镇 | 31000 | 800 | 23250 | 75.00% | 72.42%
          3 | 河口镇 | 28000 | 650 | 19600 | 70.00% | 67.68%
          合计 | | 121000 | 2950 | 91210 | 75.38% | 72.94%
          注：完成率=累计缴费人数÷任务数；数据来源：县税务局。`,
        merges: "A1:G1 A2:A3 B2:B3 C2:C3 D2:E2 F2:F3 G2:G3 A8:G8",
        kind: "breakdown",
        rows: 3,
      },
    ],
    faults: [
      "C7 = 122000 => total-mismatch C7",
      "河口镇 累计 = 19900 => total-mismatch E7",
      { fault: "宣化店镇 任务数 = 31000.5 => count-invalid", may: ["total-mismatch"] },
    ],
  },
  {
    name: "县里直接下达的任务数，后面接完成情况",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          临猗县2024年度城乡居民医保任务完成情况统计表
          填报单位：临猗县医疗保障局　　　单位：人
          序号 | 乡镇 | 目标任务数 | 已完成人数 | 完成率 | 剩余人数
          1 | 猗氏镇 | 34385 | 20631 | 60.00% | 13754
          2 | 楚侯乡 | 31165 | 18699 | 60.00% | 12466
          3 | 嵎阳镇 | 23652 | 11826 | 50.00% | 11826
          4 | 临晋镇 | 34071 | 20443 | 60.00% | 13628
          总计 | | 123273 | 71599 | 58.08% | 51674`,
        kind: "breakdown",
        rows: 4,
      },
    ],
    faults: [
      "临晋镇 目标任务数 = 34017 => quota-mismatch; total-mismatch C8",
      "D8 = 71699 => total-mismatch D8",
      "F6 = 11926 => total-mismatch F8",
    ],
  },
  {
    name: "任务数与应参保人数同表（土沃，合并表头）",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "汇总",
        text: `
          土沃乡2024年度城乡居民医保征缴任务与完成情况统计表
          村（社区） | 人口 | | 2024年征缴任务数 | 核实后 | | 备注
          | 户籍人口 | 职工医保人数 | | 应参保人数 | 已参保人数 |
          甲村 | 812 | 140 | 672 | 655 | 500 | 大学生17人在校参保
          乙村 | 455 | 35 | 420 | 410 | 300 |
          合计 | 1267 | 175 | 1092 | 1065 | 800 |`,
        merges: "A1:G1 A2:A3 B2:C2 D2:D3 E2:F2 G2:G3",
        kind: "breakdown",
        rows: 2,
      },
    ],
    faults: [
      "D4 = 655 => quota-mismatch D4; total-mismatch D6",
      "E6 = 1165 => total-mismatch E6",
      { fault: "C5 = 三十五 => count-invalid C5", may: ["total-mismatch", "quota-mismatch"] },
    ],
  },
  {
    name: "任务表CSV（合计行在前）",
    region: "孝义市",
    year: 2024,
    file: "任务表.csv",
    sheets: [
      {
        name: "Sheet1",
        text: `
          孝义市2024年度城乡居民医保征缴任务表
          乡镇街道 | 征缴任务数 | 已征缴人数
          全市合计 | 69737 | 41000
          新义街道 | 27993 | 16000
          振兴街道 | 13442 | 9000
          大孝堡镇 | 28302 | 16000`,
        kind: "breakdown",
        rows: 3,
      },
    ],
    faults: [
      "大孝堡镇 征缴任务数 = 28203 => quota-mismatch; total-mismatch B3",
      "C3 = 42000 => total-mismatch C3",
    ],
  },
];
