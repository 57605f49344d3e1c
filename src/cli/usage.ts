/** What is typed after `check`, and what is wrong with it. */
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { PolicyError, type PolicyRegistry, type Region } from "../policy";

export interface Usage {
  readonly files: readonly string[];
  readonly region: Region | null;
  readonly year: number | null;
  readonly json: boolean;
  /** Show ID numbers in full. */
  readonly reveal: boolean;
  readonly help: boolean;
}

/** The command was called wrongly; the message is a Chinese sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE_TEXT = `用法：npm run --silent check -- 文件… [--region 地区] [--year 年度] [--json] [--reveal]

检查花名册（.xlsx .xls .et .csv），列出每一处错误。几个文件一起检查时，跨文件查重。

  --region 地区   按这个地区的政策核对，例如 赫山区；不写时从表头识别
  --year 年度     参保年度，例如 2024；不写时从表头识别
  --json          输出一个 JSON 对象，供程序使用
  --reveal        显示完整的身份证号（默认遮住中间几位）
  --help          显示本说明

退出状态：0 没有错误（可以有提示）；1 有错误；2 用法不对，或有文件读不了。
`;

const yearSchema = z.string().check(z.regex(/^(19|20|21)\d\d$/));

/** @throws {UsageError} for unknown options, no files, and a region or a year that no policy is known for. */
export function readUsage(args: readonly string[], policies: PolicyRegistry): Usage {
  const { values, positionals } = parse(args);
  const help = values.help === true;
  if (!help && positionals.length === 0) throw new UsageError("没有写要检查的文件");
  const region = values.region === undefined ? null : findRegion(values.region, policies);
  return {
    files: positionals,
    region,
    year: values.year === undefined ? null : findYear(values.year, region, policies),
    json: values.json === true,
    reveal: values.reveal === true,
    help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        region: { type: "string" },
        year: { type: "string" },
        json: { type: "boolean" },
        reveal: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(sayInChinese(error));
  }
}

/** Node says what is wrong in English; the option it quotes is all that the user needs. */
function sayInChinese(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'([^' ]+)/.exec(message ?? "")?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有 ${option} 这个选项`;
  return `选项 ${option} 的写法不对，地区和年度要写在选项后面，例如 --region 赫山区`;
}

function findRegion(name: string, policies: PolicyRegistry): Region {
  try {
    return policies.findRegion(name);
  } catch (error) {
    if (error instanceof PolicyError) throw new UsageError(`--region：${error.message}`);
    throw error;
  }
}

function findYear(text: string, region: Region | null, policies: PolicyRegistry): number {
  const regions = region === null ? policies.regions() : [region];
  const known = [...new Set(regions.flatMap((r) => policies.years(r)))].sort((a, b) => a - b);
  const year = yearSchema.safeParse(text).success ? Number(text) : NaN;
  if (known.includes(year)) return year;
  const whose = region === null ? "" : region.name;
  throw new UsageError(`--year：没有${whose}“${text}”年度的政策，已有的年度：${known.join("、")}`);
}
