/**
 * The documents' breakdown tables, row by row, names and numbers as printed (also where the print looks like a slip).
 * `null`: the table has no such column. `printedTotal` is the table's total row, `rowSum` what its rows add up to.
 */
interface UnitRow {
  unit: string;
  census: number | null;
  employees: number | null;
  quota: number;
}

interface UnitTotals {
  census: number | null;
  employees: number | null;
  quota: number;
}

export interface UnitTable {
  region: string;
  where: string;
  rows: readonly UnitRow[];
  printedTotal: UnitTotals;
  rowSum: UnitTotals;
}

export const unitTables: readonly UnitTable[] = [
  // Every row and the total: census − employees = quota.
  {
    region: "土沃乡",
    where: "土政发〔2023〕49号 附件《土沃乡2024年度城乡居民医保征缴目标任务分解表》",
    rows: [
      { unit: "土沃村", census: 789, employees: 196, quota: 593 },
      { unit: "台亭村", census: 414, employees: 64, quota: 350 },
      { unit: "下格碑村", census: 486, employees: 72, quota: 414 },
      { unit: "西文兴村", census: 669, employees: 170, quota: 499 },
      { unit: "塘坪村", census: 613, employees: 70, quota: 543 },
      { unit: "下沃泉村", census: 497, employees: 58, quota: 439 },
      { unit: "中沃泉村", census: 335, employees: 47, quota: 288 },
      { unit: "上沃泉村", census: 427, employees: 61, quota: 366 },
      { unit: "杏则村", census: 545, employees: 43, quota: 502 },
      { unit: "交口村", census: 513, employees: 65, quota: 448 },
      { unit: "南阳村", census: 575, employees: 104, quota: 471 },
      { unit: "后马元村", census: 548, employees: 81, quota: 467 },
    ],
    printedTotal: { census: 6411, employees: 1031, quota: 5380 },
    rowSum: { census: 6411, employees: 1031, quota: 5380 },
  },
  // Every row and the total: census × 95 %, rounded to the nearest person = quota (no row falls on a half).
  {
    region: "赫山区",
    where: "益阳市赫山区2024年度城乡居民基本医疗保险参保缴费工作方案（征求意见稿）附件1",
    rows: [
      { unit: "赫山街道", census: 68315, employees: null, quota: 64899 },
      { unit: "桃花仑街道", census: 52780, employees: null, quota: 50141 },
      { unit: "金银山街道", census: 33084, employees: null, quota: 31430 },
      { unit: "会龙山街道", census: 44840, employees: null, quota: 42598 },
      { unit: "八字哨镇", census: 24649, employees: null, quota: 23417 },
      { unit: "泥江口镇", census: 59798, employees: null, quota: 56808 },
      { unit: "泉交河镇", census: 47526, employees: null, quota: 45150 },
      { unit: "新市渡镇", census: 21800, employees: null, quota: 20710 },
      { unit: "兰溪镇", census: 85561, employees: null, quota: 81283 },
      { unit: "欧江岔镇", census: 64261, employees: null, quota: 61048 },
      { unit: "龙光桥街道", census: 72034, employees: null, quota: 68432 },
      { unit: "衡龙桥镇", census: 52268, employees: null, quota: 49655 },
      { unit: "沧水铺镇", census: 38491, employees: null, quota: 36566 },
      { unit: "岳家桥镇", census: 40335, employees: null, quota: 38318 },
      { unit: "笔架山乡", census: 35795, employees: null, quota: 34005 },
      { unit: "龙岭产业开发区", census: 32224, employees: null, quota: 30613 },
    ],
    printedTotal: { census: 773761, employees: null, quota: 735073 },
    rowSum: { census: 773761, employees: null, quota: 735073 },
  },
  // The total row is one short of its rows: the slip is the document's own.
  {
    region: "临猗县",
    where: "临政办发〔2023〕41号 附件《临猗县2024年度城乡居民基本医疗保险费征缴任务分解表》",
    rows: [
      { unit: "猗氏镇", census: null, employees: null, quota: 34385 },
      { unit: "牛杜镇", census: null, employees: null, quota: 30337 },
      { unit: "楚侯乡", census: null, employees: null, quota: 31165 },
      { unit: "嵎阳镇", census: null, employees: null, quota: 23652 },
      { unit: "庙上乡", census: null, employees: null, quota: 30417 },
      { unit: "临晋镇", census: null, employees: null, quota: 34071 },
      { unit: "七级镇", census: null, employees: null, quota: 27215 },
      { unit: "东张镇", census: null, employees: null, quota: 31143 },
      { unit: "角杯乡", census: null, employees: null, quota: 35027 },
      { unit: "孙吉镇", census: null, employees: null, quota: 48247 },
      { unit: "北辛乡", census: null, employees: null, quota: 26267 },
      { unit: "耽子镇", census: null, employees: null, quota: 31837 },
      { unit: "北景乡", census: null, employees: null, quota: 56183 },
      { unit: "三管镇", census: null, employees: null, quota: 17106 },
      { unit: "社区办", census: null, employees: null, quota: 22468 },
    ],
    printedTotal: { census: null, employees: null, quota: 479519 },
    rowSum: { census: null, employees: null, quota: 479520 },
  },
  // Two column groups side by side, 1–10 and 11–20; the table itself is headed 2023年度.
  {
    region: "孝义市",
    where:
      "孝义市2024年度城乡居民基本医疗保险参保缴费工作政策解读 第6部分《孝义市2023年度城乡居民医保参保任务表》",
    rows: [
      { unit: "新义街道", census: null, employees: null, quota: 27993 },
      { unit: "崇文街道", census: null, employees: null, quota: 16500 },
      { unit: "振兴街道", census: null, employees: null, quota: 13442 },
      { unit: "中阳楼街道", census: null, employees: null, quota: 25489 },
      { unit: "胜溪湖街道", census: null, employees: null, quota: 15145 },
      { unit: "大孝堡镇", census: null, employees: null, quota: 28302 },
      { unit: "梧桐镇", census: null, employees: null, quota: 24669 },
      { unit: "下栅乡", census: null, employees: null, quota: 14500 },
      { unit: "驿马乡", census: null, employees: null, quota: 10580 },
      { unit: "高阳镇", census: null, employees: null, quota: 22954 },
      { unit: "兑镇镇", census: null, employees: null, quota: 26265 },
      { unit: "柱濮镇", census: null, employees: null, quota: 13134 },
      { unit: "下堡镇", census: null, employees: null, quota: 18364 },
      { unit: "西辛庄镇", census: null, employees: null, quota: 15051 },
      { unit: "阳泉曲镇", census: null, employees: null, quota: 21630 },
      { unit: "杜村乡", census: null, employees: null, quota: 16298 },
      { unit: "学校", census: null, employees: null, quota: 20566 },
      { unit: "改制企业", census: null, employees: null, quota: 5985 },
      { unit: "特困人员", census: null, employees: null, quota: 1256 },
      { unit: "零散户", census: null, employees: null, quota: 7915 },
    ],
    printedTotal: { census: null, employees: null, quota: 346038 },
    rowSum: { census: null, employees: null, quota: 346038 },
  },
];
