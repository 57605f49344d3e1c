/** Every text of the pane. */
import type { Form } from "../forms";
import type { Severity } from "../checks";
import { messages as handingIn } from "../handing-in";
import type { CalendarDate } from "../identity";
import type { Policy } from "../policy";
import type { Stage } from "../checking";

function count(value: number): string {
  return value.toLocaleString("zh-CN");
}

function yuan(value: number): string {
  return `${value.toLocaleString("zh-CN", { maximumFractionDigits: 2 })} 元`;
}

const kinds: Readonly<Record<Form["kind"], string>> = {
  roster: "花名册",
  breakdown: "任务分解表",
  list: "名单",
  unknown: "不检查",
};

const severities: Readonly<Record<Severity, string>> = { error: "错误", warning: "提示" };

const stages: Readonly<Record<Stage, string>> = {
  reading: "读取",
  recognising: "识别",
  checking: "校验",
};

export const messages = {
  count,
  yuan,
  kinds,
  severities,
  colon: "：",
  cellSeparator: " ",

  pane: { title: "参保助手", pages: "页面" },
  pages: { check: "校验", policy: "谁缴多少", rules: "校验规则" },

  start: {
    check: "一键校验",
    checkHint: "校验整个工作簿，不改动表格",
    sheets: "识别到的工作表",
    notOpened: "还没有识别工作表",
    recognise: "识别工作表",
    recogniseAgain: "重新识别",
    edited: "表格改动过，列表可能不是最新的。校验时会重新读取。",
    cancelled: "已取消，没有校验结果。",
    emptyTitle: "没有找到可以校验的表",
    emptyBook: "工作簿是空的。打开花名册，或把花名册粘贴进来，再点“一键校验”。",
    emptyForms: "花名册要有一行表头，写明姓名、身份证号、实交额等列。检查表头后，再点“一键校验”。",
    notWatching: "这个版本的表格软件不通知改动，改完表请重新校验。",
  },

  help: {
    title: "第一次使用？",
    steps: [
      "打开要上报的花名册，看看上面识别的地区和年度对不对，不对就改。",
      "点“一键校验”，几秒钟后列出所有问题。",
      "点任意一处问题，表格会跳到那个单元格；照“怎么改”改好，再校验一次。",
      "显示“可以上报”，就可以交表了。",
    ],
    colours: "“错误”要改好才能上报；“提示”请核对，确认无误的可以不改。",
    privacy: "全部在本机校验，花名册和身份证号不会传到网上。",
  },

  sheet: {
    rows: (kind: Form["kind"], rows: number) => {
      if (kind === "unknown") return "";
      return kind === "breakdown" ? `${count(rows)} 个单位` : `${count(rows)} 人`;
    },
    blank: "空表",
    written: "参保助手生成的报告或公示表，不检查",
    unknown: "认不出是花名册、任务分解表或名单，不检查",
    region: "地区",
    year: "年度",
    regionOf: (sheet: string) => `“${sheet}”的地区`,
    yearOf: (sheet: string) => `“${sheet}”的参保年度`,
    notStated: "表里没写",
    asStated: (what: string) => `${what}（表头）`,
    yearText: (year: number) => `${year}年度`,
    noPolicy: "选好地区和年度，才能核对金额",
    noSuchPolicy: "没有这个地区、年度的政策，不能核对金额",
    useOf: (sheet: string) => `“${sheet}”是什么表`,
    asRecognised: (what: string) => `${what}（识别）`,
    unknownList: "认不出是什么名单",
    notCompared: "不与花名册比对",
    noRole: "选好是什么名单，才能与花名册比对",
  },

  progress: {
    checking: "正在校验",
    opening: "正在识别工作表",
    listing: "正在打开工作簿…",
    rows: (stage: Stage, sheet: string, done: number, total: number) =>
      `${stages[stage]}“${sheet}”：第 ${count(done)} 行，共 ${count(total)} 行`,
    cancel: "取消",
  },

  verdict: handingIn.verdict,

  stale: {
    edited: "表格改过了，下面是改动前的结果。",
    settings: "地区、年度、表的种类或政策改过了，下面是改动前的结果。",
  },

  result: {
    unjudged: (n: number) => `有 ${n} 项没有核对`,
    unjudgedIn: (sheet: string, why: string) => `工作表“${sheet}”：${why}`,
    recheck: "重新校验",
    errors: "错误",
    warnings: "提示",
    households: "户数",
    persons: "人数",
    due: "应缴",
    collected: "实交",
    householdsText: (n: number) => `${count(n)} 户`,
    personsText: (n: number) => `${count(n)} 人`,
    difference: (n: number) =>
      n > 0 ? `实交比应缴少 ${yuan(n)}` : n < 0 ? `实交比应缴多 ${yuan(-n)}` : "实交与应缴相符",
    dueUnknown: (n: number) => `应缴不含 ${count(n)} 人：户属性没写或认不出，或政策没写金额`,
    marks: "在表上标色",
    marksHint: "错误标红，提示标黄",
    clearMarks: "清除全部标色",
    reveal: "显示完整号码",
    sheets: (n: number) => `工作表（${n}）`,
    cancelled: "已取消，下面是上一次的结果。",
  },

  filter: {
    severity: "按轻重筛选",
    all: "全部",
    grouping: "排列",
    byRule: "按规则",
    byRow: "按行",
    sheet: "工作表",
    allSheets: "全部工作表",
    text: "查找",
    placeholder: "姓名、号码、单元格…",
    clear: "清除查找",
    none: "没有符合条件的问题",
    reset: "显示全部",
    preparing: "正在整理…",
  },

  list: {
    label: "问题列表",
    position: (at: number, of: number) => `第 ${count(at)} 处，共 ${count(of)} 处`,
    total: (of: number) => `共 ${count(of)} 处`,
    next: "下一处",
    previous: "上一处",
    count: (n: number) => `${count(n)} 处`,
    rowTitle: (row: number, person: string) =>
      person === "" ? `第 ${row + 1} 行` : `第 ${row + 1} 行 ${person}`,
  },

  finding: {
    why: "为什么",
    mend: "怎么改",
    fixed: (fix: string) => `应为 ${fix}`,
    more: (n: number) => `还有 ${count(n)} 处`,
    value: "现在是",
    blank: "（空）",
    underMask: (text: string) => `${text}（改了空格、全角或小写，遮住时看不出）`,
    places: "出现在",
    first: "首次出现",
    sameId: (key: string, places: number) => `${key} 出现 ${count(places)} 次`,
    sameReceipt: (key: string, places: number) => `票据 ${key} 用在 ${count(places)} 户`,
    noName: "（没填姓名）",
  },

  marks: { separator: "\n" },

  mending: {
    fix: "修正",
    fixCell: (place: string, before: string, after: string) => `修正 ${place}：${before} 改为 ${after}`,
    waits: "要先改好上面各行的数，才能修正这个合计。",
    fixAll: (n: number) => `全部修正（${count(n)} 处）`,
    waiting: (n: number) => `另有 ${count(n)} 处合计，要等各行的数改好后才能修正。`,
    undo: (when: string, n: number) => `撤销 ${when} 的修正（${count(n)} 处）`,
    undoInterrupted: (when: string, n: number) => `撤销 ${when} 中断的修正（${count(n)} 处）`,
    /** The day only where it is not today. */
    when: (at: number, today: CalendarDate) => {
      const time = new Date(at);
      const clock = `${time.getHours()}:${String(time.getMinutes()).padStart(2, "0")}`;
      const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
      const date = `${month}月${day}日 ${clock}`;
      if (year !== today.year) return `${year}年${date}`;
      return month === today.month && day === today.day ? clock : date;
    },
    previewTitle: "修正预览",
    previewHint: "只改下面勾选的单元格，改完可以撤销；改动过的单元格会跳过。",
    apply: (n: number) => `修正 ${count(n)} 处`,
    back: "返回",
    selectAll: "全选",
    table: "要修正的单元格",
    columns: { cell: "单元格", before: "现在是", after: "改为", rule: "规则" },
    steps: {
      recording: "正在记录原来的内容，以便撤销…",
      writing: "正在写入表格…",
      settling: "正在核对写入的结果…",
      undoing: "正在撤销…",
    },
    mended: (n: number, left: number) =>
      left === 0 ? `已修正 ${count(n)} 处。` : `已修正 ${count(n)} 处，跳过 ${count(left)} 处：`,
    undone: (n: number, left: number) =>
      left === 0 ? `已撤销 ${count(n)} 处。` : `已撤销 ${count(n)} 处，${count(left)} 处没有撤销：`,
    unfinished: (n: number) => `表格软件中途停下，还有 ${count(n)} 处没有撤销，请再点一次撤销。`,
    reasons: {
      mended: {
        changed: "内容已经改动过",
        formula: "这里是公式，请改公式引用的单元格",
        moved: "这一行换成了别人的（有插入、删除或排序）",
        "sheet-missing": "工作表已删除或改名",
        failed: "表格软件没有写进去",
      },
      undone: {
        changed: "修正以后又改动过，保留现在的内容",
        formula: "现在是公式，保留公式",
        moved: "找不到这一行了（可能已删除，或号码改过）",
        "sheet-missing": "工作表已删除或改名",
        failed: "表格软件没有写进去",
      },
    },
    left: (place: string, why: string) => `${place}：${why}`,
    wasBefore: (value: string) => `原来是 ${value}`,
    dismiss: "知道了",
  },

  handIn: {
    title: "上报材料",
    report: "写校验报告",
    reportHint: "在工作簿里加一张“校验报告”表，列出全部问题，号码遮住",
    posting: "做公示表",
    postingHint: "在工作簿里加一张“公示表”，号码遮住，供张榜公示",
    seal: "封存",
    sealAgain: "重新封存",
    sealHint: "记下现在的内容，以后改动过哪里看得出来；这不是防伪签名",
    unseal: "取消封存",
    tasks: {
      report: "正在写校验报告…",
      posting: "正在做公示表…",
      seal: "正在封存…",
      unseal: "正在取消封存…",
    },
    written: (sheet: string) => `已写入工作表“${sheet}”。`,
    sealed: "已封存。请保存工作簿，封存记录才会留在文件里。",
    unsealed: "已取消封存。请保存工作簿。",
    noRoster: "没有填好的花名册，做不了公示表。填好花名册，再做一次。",
    edited: "表格改过了，重新校验后才知道与封存时是否相同。",
    withErrors: (errors: number) => `还有 ${count(errors)} 处错误没有改，现在做公示表，错的也会公示出去。`,
    row: (row: number) => `第 ${row + 1} 行`,
    more: (n: number) => `等 ${count(n)} 行`,
  },

  problem: {
    unexpected: "程序出了意外的问题，请再试一次；还不行，请把下面的内容告诉维护人员。",
    crashed: "页面出了意外的问题。表格没有受影响，请重新打开参保助手。",
    detail: "技术信息",
    dismiss: "关闭",
  },

  policy: {
    region: "地区",
    year: "参保年度",
    ask: "是什么人？",
    askPlaceholder: "例如：低保对象、三级残疾人",
    answer: (selfPay: string, subsidy: string) => `自己缴 ${selfPay}，资助 ${subsidy}`,
    by: (name: string) => `按“${name}”`,
    highest: "有几种身份的，按资助最高的一种（就高）",
    highestDefault: "有几种身份的，按资助最高的一种（就高）；文件没有写，这是本工具的默认办法",
    table: (label: string) => `${label}谁缴多少`,
    category: "人员类别",
    selfPay: "个人缴费",
    subsidy: "资助额",
    notStated: "文件没写",
    members: "包括",
    aliases: "又称",
    payer: "资助部门",
    validity: "说明",
    source: "依据",
    document: (title: string) => `依据文件：${title}`,
    standard: (amount: string) => `个人缴费标准：每人 ${amount}`,
    window: "集中缴费期",
    windowText: (from: string, to: string, days: { first: number; last: number } | null) =>
      `${from} 至 ${to}${days === null ? "" : `，每月 ${days.first} 日至 ${days.last} 日`}`,
    fiscalSubsidy: (amount: string) => `财政补助：每人 ${amount}`,
    benefit: (benefit: Policy["benefit"]) =>
      `待遇享受期：${benefit.kind === "period" ? `${benefit.from} 至 ${benefit.to}` : benefit.says}`,
    late: (general: Policy["late"]["general"]) => {
      if (general.kind === "wait") return `过了集中缴费期再缴的：缴费后等 ${general.days} 天`;
      return `过了集中缴费期再缴的：${general.kind === "refused" ? `不再受理（${general.says}）` : general.says}`;
    },
    quota: (rule: Policy["quota"]["rule"]) => {
      if (rule.kind === "share") return `任务数：户籍人口的 ${rule.percent}%`;
      if (rule.kind === "assigned") return `任务数：由上级下达（${rule.says}）`;
      return `任务数：户籍人口减去${rule.excluded.length > 0 ? rule.excluded.join("、") : "不参保的人"}`;
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
      `有 ${count(errors)} 处错误，有错的政策改好以前不用。哪里错了，看“谁缴多少”一页`,
    asOwn: (what: string) => `${what}（政策表）`,
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
    unconfirmedHint: "照新文件改好；没有变的，删去“（待确认）”几个字。",
    unconfirmedPlace: (sheet: string, cell: string, what: string) => `${sheet} ${cell} ${what}`,
    brokenHint: "有错误的政策改好以前不用，相关公式显示 #N/A，花名册的金额不核对。",
    allGood: "政策表没有发现错误。",
    place: (sheet: string, cell: string) => `${sheet} ${cell}`,
    changes: (label: string) => `与${label}相比`,
    builtIn: (label: string) => `内置的${label}政策`,
    before: (label: string) => `${label}政策`,
    noChanges: "个人缴费没有变化。",
    standardChange: (before: string, after: string) => `个人缴费标准 ${before} → ${after}`,
    change: (name: string, before: string, after: string) => `${name}：个人缴 ${before} → ${after}`,
    added: (name: string, after: string) => `${name}：新增，个人缴 ${after}`,
    gone: (name: string, before: string) => `${name}：不再列出（原来个人缴 ${before}）`,
    createEmpty: "建一张空白的",
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
    copy: "复制",
    copied: "已复制。",
    copyFailed: "没能复制，请在框里全选后复制。",
    download: "下载",
    importText: "把导出的政策（JSON）贴在这里",
    importFile: "或选择导出的文件",
    importAction: "导入成一张表",
    notJson: "这不是导出的政策，应是一段 JSON 文字",
    refused: "没有导入，这份政策有错误：",
    dismiss: "知道了",
  },

  rules: {
    intro: (n: number) => `共 ${n} 条规则。“错误”要改好才能上报；“提示”请核对，确认无误的可以不改。`,
    mend: "怎么改",
    example: "例子和依据",
    wrong: (title?: string) => `错误的写法${title === undefined ? "" : `（表头：${title}）`}`,
    right: (title?: string) => `正确的写法${title === undefined ? "" : `（表头：${title}）`}`,
    list: (name: string) => `比对的工作表“${name}”`,
    source: "依据",
    id: "规则代号",
  },
} as const;
