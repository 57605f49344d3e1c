/** What is typed after `check`, and what is wrong with it. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import * as z from "zod/mini";
import { PolicyError, type PolicyRegistry, type Region } from "../policy";
import { reportKind } from "./report-file";

export interface Usage {
  readonly files: readonly string[];
  readonly region: Region | null;
  readonly year: number | null;
  readonly json: boolean;
  /** Show ID numbers in full. */
  readonly reveal: boolean;
  /** Where a report is to be written, null: nowhere. */
  readonly report: string | null;
  /** Files with policies that count for all files. */
  readonly policyFiles: readonly string[];
  /** Files that say what columns are. */
  readonly schemeFiles: readonly string[];
  readonly help: boolean;
}

/** The command was called wrongly; the message is a Chinese sentence. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** A region or a year that no policy is known for; the files may bring one along. */
export class UnknownPolicyError extends UsageError {
  override readonly name = "UnknownPolicyError";
  constructor(
    message: string,
    readonly files: readonly string[],
  ) {
    super(message);
  }
}

export const USAGE_TEXT = `用法：npm run --silent check -- 文件… [--region 地区] [--year 年度] [--policy 文件] [--columns 文件] [--json] [--reveal] [--report 文件]

检查花名册（.xlsx .xls .et .csv），列出每一处错误。几个文件一起检查时，跨文件查重，
名单（低保、特困、残疾人、职工医保、户籍……）与花名册比对。

  --region 地区   按这个地区的政策核对，例如 赫山区；不写时从表头或参保政策表识别
  --year 年度     参保年度，例如 2024；不写时从表头或参保政策表识别
  --policy 文件   加用这份政策：导出的 .json，或带参保政策表的 .xlsx；可以写几次
  --columns 文件  按这份列方案读列：插件“每列是什么”存下的 .json；用在列标题相同的工作表上，可以写几次
  --json          输出一个 JSON 对象，供程序使用
  --reveal        显示完整的身份证号（默认遮住中间几位）
  --report 文件   另外写一份校验报告，.xlsx 或 .csv，供上报
  --help          显示本说明

退出状态：0 没有错误（可以有提示）；1 有错误；2 用法不对，或有文件读不了。
`;

export const yearSchema = z.string().check(z.regex(/^(19|20|21)\d\d$/));

/** @throws {UsageError} for unknown options, no files, and a region or a year that no policy is known for. */
export function readUsage(args: readonly string[], policies: PolicyRegistry): Usage {
  const { values, positionals } = parse(args);
  const help = values.help === true;
  if (!help && positionals.length === 0) throw new UsageError("没有写要检查的文件");
  const region = values.region === undefined ? null : findRegion(values.region, policies, positionals);
  return {
    files: positionals,
    region,
    year: values.year === undefined ? null : findYear(values.year, region, policies, positionals),
    json: values.json === true,
    reveal: values.reveal === true,
    report: values.report === undefined ? null : findReport(values.report),
    policyFiles: values.policy ?? [],
    schemeFiles: values.columns ?? [],
    help,
  };
}

/** The files of `--policy`, which are read before the other options can be understood. @throws {UsageError}. */
export function policyFilesIn(args: readonly string[]): readonly string[] {
  const { values } = parse(args);
  return values.help === true ? [] : (values.policy ?? []);
}

function parse(args: readonly string[]) {
  return parsed(args, {
    region: { type: "string" },
    year: { type: "string" },
    json: { type: "boolean" },
    reveal: { type: "boolean" },
    report: { type: "string" },
    policy: { type: "string", multiple: true },
    columns: { type: "string", multiple: true },
    help: { type: "boolean", short: "h" },
  });
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** @throws {UsageError} for what cannot be understood */
export function parsed<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(sayInChinese(error));
  }
}

/** Node says what is wrong in English; the option it quotes is all that the user needs. */
function sayInChinese(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'([^' ]+)/.exec(message ?? "")?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有 ${option} 这个选项`;
  return `选项 ${option} 的写法不对，要写的内容跟在选项后面，例如 --region 赫山区`;
}

function findReport(path: string): string {
  if (reportKind(path) !== null) return path;
  throw new UsageError(`--report：报告的文件名要以 .xlsx 或 .csv 结尾，例如 --report 校验报告.xlsx`);
}

export function findRegion(name: string, policies: PolicyRegistry, files: readonly string[]): Region {
  try {
    return policies.findRegion(name);
  } catch (error) {
    if (error instanceof PolicyError) throw new UnknownPolicyError(`--region：${error.message}`, files);
    throw error;
  }
}

function findYear(
  text: string,
  region: Region | null,
  policies: PolicyRegistry,
  files: readonly string[],
): number {
  const regions = region === null ? policies.regions() : [region];
  const known = [...new Set(regions.flatMap((r) => policies.years(r)))].sort((a, b) => a - b);
  const year = yearSchema.safeParse(text).success ? Number(text) : NaN;
  if (known.includes(year)) return year;
  const whose = region === null ? "" : region.name;
  throw new UnknownPolicyError(
    `--year：没有${whose}“${text}”年度的政策，已有的年度：${known.join("、")}`,
    files,
  );
}
