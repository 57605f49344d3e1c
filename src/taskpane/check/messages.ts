/** The words of the page that checks the workbook, mends it and makes what is handed in. */
import { KIND_NAMES } from "../../forms";
import type { CalendarDate } from "../../identity";
import { messages as shared } from "../shared/messages";

const { count, yuan } = shared;

const kinds = { ...KIND_NAMES, unknown: "不检查" };

export const messages = {
  title: "校验",
  kinds,

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
    emptyForms:
      "花名册要有一行表头，写明姓名、身份证号、实交额等列。检查表头，或点“每列是什么”选好各列，再点“一键校验”。",
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
    colours: "“错误”要改好才能上报；“提示”请核对，确认无误的可以不改，点“已核对”写明理由。",
    privacy: "全部在本机校验，花名册和身份证号不会传到网上。",
  },

  sheet: {
    rows: shared.rowsOf,
    blank: "空表",
    written: "参保助手生成的报告或公示表，不检查",
    unknown: "认不出是花名册、任务分解表或名单，不检查。要是的话，点“每列是什么”",
    regionOf: (sheet: string) => `“${sheet}”的地区`,
    yearOf: (sheet: string) => `“${sheet}”的参保年度`,
    notStated: "表里没写",
    asStated: (what: string) => `${what}（表头）`,
    asOwn: (what: string) => `${what}（政策表）`,
    noPolicy: "选好地区和年度，才能核对金额",
    noSuchPolicy: "没有这个地区、年度的政策，不能核对金额",
    useOf: (sheet: string) => `“${sheet}”是什么表`,
    asRecognised: (what: string) => `${what}（识别）`,
    unknownList: "认不出是什么名单",
    notCompared: "不与花名册比对",
    hidden: "隐藏",
    noRole: "选好是什么名单，才能与花名册比对",
  },

  progress: {
    checking: "正在校验",
    opening: "正在识别工作表",
  },

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
    ticks: "按核对情况筛选",
    standing: "未核对",
    ticked: "已核对、核实",
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
    columns: { cell: "单元格", before: "现在是", after: "改为", whose: "是谁的", why: "为什么" },
    household: (number: string) => `户籍号 ${number}`,
    sumsOf: "合计行",
    why: (titles: string, message: string) => `${titles}：${message}`,
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
    lost: (n: number) => `撤销记录有一部分已经损坏，有 ${count(n)} 处不知道原来的内容，没有撤销。`,
    kept: "撤销记录还在，恢复原来的行或列后可以再撤销。",
    laterVersion: "撤销记录由更新版本的参保助手写入，这个版本不能撤销，也不能修正。请升级参保助手。",
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
        moved: "这张表里找不到这一行了（已删除或移走，或者姓名、号码、电话、票据号、户号改过）",
        ambiguous: "有几行都像是这一行，分不清是哪一行",
        untold: "这一行没有号码，光凭姓名认不准是谁",
        heading: "这一列的标题不在了，或者有几列同名",
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
    postingHint: "在工作簿里加一张“公示表”，供张榜公示：谁缴了多少，没有号码和户属性",
    postingWithTail: "公示表附号码后四位",
    postingWithTailHint: "同名的人分不清时用：每个人加上证件号码的后四位",
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
} as const;
