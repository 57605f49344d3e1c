/** What is wrong with a number, for clerks. No sentence repeats the digits that `mask` hides. */
import { isRealDate, type CalendarDate } from "./days";
import { isApostrophe, isHyphen, isInvisible, narrowed } from "./characters";
import { compact, isLikeX } from "./compact";
import type { IdProblem } from "./problems";

/**
 * A Chinese sentence that says what is wrong with `value` and what to do. `problem` is one that `validate` found in
 * it. With `today`, a birth date in the future is told from one too long ago.
 *
 * >>> describeProblem("length", "43090319900101123")
 * "身份证号应为18位，这里是17位，少1位，请对照证件补全"
 */
export function describeProblem(problem: IdProblem, value: unknown, today?: CalendarDate): string {
  const text = typeof value === "string" ? compact(value) : "";
  switch (problem) {
    case "precision-lost":
      return precisionLost(value);
    case "length":
      return length(value, text);
    case "format":
      return format(text);
    case "birthdate":
      return birthdate(text, today);
    case "checksum":
      return "身份证号最后一位（校验码）与前17位对不上，至少有一位写错了，请对照证件逐位核对";
    case "region":
      return `身份证号前6位${text.slice(0, 6)}不在本工具收录的历年行政区划代码中，请对照证件核对前6位；证件上确实如此的不用改`;
    case "old-15":
      return "这是15位的旧身份证号，请改为18位号码";
    case "spaces":
      return `身份证号里有${clutter(String(value))}，请清理后重新填写`;
  }
}

function precisionLost(value: unknown): string {
  const todo = "请把单元格设为文本格式，再对照证件重新填写18位号码";
  if (typeof value === "string") return `身份证号变成了科学计数法，后几位已经丢失，${todo}`;
  // Excel keeps 15 digits; what is shorter is complete, but leading zeros may be gone.
  const isLong = typeof value === "bigint" || Math.abs(Number(value)) >= 1e15;
  return isLong ? `身份证号存成了数字，15位以后的数字已经丢失，${todo}` : `身份证号存成了数字，${todo}`;
}

function length(value: unknown, text: string): string {
  const isBlank = value === null || value === undefined || (typeof value === "string" && text === "");
  if (isBlank) return "没有填写身份证号，请对照证件填写18位号码";
  if (typeof value !== "string") return "这里的内容不是身份证号，请对照证件填写18位号码";
  const count = Array.from(text).length;
  const difference =
    count < 18 ? `少${18 - count}位，请对照证件补全` : `多${count - 18}位，请对照证件删去多余的`;
  return `身份证号应为18位，这里是${count}位，${count === 18 ? "请对照证件重新填写" : difference}`;
}

function format(text: string): string {
  const characters = Array.from(text);
  const last = characters.length - 1;
  const mayEndInX = characters.length !== 15;
  const wrong = characters.findIndex((c, i) => !(/^\d$/.test(c) || (c === "X" && i === last && mayEndInX)));
  if (wrong === -1) return "身份证号只能由数字组成（18位号码的最后一位可以是X），请对照证件核对";
  const seen = characters[wrong] as string;
  const where = `身份证号第${wrong + 1}位是“${seen}”`;
  const hint = LOOKALIKES[seen];
  if (hint !== undefined) return `${where}，可能是把数字${hint}写成了字母，请对照证件改正`;
  if (wrong === 17 && isLikeX(seen.charCodeAt(0)))
    return `${where}（${nameOfLikeX(seen)}），不是字母X，而且按前17位算最后一位也不是X，请对照证件改正`;
  if (seen === "X") return `${where}，X只能是18位号码的最后一位，请对照证件改正`;
  return wrong === 17
    ? `${where}，最后一位应是数字或X，请对照证件改正`
    : `${where}，这里应是数字，请对照证件改正`;
}

function nameOfLikeX(seen: string): string {
  if (/[ХхΧχ]/.test(seen)) return "别国文字的字母";
  if (/[Ⅹⅹ]/.test(seen)) return "罗马数字";
  return /[*＊]/.test(seen) ? "星号" : "乘号";
}

/** Letters typed for digits. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1", i: "1" };

/** Says which part of the date is wrong, not what it is: beside a masked number the date would complete it. */
function birthdate(text: string, today: CalendarDate | undefined): string {
  const isOld = text.length === 15;
  const start = isOld ? 6 : 10;
  const where = isOld ? "第7至12位" : "第7至14位";
  const year = isOld ? 1900 + Number(text.slice(6, 8)) : Number(text.slice(6, 10));
  const monthStart = isOld ? start + 2 : start;
  const month = Number(text.slice(monthStart, monthStart + 2));
  const day = Number(text.slice(monthStart + 2, monthStart + 4));
  const todo = "请对照证件核对";
  if (month < 1 || month > 12) {
    return `身份证号第${monthStart + 1}、${monthStart + 2}位是出生月份，应在01到12之间，${todo}`;
  }
  if (!isRealDate(year, month, day)) return `身份证号${where}是出生日期，日历上没有这一天，${todo}`;
  if (today === undefined) return `身份证号${where}的出生日期晚于今天，或早于120年前，${todo}`;
  return year < today.year
    ? `身份证号${where}的出生日期表示已超过120岁，${todo}`
    : `身份证号${where}的出生日期晚于今天，${todo}`;
}

/** What `compact` removed or changed, by name. */
function clutter(value: string): string {
  const codes = Array.from({ length: value.length }, (_, i) => value.charCodeAt(i));
  const visible = codes.filter((code) => !isInvisible(code));
  const kinds = [
    codes.some((code) => isSpace(code)) && "空格",
    codes.some((code) => isInvisible(code) && !isSpace(code)) && "看不见的字符",
    visible.some((code) => narrowed(code) !== code) && "全角字符",
    visible.some((code) => code === 0x78) && "小写x",
    visible.some((code, i) => i === 0 && isApostrophe(code)) && "开头的撇号",
    visible.some((code) => isHyphen(code)) && "短横线",
    visible.some((code) => isLikeX(code)) && "像X的符号",
  ];
  return kinds.filter((kind) => kind !== false).join("、") || "多余的字符";
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}
