/** The path of a field of a policy file, in Chinese. */

/** What a field is called, by its name; `parent.name` where one name means several things. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    after: "从何时算起",
    aliases: "又称",
    assist: "怎么资助",
    attributes: "户属性",
    benefit: "待遇享受期",
    categories: "人员类别",
    census: "户籍人口",
    collection: "集中缴费期",
    count: "长短",
    days: "每月哪几天",
    divisionCode: "行政区划代码",
    document: "文件编号",
    documents: "依据文件",
    draft: "征求意见稿",
    employees: "职工医保人数",
    exceptions: "特殊情形",
    excluded: "减去哪些人",
    first: "从几日",
    fiscalSubsidy: "人均财政补助",
    form: "登记表",
    from: "开始日期",
    general: "办法",
    "general.days": "等待天数",
    id: "文件编号",
    identities: "有几种身份的",
    issued: "发文日期",
    issuer: "发文单位",
    kind: "种类",
    last: "到几日",
    late: "逾期参保",
    mark: "编号",
    members: "包括哪些人",
    name: "名称",
    note: "说明",
    notes: "备注",
    number: "文号",
    parents: "上级地区",
    payer: "资助部门",
    payers: "资助部门",
    pays: "缴多少",
    percent: "比例",
    printedTotal: "合计",
    quota: "任务数",
    region: "地区",
    rule: "办法",
    says: "文件怎么说",
    section: "哪一节",
    source: "依据",
    standard: "个人缴费标准",
    starts: "待遇从哪天起",
    table: "任务表",
    text: "内容",
    title: "标题",
    to: "截止日期",
    unit: "日或月",
    units: "单位",
    unless: "不含这些身份的人",
    validity: "说明",
    waitDays: "再等几天",
    who: "哪些人",
    windows: "时段",
    within: "期限",
    year: "参保年度",
    yuan: "金额",
  }),
);

/**
 * Where a field of a policy file is, for a reader and for whoever opens the file:
 * `人员类别第 3 项的怎么资助的比例（categories[2].assist.percent）`. A path that is no field's stays as it is.
 */
export function policyPathText(path: string): string {
  const parts: string[] = [];
  let parent = "";
  for (const step of path.split(".")) {
    const [, name = "", index] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const label = LABELS.get(`${parent}.${name}`) ?? LABELS.get(name);
    if (label === undefined) return path;
    parts.push(index === undefined ? label : `${label}第 ${Number(index) + 1} 项`);
    parent = name;
  }
  return `${parts.join("的")}（${path}）`;
}
