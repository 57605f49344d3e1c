/** Tables of units: what is to be enrolled, and how far it is. */
import type { Layout } from "../layout";

export const breakdowns: readonly Layout[] = [
  {
    name: "任务分解带进度列",
    region: "赫山区",
    year: 2024,
    sheets: [
      {
        name: "进度",
        text: `
          赫山区2024年度城乡居民医保参保任务及进度表（截至10月31日）
          序号 | 乡镇（街道） | 户籍人口数 | 任务数 | 已缴人数 | 完成率 | 还差
          1 | 赫山街道 | 68315 | 64899 | 30120 | 46.41% | 34779
          2 | 桃花仑街道 | 52780 | 50141 | 28003 | 55.85% | 22138
          合计 | | 121095 | 115040 | 58123 | 50.52% | 56917`,
        kind: "breakdown",
        rows: 2,
      },
    ],
    faults: [
      "C5 = 121195 => total-mismatch C5",
      "赫山街道 任务数 = 64900 => quota-mismatch; total-mismatch D5",
      { fault: "赫山街道 户籍人口数 = 68315.5 => count-invalid", may: ["total-mismatch"] },
    ],
  },
  {
    name: "应参保人数不是任务数",
    region: "方太乡",
    year: 2024,
    sheets: [
      {
        name: "Sheet1",
        text: `
          方太乡2024年城乡居民医保参保情况统计表
          村名 | 总人口 | 参加职工医保 | 外地参保 | 应参保人数 | 已参保人数 | 未参保人数 | 参保率
          甲村 | 1000 | 60 | 15 | 925 | 900 | 25 | 97.3%
          乙村 | 800 | 40 | 10 | 750 | 700 | 50 | 93.3%
          合计 | 1800 | 100 | 25 | 1675 | 1600 | 75 | 95.5%`,
        kind: "breakdown/unknown",
      },
    ],
    faults: ["甲村 总人口 = 1100 => total-mismatch B5"],
  },
  {
    name: "分解表合计在上、数字带单位",
    region: "临猗县",
    year: 2024,
    sheets: [
      {
        name: "任务",
        text: `
          附件1
          临猗县2024年度城乡居民医保征缴任务分解（单位：人）
          单位名称 | 征缴任务数 | 备注
          合  计 | 65550人 |
          猗氏镇 | 34385人 |
          楚侯乡 | 31165人 | 含三个社区`,
        kind: "breakdown",
        rows: 2,
      },
    ],
    faults: [
      "B4 = 65551人 => total-mismatch B4",
      "楚侯乡 征缴任务数 = 31156人 => quota-mismatch; total-mismatch B4",
    ],
  },
  {
    name: "两层表头的任务表",
    region: "土沃乡",
    year: 2024,
    sheets: [
      {
        name: "土沃",
        text: `
          土沃乡2024年度城乡居民医保征缴任务表
          村 名 | 人口情况 | | 2024年任务数
          | 户籍人口 | 职工医保人数 |
          甲村 | 789 | 196 | 593
          乙村 | 500 | 40 | 460
          总计 | 1289 | 236 | 1053`,
        merges: "A2:A3 B2:C2 D2:D3",
        kind: "breakdown",
        rows: 2,
      },
    ],
    faults: ["D4 = 600 => quota-mismatch D4; total-mismatch D6", "C6 = 246 => total-mismatch C6"],
  },
];
