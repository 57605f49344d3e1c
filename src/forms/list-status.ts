/** Columns by which a list says that somebody on it no longer counts: 状态, 风险是否已消除, 停保时间. */
import { dayOfSerial, isoOf } from "../identity";

/** What may stand before 状态. */
const OF =
  "(?:参保|医保|缴费|险种|社保|享受|待遇|保障|低保|救助|资助|发放|证件|残疾证|残疾人证|持证|户籍|风险|监测)";
const WHOSE = "(?:人员|人口|对象|户|个人|职工|居民|当前|目前|现在|现)";
/** 参保状态 “停保”: the text decides. 人员情况 may tell anything. */
const STATE = new RegExp(`^(?:${OF}|${WHOSE})*状态(?:名称)?$|^(?:${OF}|${WHOSE})*${OF}(?:情况|状况)$`);
/** 变更情况 tells what changed; only a bare word for the end is one: 减员, but not 户主死亡变更为配偶. */
const CHANGE = /^(?:变更|异动|变动)(?:情况|类型|原因)$/;
/** 风险是否已消除 “是” */
const ASKS_WHETHER_ENDED =
  /^(人员|监测|致贫|返贫)?(风险)?是否(已经?)?(稳定)?(消除|停保|停发|停缴|退出|退保|注销|死亡|取消|暂停|离职|减员)(风险|参保|监测)?$/;
/** 是否在册 “否” */
const ASKS_WHETHER_VALID =
  /^(目前|现在)?是否(仍然?)?(在册|在保|在享|有效|参保|享受(待遇)?|正常(享受|参保)?)$/;
/** A day in such a column is the day on which it ended. 终止时间 may be one that is still to come. */
const DAY_OF_END =
  /^(风险(稳定)?消除|消除风险|停保|停发|停缴|退出|退保|注销|死亡|暂停|离职|减员)(监测)?(日期|时间|年月|月份)$/;

const END =
  "(?:停保|停发|停缴|停止|暂停|中断|中止|终止|断保|断缴|退出|退保|注销|销户|取消|死亡|去世|身故|已故|病故|亡故|核减|消除|失效|无效|过期|迁出|迁走|转出|清退|离职|减员)";
const ENDED = new RegExp(END);
const ONLY_ENDED = new RegExp(`^(?:已|本月|当月)?${END}(?:低保|救助|待遇|参保|保险)?(?:[,，;；].*)?$`);
/** 不符合停保条件: a word about the end is none. */
const ABOUT_END = new RegExp(`${END}(?:条件|手续|公示|申请|标准|时间)`, "g");
/** 未停保, 尚未消除风险, 未按时停保, 即将消除, 待注销: the words before it say that it has not happened. */
const NOT_ENDED = new RegExp(
  `(?:(?:尚未|从未|未|没有|没|不|无)(?:曾|能|得|可|应|须|被|再|予以?|办理|按时|及时|正常|完全|全部){0,2}|(?:拟|预计|计划|即将|将|待|部分|基本|正在|申请|无需|下月|未办|未到|未达到))${END}`,
  "g",
);
/** 停发后恢复: what stands before it is over. */
const RESUMED = /^.*(?:恢复|续发|续保|续享)/;
const NOT_RESUMED = /(?:未|待|拟|不予?|没有?)(?:恢复|续发|续保|续享)/g;
/** 父亲死亡 tells what became of an orphan's father. */
const OF_OTHERS =
  /(?:父母?亲?|母亲?|双亲|丈夫|妻子?|配偶|监护人|[祖外]?(?:祖父母?|爷爷|奶奶|外公|外婆)|儿子?|女儿|子女|[兄弟姐妹]{1,4})(?:均|都|已){0,3}(?:死亡|去世|身故)/g;
/** Of the insurance: there is none at the moment. */
const NOT_INSURED = /未参保|没有?参保|未缴费|没有?缴费/;
/** Of what somebody is listed for. */
const NOT_ENTITLED = /不再?享受|不在保|不在册/;
const IN_BRACKETS = /[(（][^()（）]*[)）]/g;

const YES = /^(是的?|已.{0,6}|有|√|✓|✔|1|对|y|yes|true)$/i;
const NO = /^(否|不是|不|未.{0,6}|×|✗|0|错|n|no|false)$/i;

/** With the time of day behind the point. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const YEAR = /^\D*(\d{4})/;
/** 5月31日, 23.5.1, 二〇二三年五月 */
const DAY = /[\d〇零一二三四五六七八九十][年月日号.\-/]/;
/** A spreadsheet's numbers of days up to the end of 2089. */
const LAST_SERIAL = 69_397;
const PLANNED = /拟|预计|计划/;

type Meaning = (text: string) => boolean;

/** What a column with this heading says by its texts; null where it is no such column. */
export function statusColumn(heading: string): Meaning | null {
  if (ASKS_WHETHER_ENDED.test(heading)) return (text) => YES.test(text) || isEnd(text);
  if (ASKS_WHETHER_VALID.test(heading)) return (text) => NO.test(text) || isEnd(text);
  if (DAY_OF_END.test(heading)) return (text) => !PLANNED.test(text) && (isPastDay(text) || isEnd(text));
  if (CHANGE.test(heading)) return (text) => ONLY_ENDED.test(text.replace(IN_BRACKETS, ""));
  return STATE.test(heading) ? isEnd : null;
}

/**
 * Of the insurance and not of what somebody is listed for: whoever has 低保 still has it where no premium was paid. A bare 停保 is
 * not that: to civil affairs it means that the 低保 itself was stopped.
 */
export function isOfInsurance(heading: string, text: string): boolean {
  return /参保|医保|险种|社保|缴费|断保|断缴/.test(heading + text);
}

/** As it can be quoted: the number of a day as the day. */
export function shownStatus(heading: string, text: string): string {
  return DAY_OF_END.test(heading) && SERIAL.test(text) ? isoOf(dayOfSerial(Number(text))) : text;
}

function isEnd(text: string): boolean {
  const bare = (text.replace(IN_BRACKETS, "") || text)
    .replace(NOT_RESUMED, "")
    .replace(RESUMED, "")
    .replace(ABOUT_END, "");
  if (NOT_INSURED.test(bare) || NOT_ENTITLED.test(bare)) return true;
  return ENDED.test(bare.replace(NOT_ENDED, "").replace(OF_OTHERS, ""));
}

/** Systems write 9999-12-31 for "never". */
function isPastDay(text: string): boolean {
  if (SERIAL.test(text)) return Number(text) <= LAST_SERIAL;
  const year = Number(YEAR.exec(text)?.[1] ?? NaN);
  if (Number.isNaN(year)) return DAY.test(text);
  return year >= 1990 && year < 2090;
}
