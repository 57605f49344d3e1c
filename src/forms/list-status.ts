/** Columns by which a list says that somebody on it no longer counts: 状态, 风险是否已消除, 停保时间. */

/** 参保状态 “停保”: the text decides. */
const STATE =
  /^(人员|人口|对象|户|参保|医保|缴费|享受|待遇|保障|低保|救助|资助|发放|证件|残疾证|风险|监测)?(状态|情况|状况)$/;
/** 风险是否已消除 “是” */
const ASKS_WHETHER_ENDED =
  /^(人员|监测|致贫|返贫)?(风险)?是否(已经?)?(稳定)?(消除|停保|停发|退出|退保|注销|死亡|取消|暂停)(风险|参保|监测)?$/;
/** 是否在册 “否” */
const ASKS_WHETHER_VALID =
  /^(目前|现在)?是否(仍然?)?(在册|在保|在享|有效|参保|享受(待遇)?|正常(享受|参保)?)$/;
/** A day in such a column is the day on which it ended. 终止时间 may be one that is still to come. */
const DAY_OF_END =
  /^(风险(稳定)?消除|消除风险|停保|停发|退出|退保|注销|死亡|暂停)(监测)?(日期|时间|年月|月份)$/;

const ENDED =
  /停保|停发|停止|暂停|中断|中止|终止|退出|退保|注销|取消|死亡|去世|身故|已消除|消除风险|风险消除|失效|过期|迁出|转出|清退/;
const NOT_ENDED = /未|没|不|否|无/;
/** Of the insurance: there is none at the moment. */
const NOT_INSURED = /未参保|没有?参保|未缴费|没有?缴费|断保|断缴/;
const YES = /^(是的?|已.{0,6}|有|√|✓|✔|1|对|y|yes|true)$/i;
const NO = /^(否|不是|不|未.{0,6}|×|✗|0|错|n|no|false)$/i;
const NOTHING = /^([-—–－/／]+|无|否|没有|未.{0,6}|0)$/;

type Meaning = (text: string) => boolean;

/** What a column with this heading says by its texts; null where it is no such column. */
export function statusColumn(heading: string): Meaning | null {
  if (ASKS_WHETHER_ENDED.test(heading)) return (text) => YES.test(text) || isEnd(text);
  if (ASKS_WHETHER_VALID.test(heading)) return (text) => NO.test(text) || isEnd(text);
  if (DAY_OF_END.test(heading)) return (text) => text !== "" && !NOTHING.test(text);
  return STATE.test(heading) ? isEnd : null;
}

/**
 * Of the insurance (参保状态, 停保) and not of what somebody is listed for: whoever has 低保 still has it where no premium was paid.
 */
export function isOfInsurance(heading: string, text: string): boolean {
  return /参保|医保|缴费|停保|退保|断保|断缴/.test(heading + text);
}

function isEnd(text: string): boolean {
  return NOT_INSURED.test(text) || (ENDED.test(text) && !NOT_ENDED.test(text));
}
