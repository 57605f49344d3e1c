/** The words of the page that tells who pays what, and of the sheets that say so. */
import type { Exception, Lapse, Pay, Policy, QuotaRule, Start, Wait, Window } from "../../policy";
import { messages as shared } from "../shared/messages";

const { count } = shared;

const title = "谁缴多少";

const COUNTS = {
  received: "已到账的人",
  fullySubsidised: "全额资助的人",
  employees: "参加职工医保的人",
} as const;

const EXCEPTION_STARTS = {
  payment: "缴费之日",
  nextDay: "缴费次日",
  nextMonth: "缴费次月 1 日",
  birth: "出生之日",
  insuranceLoss: "断保之日",
  admission: "进入机构之日",
} as const;

function termText({ count: length, unit }: Pick<Wait, "count" | "unit">): string {
  return `${length} ${unit === "day" ? "天" : "个月"}`;
}

function waitText(wait: Wait): string {
  if (wait.count === 0) return `待遇从缴费${wait.from === "paymentMonth" ? "当月" : "之日"}起`;
  return `${wait.from === "paymentMonth" ? "从缴费当月算起" : "缴费后"}等 ${termText(wait)}`;
}

function startText(start: Start): string {
  switch (start.kind) {
    case "wait":
      return waitText(start.wait);
    case "notStated":
      return start.says;
    case "period":
      return "待遇从享受期第一天起";
    case "payment":
      return "待遇从缴费之日起";
    case "nextDay":
      return "待遇从缴费次日起";
    case "nextMonth":
      return "待遇从缴费次月 1 日起";
  }
}

function paysText(pays: readonly Pay[]): string {
  return pays
    .map(({ who, amount }) => `${who.length === 0 ? "" : who.join("、")}缴${payText(amount)}`)
    .join("，");
}

function payText(amount: Pay["amount"]): string {
  if (amount.kind === "yuan") return `${amount.yuan} 元`;
  if (amount.kind === "notStated") return `多少：${amount.says}`;
  return amount.kind === "standard" ? "个人缴费标准" : "全部筹资标准";
}

function baseText({ of }: Extract<QuotaRule, { kind: "share" }>): string {
  if (typeof of !== "string") return of.other;
  return { census: "户籍人口", remaining: "户籍人口减去不参保的人", lastYear: "上年参保人数" }[of];
}

export const messages = {
  title,

  policy: {
    region: "地区",
    year: "参保年度",
    ask: "是什么人？",
    askPlaceholder: "例如：低保对象、三级残疾人",
    answer: (selfPay: string, subsidy: string) => `自己缴 ${selfPay}，资助 ${subsidy}`,
    highest: "有几种身份的，按资助最高的一种（就高）",
    highestDefault: "有几种身份的，按资助最高的一种（就高）；文件没有写，这是本工具的默认办法",
    table: (label: string) => `${label}${title}`,
    category: "人员类别",
    selfPay: "个人缴费",
    subsidy: "资助额",
    notStated: "文件没写",
    members: "包括",
    aliases: "又称",
    payer: "资助部门",
    validity: "说明",
    refunded: "先缴后补：个人先缴全部，资助的部分事后发给本人",
    source: "依据",
    document: (title: string) => `依据文件：${title}`,
    standard: (name: string | null, amount: string) =>
      `${name === null ? "个人缴费标准" : name}：每人 ${amount}`,
    window: ({ kind, from, to, days, pays, starts }: Window) =>
      [
        `${kind === "central" ? "集中缴费期" : "延长的缴费期"}：${from} 至 ${to}`,
        days === null
          ? ""
          : `每月 ${days.first} 日至 ${days.last} 日${days.others.map(({ month, last }) => `（${month} 月至 ${last} 日）`).join("")}`,
        paysText(pays),
        starts === null ? "" : startText(starts),
      ]
        .filter((part) => part !== "")
        .join("，"),
    noWindow: "集中缴费期：文件没写",
    notWhole: "依据的文件只看到摘要或别人的转述，请核对原文；没有看到的，这里没有写。",
    fiscalSubsidy: (amount: string) => `财政补助：每人 ${amount}`,
    benefit: (benefit: Policy["benefit"]) =>
      `待遇享受期：${benefit === null ? "文件没写" : benefit.kind === "period" ? `${benefit.from} 至 ${benefit.to}` : benefit.says}`,
    late: (late: Policy["late"]) => {
      const general = late?.general ?? null;
      const begin = "过了集中缴费期再缴的：";
      if (general === null) return `${begin}文件没写`;
      if (general.kind === "wait")
        return `${begin}${[waitText(general.wait), paysText(general.pays)].filter((part) => part !== "").join("，")}`;
      return `${begin}${general.kind === "refused" ? `不再受理（${general.says}）` : general.says}`;
    },
    /** @param yuan the standard, at which lapsed years are paid later; null where there are several */
    lapse: (
      { fixedMonths, monthsPerYear, freeYears, monthsPerRepaid, floor, exempt }: Lapse,
      yuan: number | null,
    ) =>
      [
        `断缴过的：${fixedMonths === null ? "固定等待多久文件没写" : `固定等待 ${fixedMonths} 个月`}`,
        `每断一年多等${monthsPerYear === null ? "多久文件没写" : ` ${monthsPerYear} 个月`}`,
        freeYears > 0 ? `前 ${freeYears} 年不加` : "",
        monthsPerRepaid === null
          ? ""
          : `每补缴一年少等 ${monthsPerRepaid} 个月（按当年个人缴费标准补${yuan === null ? "" : `，一年 ${yuan} 元，两年 ${yuan * 2} 元`}）`,
        floor === null ? "" : `断 ${floor.years} 年以上的至少等 ${floor.months} 个月`,
        exempt.length === 0 ? "" : `${exempt.join("、")}不等`,
      ]
        .filter((part) => part !== "")
        .join("，"),
    quota: (rule: QuotaRule | null) => {
      if (rule === null) return "任务数：文件没写";
      if (rule.kind === "share")
        return `任务数：${baseText(rule)}的 ${rule.percent}%${rule.atLeastLastYear ? "，不少于上年参保人数" : ""}`;
      if (rule.kind === "assigned") return `任务数：由上级下达（${rule.says}）`;
      if (rule.kind === "notStated") return `任务数：${rule.says}`;
      return `任务数：户籍人口减去${rule.excluded.length > 0 ? rule.excluded.join("、") : "不参保的人"}`;
    },
    completion: ({ counts, percent }: NonNullable<Policy["completion"]>) =>
      `完成人数算：${counts.map((one) => COUNTS[one]).join("、")}${percent === null ? "" : `，目标 ${percent}%`}`,
    exception: ({ who, within, starts, wait, pays, says }: Exception) => {
      const parts = [
        says ?? "",
        within === null ? "" : `${within.after === null ? "" : `${within.after}后 `}${termText(within)}内`,
        starts === null ? "" : `待遇从${EXCEPTION_STARTS[starts]}起`,
        wait === null ? "" : `再等 ${termText(wait)}`,
        pays === null
          ? ""
          : pays === "nothing"
            ? "不缴费"
            : `缴${payText(typeof pays === "number" ? { kind: "yuan", yuan: pays } : { kind: pays })}`,
      ].filter((part) => part !== "");
      return parts.length === 0 ? who : `${who}${shared.colon}${parts.join("，")}`;
    },
    exceptions: (n: number) => `特殊情形 ${count(n)} 条`,
    draft: "依据的文件是征求意见稿，请以正式文件为准。",
    none: "还没有任何地区的政策。",
    chooseRegion: "请选择地区",
    chooseTitle: "想看哪里的？",
    chooseText: "工作簿里没有写地区。在上面选一个，就看到那里谁缴多少；没有你们那里的，在下面建一张政策表。",
  },

  policySheet: {
    kind: "参保政策",
    note: "这张表写着谁缴多少，公式和校验按它算",
    noteBlank: "还没有填写，公式和校验暂时不管它",
    noteBroken: (errors: number) =>
      `有 ${count(errors)} 处错误，有错的政策改好以前不用。哪里错了，看“${title}”一页`,
    title: "参保政策表",
    intro: "把本地文件写进一张“参保政策”表，公式和校验马上按它算，工作簿发给谁都一样。",
    own: "这是工作簿里“参保政策”表写的，公式和校验都按它。",
    ownInstead: "这是工作簿里“参保政策”表写的，代替内置的政策，公式和校验都按它。",
    inForce: {
      declared: (year: number) => `公式没写年度时用 ${year} 年度：本工作簿参保年度。`,
      collecting: (year: number) => `公式没写年度时用 ${year} 年度：已经开始征缴的最近一年。`,
      coming: (year: number) => `公式没写年度时用 ${year} 年度：还没有开始征缴，最早的一年。`,
    },
    problems: (errors: number, hints: number) =>
      [errors > 0 ? `${count(errors)} 处错误` : "", hints > 0 ? `${count(hints)} 处提示` : ""]
        .filter((part) => part !== "")
        .join("，"),
    problemsTitle: "政策表里要看的地方",
    more: (n: number) => `还有 ${count(n)} 处，先改好上面的。`,
    unconfirmed: (n: number) => `${count(n)} 处是上一年度的，待确认`,
    unconfirmedHint: "照新文件改好；没有变的，删去“（待确认）”几个字。一列核对过了，点“核对过了”就行。",
    settle: "核对过了",
    notSettled: "这一格没有改成，可能刚改动过或受保护，请在表里删去“（待确认）”",
    unconfirmedPlace: (sheet: string, cell: string, what: string) => `${sheet} ${cell} ${what}`,
    brokenHint: "有错误的政策改好以前不用，相关公式显示 #N/A，花名册的金额不核对。",
    allGood: "政策表没有发现错误。",
    changes: (label: string) => `与${label}相比`,
    builtIn: (label: string) => `内置的${label}政策`,
    before: (label: string) => `${label}政策`,
    noChanges: "个人缴费没有变化。",
    standardChange: (before: string, after: string) => `个人缴费标准 ${before} → ${after}`,
    change: (name: string, before: string, after: string) => `${name}：个人缴 ${before} → ${after}`,
    added: (name: string, after: string) => `${name}：新增，个人缴 ${after}`,
    gone: (name: string, before: string) => `${name}：不再列出（原来个人缴 ${before}）`,
    createEmpty: "建一张空白的",
    createFrame: "照全国通行规定建（国办发〔2024〕38号）",
    renew: (sheet: string) => `把“${sheet}”改成新的格式（内容不变）`,
    addSection: (sheet: string) => `在“${sheet}”里加一节`,
    createSame: (label: string) => `照${label}建`,
    createNext: (year: number) => `改成 ${year} 年度建`,
    createNextHint: "金额、比例、任务数、日期、文件会标上“待确认”，照新文件改好才能用",
    writing: "正在写参保政策表…",
    written: (sheet: string) => `已写入工作表“${sheet}”。照文件填好、核对。`,
    writtenToConfirm: (sheet: string) => `已写入工作表“${sheet}”。带“待确认”的格子都改好，才能用。`,
    confirmed: (sheet: string) => `工作表“${sheet}”里的“待确认”都改好了。`,
    replace: (label: string, sheet: string) =>
      `工作表“${sheet}”里已有${label}的政策。要用新的替换它吗？原来填的内容会没有。`,
    replaceYes: "替换",
    replaceNo: "不替换",
    othersBroken: (sheet: string) =>
      `工作表“${sheet}”里还有没填好的别的政策，先改好它们，或把它们移到另一张表。`,
    exportTitle: "导出、导入",
    exportHint: "导出的文件可以发给别的工作簿导入，也可以交给维护人员做成内置的政策。",
    exportText: (label: string) => `${label}政策（JSON）`,
    nothingToExport: "上面没有可以导出的政策：先选好地区和年度；政策表有错误的，先改好。",
    download: "下载",
    importText: "把导出的政策（JSON）贴在这里",
    importFile: "或选择导出的文件",
    importAction: "导入成一张表",
    notJson: "这不是导出的政策，应是一段 JSON 文字",
    refused: "没有导入，这份政策有错误：",
  },
} as const;
