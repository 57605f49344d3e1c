/**
 * The custom functions. Each only reads its arguments, asks the domain and hands errors to the host; the
 * comment above each is what Excel shows in its function wizard, and `functions.json` is made from it.
 */
import {
  age,
  birthDate,
  type CalendarDate,
  describeProblem,
  isError,
  isoOf,
  mask,
  serialOf,
  sex,
  to18,
  today,
  validate,
} from "../identity";
import { assignedQuota, basesOf, isCollecting, linesOf, quota, sourceText } from "../policy";
import { amounts, answering, coverFrom, policyOf, yearsOf } from "./answers";
import { isOmitted, mapCells, single } from "./cells";
import { ArgumentError, toCellError } from "./errors";
import { countOf, dateOf, isBlank, isBlankOrZero, textOf } from "./values";

/**
 * 个人应缴金额（元）。一个人有几种身份时按就高原则计算。
 * @customfunction SELFPAY
 * @param category 人员类别，如 低保对象；可以是一列，几种身份用顿号隔开
 * @param region 地区，如 赫山区
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @param [paid_on] 缴费日期；可以是一列；不填按集中缴费期
 * @returns 个人应缴金额（元）
 */
export function selfPay(
  category: unknown[][],
  region: unknown,
  year?: unknown,
  paid_on?: unknown[][],
): unknown[][] {
  return answering(() => amounts(category, region, year, paid_on, "selfPay"));
}

/**
 * 资助金额（元），即由医疗救助、财政等替本人缴纳的部分。
 * @customfunction SUBSIDY
 * @param category 人员类别，如 低保对象；可以是一列，几种身份用顿号隔开
 * @param region 地区，如 赫山区
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @param [paid_on] 缴费日期；可以是一列；不填按集中缴费期
 * @returns 资助金额（元）
 */
export function subsidy(
  category: unknown[][],
  region: unknown,
  year?: unknown,
  paid_on?: unknown[][],
): unknown[][] {
  return answering(() => amounts(category, region, year, paid_on, "subsidy"));
}

/**
 * 参保任务数（人），按当地办法由人口计算；不填地区时等于户籍人口减职工医保人数减其他人数。
 * @customfunction QUOTA
 * @param census 户籍人口数
 * @param employee_count 已参加职工医保的人数
 * @param [region] 地区，如 土沃乡；决定计算办法
 * @param [other_excluded] 其他不在本地参保的人数，如在校大学生、现役军人
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @param [last_year] 上年参保人数，任务数按上年参保人数计算的地区要填
 * @returns 参保任务数（人）
 */
export function quotaOf(
  census: unknown[][],
  employee_count: unknown[][],
  region?: unknown,
  other_excluded?: unknown[][],
  year?: unknown,
  last_year?: unknown[][],
): unknown[][] {
  return answering(() => {
    const regionName = single(region, "地区");
    const policy = isBlankOrZero(regionName) ? null : policyOf(regionName, year);
    const bases = basesOf(policy?.policy.quota.rule);
    const others = isOmitted(other_excluded) ? 0 : other_excluded;
    // What the rule does not look at may be blank, and of any shape.
    const columns = [
      bases.has("census") ? census : 0,
      bases.has("excluded") ? employee_count : 0,
      bases.has("excluded") ? others : 0,
      bases.has("lastYear") && !isOmitted(last_year) ? last_year : NOT_GIVEN,
    ];
    return mapCells(
      columns,
      (persons, employees, other, lastYear) => {
        if ([persons, employees, other, lastYear].some(isBlank)) return "";
        return quota(policy, {
          census: countOf(persons, "户籍人口数"),
          employees: countOf(employees, "职工医保人数"),
          otherExcluded: countOf(other, "其他不参保人数"),
          lastYear: lastYear === NOT_GIVEN ? null : countOf(lastYear, "上年参保人数"),
        });
      },
      toCellError,
    );
  });
}

const NOT_GIVEN = "未填";

/**
 * 文件下达给某个乡镇、村或单位的任务数（人）。
 * @customfunction TASKQUOTA
 * @param region 地区，如 临猗县
 * @param unit 单位，如 猗氏镇；可以是一列
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @returns 任务数（人）
 */
export function taskQuota(region: unknown, unit: unknown[][], year?: unknown): unknown[][] {
  return answering(() => {
    const policy = policyOf(region, year);
    return mapCells(
      [unit],
      (cell) => (isBlankOrZero(cell) ? "" : assignedQuota(policy, textOf(cell, "单位"))),
      toCellError,
    );
  });
}

/**
 * 检查身份证号：没有问题返回空，有错误返回原因，只需留意的以“提示”开头。
 * @customfunction IDCHECK
 * @param id 身份证号；可以是一列
 * @returns 空，或者错在哪里
 */
export function idCheck(id: unknown[][]): unknown[][] {
  return perId(id, (cell, now) => {
    const problems = validate(cell, now);
    const errors = problems.filter(isError);
    const shown = errors.length > 0 ? errors : problems;
    const text = shown.map((problem) => describeProblem(problem, cell, now)).join("；");
    return text === "" || errors.length > 0 ? text : `提示：${text}`;
  });
}

/**
 * 身份证号里的出生日期。
 * @customfunction IDBIRTH
 * @param id 身份证号；可以是一列
 * @returns 出生日期（请把单元格设为日期格式）
 */
export function idBirth(id: unknown[][]): unknown[][] {
  return perId(id, (cell, now) => {
    const born = birthDate(cell, now);
    return born === null ? refuse(cell) : serialOf(born);
  });
}

/**
 * 身份证号里的性别。
 * @customfunction IDSEX
 * @param id 身份证号；可以是一列
 * @returns 男 或 女
 */
export function idSex(id: unknown[][]): unknown[][] {
  return perId(id, (cell, now) => sex(cell, now) ?? refuse(cell));
}

/**
 * 周岁，按身份证号里的出生日期计算。
 * @customfunction IDAGE
 * @param id 身份证号；可以是一列
 * @param [on_date] 算到哪一天；不填算到今天
 * @returns 周岁
 */
export function idAge(id: unknown[][], on_date?: unknown[][]): unknown[][] {
  return answering(() => {
    const now = today();
    const on = isOmitted(on_date) ? serialOf(now) : on_date;
    return mapCells(
      [id, on],
      (cell, day) => {
        if (isBlankOrZero(cell) || isBlank(day)) return "";
        const date = dateOf(day, "计算年龄的日期");
        const born = birthDate(cell, now);
        if (born === null) return refuse(cell);
        const years = age(cell, date, now);
        if (years === null) throw new ArgumentError(`${isoOf(date)} 在出生日期 ${isoOf(born)} 之前`);
        return years;
      },
      toCellError,
    );
  });
}

/**
 * 遮住身份证号中间几位，用于张榜公示：留前六位和后四位。
 * @customfunction IDMASK
 * @param id 身份证号；可以是一列
 * @returns 遮住后的身份证号
 */
export function idMask(id: unknown[][]): unknown[][] {
  return perId(id, mask);
}

/**
 * 查重：与前面某一行是同一个身份证号的，指出是第几行；15 位和 18 位的同一个号算重复。
 * @customfunction IDDUP
 * @param ids 一列身份证号
 * @returns 空，或者与区域里第几行重复
 */
export function idDup(ids: unknown[][]): unknown[][] {
  return answering(() => {
    const firstRow = new Map<string, number>();
    let position = 0;
    const columns = Array.isArray(ids) && Array.isArray(ids[0]) ? Math.max(1, ids[0].length) : 1;
    return mapCells(
      [ids],
      (cell) => {
        const row = Math.floor(position++ / columns) + 1;
        if (typeof cell !== "string" || isBlankOrZero(cell)) return "";
        const key = to18(cell);
        if (key === null) return "";
        const first = firstRow.get(key);
        if (first !== undefined) return `与第 ${first} 行重复`;
        firstRow.set(key, row);
        return "";
      },
      toCellError,
    );
  });
}

/**
 * 这一天能不能缴费：在集中缴费期内，并且是每月开放的日子，返回 TRUE。
 * @customfunction CANPAY
 * @param date 日期；可以是一列
 * @param region 地区，如 土沃乡
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @returns TRUE 或 FALSE
 */
export function canPay(date: unknown[][], region: unknown, year?: unknown): unknown[][] {
  return answering(() => {
    const policy = policyOf(region, year);
    return mapCells(
      [date],
      (cell) => (isBlank(cell) ? "" : isCollecting(policy, isoOf(dateOf(cell, "日期")))),
      toCellError,
    );
  });
}

/**
 * 从哪一天起享受待遇，已算上等待期；断缴过的填断缴和补缴的年数，新生儿等另有规定的人填人员类别。
 * @customfunction BENEFITSTART
 * @param paid_on 缴费日期；可以是一列
 * @param region 地区，如 方太乡
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @param [lapsed_years] 断缴的年数；可以是一列；不填按没有断缴
 * @param [repaid_years] 已补缴的年数；可以是一列
 * @param [category] 人员类别，如 新生儿；可以是一列
 * @returns 开始享受待遇的日期（请把单元格设为日期格式）
 */
export function benefitStartOn(
  paid_on: unknown[][],
  region: unknown,
  year?: unknown,
  lapsed_years?: unknown[][],
  repaid_years?: unknown[][],
  category?: unknown[][],
): unknown[][] {
  return answering(() => {
    const policy = policyOf(region, year);
    const given = [lapsed_years, repaid_years, category].map((one, i) =>
      isOmitted(one) ? (i < 2 ? 0 : "") : one,
    );
    return mapCells(
      [paid_on, ...given],
      (paidOn, lapsed, repaid, people) =>
        isBlank(paidOn)
          ? ""
          : coverFrom(policy, paidOn, {
              lapsedYears: yearsOf(lapsed, "断缴的年数"),
              repaidYears: yearsOf(repaid, "补缴的年数"),
              category: isBlankOrZero(people) ? "" : textOf(people, "人员类别").trim(),
            }),
      toCellError,
    );
  });
}

/**
 * 一个地区的缴费资助标准表：各类人员缴多少、资助多少、谁资助、依据哪份文件。
 * @customfunction POLICY
 * @param region 地区，如 孝义市
 * @param [year] 参保年度，如 2024；不填用工作簿的参保年度，没有的用最近一年
 * @returns 标准表
 */
export function policyTable(region: unknown, year?: unknown): unknown[][] {
  return answering(() => {
    const policy = policyOf(region, year);
    const rows = linesOf(policy).map(({ name, standard, selfPay: own, subsidy: paid, payers, source }) => [
      name,
      standard?.yuan ?? NOT_STATED,
      own ?? NOT_STATED,
      paid ?? NOT_STATED,
      payers,
      sourceText(policy.policy, source),
    ]);
    return [POLICY_COLUMNS, ...rows];
  });
}

const POLICY_COLUMNS = [
  "人员类别",
  "个人缴费标准（元）",
  "个人缴费（元）",
  "资助额（元）",
  "资助部门",
  "依据",
];
const NOT_STATED = "文件未写明";

/** One answer for each number; a blank cell stays blank. */
function perId(id: unknown, answer: (cell: unknown, now: CalendarDate) => unknown): unknown[][] {
  return answering(() => {
    const now = today();
    return mapCells([id], (cell) => (isBlankOrZero(cell) ? "" : answer(cell, now)), toCellError);
  });
}

/** Says why a number that cannot be read cannot be read. */
function refuse(id: unknown): never {
  const now = today();
  const [problem] = validate(id, now);
  throw new ArgumentError(problem === undefined ? "身份证号无法识别" : describeProblem(problem, id, now));
}
