/**
 * Every rule there is, as data. The pane, the terminal and the documentation are generated from this list.
 * Ids and severities are a contract; see the README. `why` says what goes wrong otherwise, `mend` what to do.
 */
export type Severity = "error" | "warning";
export type RuleGroup =
  "form" | "identity" | "duplicates" | "household" | "money" | "totals" | "lists" | "context";

interface RuleEntry {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}

export const GROUP_TITLES: Readonly<Record<RuleGroup, string>> = {
  form: "填写",
  identity: "身份证号",
  duplicates: "重复",
  household: "家庭",
  money: "金额",
  totals: "合计",
  lists: "名单比对",
  context: "政策",
};

export const RULES = [
  {
    id: "required",
    group: "form",
    severity: "error",
    title: "必填项没有填",
    why: "登记表标★的项目都要填，缺了就录不进系统，也核不了资助。",
    mend: "按户口簿和缴费情况补填。",
  },
  {
    id: "cell-error",
    group: "form",
    severity: "error",
    title: "单元格是错误值",
    why: "公式出错（如 #REF!），真正的内容已经丢失。",
    mend: "改正公式，或者直接填写正确的内容。",
  },
  {
    id: "name-format",
    group: "form",
    severity: "warning",
    title: "姓名写法可疑",
    why: "姓名里有数字、符号或只有一个字，与户口簿对不上就无法参保。",
    mend: "核对户口簿，只写姓名，不加备注；少数民族姓名用“·”隔开。",
  },
  {
    id: "phone-format",
    group: "form",
    severity: "warning",
    title: "联系电话写法不对",
    why: "电话不对，缴费和待遇有问题时联系不到本人。",
    mend: "填 11 位手机号，或带区号的座机号。",
  },
  {
    id: "receipt-missing",
    group: "form",
    severity: "warning",
    title: "缴了费没有票据号码",
    why: "票据是收过钱的凭据，没有号码就对不上账。",
    mend: "补填票据号码；一户一张票的，填在其中一行即可。",
  },
  {
    id: "receipt-duplicate",
    group: "form",
    severity: "error",
    title: "票据号码用在了两户",
    why: "一张票据不能给两户用，多半是填错，也可能漏收或重收。",
    mend: "对照票据存根，改正填错的一户。",
  },
  {
    id: "signature-missing",
    group: "form",
    severity: "warning",
    title: "参保人没有签字",
    why: "签字证明本人知情并缴了费，交表时要齐全。",
    mend: "打印后请本人或家属签字。",
  },
  {
    id: "id-length",
    group: "identity",
    severity: "error",
    title: "身份证号位数不对",
    why: "公民身份号码是 18 位（旧号 15 位），位数不对就不是有效号码。",
    mend: "对照身份证或户口簿重新填写。",
  },
  {
    id: "id-format",
    group: "identity",
    severity: "error",
    title: "身份证号里有不该有的字符",
    why: "前 17 位只能是数字，最后一位是数字或 X。",
    mend: "对照身份证或户口簿重新填写。",
  },
  {
    id: "id-birthdate",
    group: "identity",
    severity: "error",
    title: "身份证号里的出生日期不对",
    why: "第 7 到 14 位是出生日期，写的这一天不存在、还没到，或者已超过 120 岁。",
    mend: "对照身份证或户口簿重新填写。",
  },
  {
    id: "id-checksum",
    group: "identity",
    severity: "error",
    title: "身份证号校验不通过",
    why: "最后一位由前 17 位算出，对不上说明至少有一位填错。",
    mend: "逐位对照身份证或户口簿，改正填错的数字。",
  },
  {
    id: "id-region",
    group: "identity",
    severity: "warning",
    title: "身份证号的地区码没有用过",
    why: "前六位是发证时的县区代码，这个代码历来没有使用过。",
    mend: "核对前六位；确认无误的可以不改。",
  },
  {
    id: "id-15",
    group: "identity",
    severity: "warning",
    title: "15 位旧身份证号",
    why: "旧号码已经停用，系统里要用 18 位。",
    mend: "改为 18 位号码。",
  },
  {
    id: "id-as-number",
    group: "identity",
    severity: "error",
    title: "身份证号存成了数字",
    why: "数字只能保留 15 位，末尾三位已经变成 0，原来的号码找不回来。",
    mend: "先把这一列设为文本格式，再重新填写号码。",
  },
  {
    id: "id-spaces",
    group: "identity",
    severity: "warning",
    title: "身份证号里有空格、全角字符或小写 x",
    why: "看起来对，但导入系统时会被当成另一个号码。",
    mend: "去掉空格，改成半角，末位 x 改为大写。",
  },
  {
    id: "sex-unknown",
    group: "identity",
    severity: "error",
    title: "性别不是男或女",
    why: "性别只能填男或女。",
    mend: "按户口簿填写男或女。",
  },
  {
    id: "sex-mismatch",
    group: "identity",
    severity: "error",
    title: "性别与身份证号不一致",
    why: "身份证号第 17 位单数为男、双数为女，两处总有一处填错。",
    mend: "对照户口簿，改正填错的一处。",
  },
  {
    id: "id-duplicate",
    group: "duplicates",
    severity: "error",
    title: "同一个人出现两次",
    why: "重复参保要退费，还会多算人数和资助。",
    mend: "留下一行，删去重复的行。",
  },
  {
    id: "id-conflict",
    group: "duplicates",
    severity: "error",
    title: "同一个身份证号，姓名不同",
    why: "一个号码只属于一个人，至少有一行的号码或姓名填错。",
    mend: "对照户口簿，改正填错的号码或姓名。",
  },
  {
    id: "relation-unknown",
    group: "household",
    severity: "warning",
    title: "户主关系写法不规范",
    why: "系统按国家标准（GB/T 4761）登记家庭关系，别的写法认不出来。",
    mend: "改为户主、配偶、子、女、父亲、母亲等规范写法。",
  },
  {
    id: "relation-sex",
    group: "household",
    severity: "warning",
    title: "户主关系与性别不符",
    why: "例如关系写“妻”而性别是男，总有一处填错。",
    mend: "对照户口簿，改正填错的一处。",
  },
  {
    id: "household-no-head",
    group: "household",
    severity: "warning",
    title: "这一户没有户主",
    why: "一户要有户主才能核对关系；户主参加职工医保的可以不在表里。",
    mend: "核对户口簿；户主确实不在本表参保的可以不改。",
  },
  {
    id: "household-many-heads",
    group: "household",
    severity: "error",
    title: "一户有两个户主",
    why: "一户只有一个户主，多半是户籍号填错或关系填错。",
    mend: "对照户口簿，改正户籍号或户主关系。",
  },
  {
    id: "household-split",
    group: "household",
    severity: "warning",
    title: "同一户的人没有排在一起",
    why: "按户收费和核对时容易漏掉散在别处的人。",
    mend: "把这一户的人移到一起；户籍号填错的改正户籍号。",
  },
  {
    id: "category-unknown",
    group: "money",
    severity: "error",
    title: "户属性认不出来",
    why: "户属性决定缴多少、资助多少，当地政策里没有这一类。",
    mend: "改为当地政策里的类别名称。",
  },
  {
    id: "category-age",
    group: "money",
    severity: "warning",
    title: "户属性与年龄不符",
    why: "例如孤儿和事实无人抚养儿童应是未成年人。",
    mend: "核对身份和身份证号，身份已变化的改正户属性。",
  },
  {
    id: "amount-selfpay",
    group: "money",
    severity: "error",
    title: "实交额与政策不符",
    why: "多收要退，少收要补，审计时都是问题。",
    mend: "按当地政策改正实交额；身份填错的改正户属性。",
  },
  {
    id: "amount-subsidy",
    group: "money",
    severity: "error",
    title: "资助额与政策不符",
    why: "资助错了就是漏助或错助。",
    mend: "按当地政策改正资助额；身份填错的改正户属性。",
  },
  {
    id: "amount-sum",
    group: "money",
    severity: "error",
    title: "实交额加资助额不等于缴费标准",
    why: "每个人的缴费标准要收足，两项加起来应正好等于标准。",
    mend: "核对实交额和资助额。",
  },
  {
    id: "payer-missing",
    group: "money",
    severity: "warning",
    title: "有资助没有资助部门",
    why: "资助的钱要有部门来付，没写就结不了账。",
    mend: "补填资助部门。",
  },
  {
    id: "payer-unknown",
    group: "money",
    severity: "warning",
    title: "资助部门认不出来",
    why: "登记表只列了几个资助部门，别的写法汇总不进去。",
    mend: "改为登记表说明里的部门名称。",
  },
  {
    id: "payer-unexpected",
    group: "money",
    severity: "warning",
    title: "没有资助却写了资助部门",
    why: "资助额是 0 却写了部门，可能漏填资助额。",
    mend: "有资助的补填资助额，没有的清空资助部门。",
  },
  {
    id: "page-total",
    group: "totals",
    severity: "error",
    title: "本页小计与明细不符",
    why: "小计是对账的依据，要与本页各行相符。",
    mend: "按明细改正小计；小计对而明细错的，改正明细。",
  },
  {
    id: "total-mismatch",
    group: "totals",
    severity: "error",
    title: "合计与各行之和不符",
    why: "任务分解表的合计要等于各行相加。",
    mend: "核对各行和合计，改正错的一处。",
  },
  {
    id: "quota-mismatch",
    group: "totals",
    severity: "error",
    title: "任务数与当地办法不符",
    why: "任务数由人口按当地办法算出，或由文件下达。",
    mend: "按当地办法改正任务数，或核对人口数。",
  },
  {
    id: "count-invalid",
    group: "totals",
    severity: "error",
    title: "人数不是正常的数",
    why: "人数应是不小于 0 的整数。",
    mend: "改为正确的人数。",
  },
  {
    id: "subsidy-missed",
    group: "lists",
    severity: "error",
    title: "漏助：名单上有，花名册没有资助",
    why: "应该享受资助的人多缴了钱。",
    mend: "按名单改正户属性、实交额和资助额。",
  },
  {
    id: "subsidy-wrong",
    group: "lists",
    severity: "error",
    title: "错助：资助与名单不符",
    why: "不在名单上却资助了，或资助的档次不对。",
    mend: "与主管部门核对，按名单改正。",
  },
  {
    id: "employee-insured",
    group: "lists",
    severity: "error",
    title: "已参加职工医保",
    why: "同一个人不能同时参加职工医保和居民医保。",
    mend: "与本人核实，已参加职工医保的从花名册删去。",
  },
  {
    id: "list-not-enrolled",
    group: "lists",
    severity: "warning",
    title: "在资助名单上，没有参保",
    why: "困难群众要应保尽保，漏了会影响看病报销。",
    mend: "联系本人参保；已在别处参保的注明去向。",
  },
  {
    id: "census-missing",
    group: "lists",
    severity: "warning",
    title: "有户籍，没有参保",
    why: "户籍在册，居民医保和职工医保都没有这个人。",
    mend: "联系本人参保，或注明不参保的原因。",
  },
  {
    id: "policy-unknown",
    group: "context",
    severity: "warning",
    title: "不知道是哪个地区、哪一年度",
    why: "没有地区和年度，就不知道该缴多少，金额没有核对。",
    mend: "在表头写明地区和参保年度，或在校验时指定。",
  },
] as const satisfies readonly RuleEntry[];

export type RuleId = (typeof RULES)[number]["id"];
export type Rule = RuleEntry & { readonly id: RuleId };

const order = new Map<RuleId, number>(RULES.map((rule, index) => [rule.id, index]));

export function ruleOf(id: RuleId): Rule {
  const rule = RULES[ruleOrder(id)];
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** Position in the catalogue: findings in one cell come in this order. */
export function ruleOrder(id: RuleId): number {
  return order.get(id) ?? RULES.length;
}
