/** What is typed after `campaign`, and what is wrong with it. */
import { extname } from "node:path";
import { isSheetId, SHEET_IDS, type SheetId } from "../../campaign";
import { type IsoDate, isoOf, parseDay } from "../../identity";
import type { PolicyRegistry, Region } from "../../policy";
import { findRegion, parsed, UsageError, yearSchema } from "../usage";

export interface CampaignUsage {
  readonly sheet: SheetId;
  readonly files: readonly string[];
  readonly region: Region | null;
  readonly year: number | null;
  readonly on: IsoDate | null;
  /** The file of the last time; null: the one that is there, if any. */
  readonly last: string | null;
  readonly out: string;
  readonly reveal: boolean;
  readonly tail: boolean;
}

export const CAMPAIGN_USAGE = `用法：npm run --silent campaign -- 做什么 文件或文件夹… [--region 地区] [--year 年度] [--on 日期] [--last 上次的文件] --out 文件.xlsx [--reveal] [--tail]

从花名册、缴费明细和名单做出征缴期间要用的表。做什么：

  pay       缴费核对：花名册与税务到账逐人比对
  unpaid    未缴名单：还没有缴清的人，一村一页，带原因下拉
  worklist  未参保核实：下发的疑似名单，或户籍名册上的人，能查到的先填好
  progress  征缴进度：各单位任务、到账、完成率、排名，带通报的一句话
  post      公示：谁缴了多少，张榜用

  --region 地区   按这个地区的政策，例如 赫山区；不写时从表头或参保政策表识别
  --year 年度     参保年度，例如 2024；不写时用花名册里最近的年度
  --on 日期       截至哪一天，例如 2023-11-20；不写时到缴费明细的最后一天
  --last 文件     上次做的表：填写过的内容带过来；不写时用 --out 原来的文件
  --out 文件      写到哪里，.xlsx；已有的同类表先读出填写的内容，再替换
  --policy 文件   加用这份政策：导出的 .json，或带参保政策表的 .xlsx；可以写几次
  --columns 文件  按这份列方案读列；可以写几次
  --reveal        显示完整的身份证号和电话（默认遮住中间几位；公示始终不显示）
  --tail          公示表加一列证件号码后四位
  --help          显示本说明

退出状态：0 做好了（pay：全部一致）；1 做好了，但有文件读不了（pay：有不一致的）；2 用法不对。
`;

const OPTIONS = {
  region: { type: "string" },
  year: { type: "string" },
  on: { type: "string" },
  last: { type: "string" },
  out: { type: "string" },
  policy: { type: "string", multiple: true },
  columns: { type: "string", multiple: true },
  reveal: { type: "boolean" },
  tail: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What has to be read before the rest can be understood. @throws {UsageError} */
export function firstOptions(args: readonly string[]) {
  const { values } = parsed(args, OPTIONS);
  return { help: values.help === true, policyFiles: values.policy ?? [], schemeFiles: values.columns ?? [] };
}

/** @throws {UsageError} */
export function readCampaignUsage(args: readonly string[], policies: PolicyRegistry): CampaignUsage {
  const { values, positionals } = parsed(args, OPTIONS);
  const [sheet = "", ...files] = positionals;
  if (!isSheetId(sheet))
    throw new UsageError(`先写做什么：${SHEET_IDS.join("、")}${sheet === "" ? "" : `；没有“${sheet}”`}`);
  if (files.length === 0) throw new UsageError("没有写花名册、缴费明细所在的文件或文件夹");
  if (values.out === undefined) throw new UsageError("没有写 --out：做好的表写到哪里");
  if (extname(values.out).toLowerCase() !== ".xlsx") throw new UsageError("--out：文件名要以 .xlsx 结尾");
  return {
    sheet,
    files,
    region: values.region === undefined ? null : findRegion(values.region, policies, files),
    year: values.year === undefined ? null : yearIn(values.year),
    on: values.on === undefined ? null : dayIn(values.on),
    last: values.last ?? null,
    out: values.out,
    reveal: values.reveal === true,
    tail: values.tail === true,
  };
}

function yearIn(text: string): number {
  if (yearSchema.safeParse(text).success) return Number(text);
  throw new UsageError(`--year：“${text}”不是年度，写成 2024 这样`);
}

function dayIn(text: string): IsoDate {
  const day = parseDay(text);
  if (typeof day === "string") throw new UsageError(`--on：“${text}”不是日期，写成 2023-11-20 这样`);
  return isoOf(day);
}
