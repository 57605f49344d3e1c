/** What a list of persons is a list of, as its name, its title and its columns say. */
import { labelText } from "./cell";
import { DISABLED, kindsIn, LISTED_KINDS, type ListedKind, MONITORED } from "./list-kinds";
import { lineKind } from "./people/lines";

export type ListRole =
  | {
      /** A department's list of people for whom something is paid. */
      readonly kind: "subsidy";
      /** Who may be on it; empty where only each entry's own category can say. */
      readonly kinds: ReadonlySet<ListedKind>;
      /** False for a list of changes (新增, 动态调整): who is not on it may be on an older one. */
      readonly isComplete: boolean;
    }
  /** Those who are insured as employees. */
  | { readonly kind: "employees" }
  /** All who are registered in the place. */
  | { readonly kind: "census" }
  /** Those who are on no roster for a reason. */
  | { readonly kind: Explaining }
  /** Those who have not enrolled, or not paid: being on it is no evidence of being enrolled. */
  | { readonly kind: "notEnrolled" }
  /** It has nothing to do with it: 养老保险, 党员. */
  | { readonly kind: "none" };

/** Why somebody is not on a roster. */
type Explaining = "dead" | "student" | "military" | "prison" | "elsewhere" | "movedOut";

function subsidy(...kinds: readonly ListedKind[]): ListRole {
  return { kind: "subsidy", kinds: new Set(kinds), isComplete: true };
}

/** The roles that a user can choose from, with their names. */
const CHOICES = {
  lowIncome: { label: "低保名单", role: subsidy("lowIncome") },
  lowIncomeMargin: { label: "低保边缘名单", role: subsidy("lowIncomeMargin") },
  extremePoverty: { label: "特困名单", role: subsidy("extremePoverty") },
  orphan: { label: "孤儿名单", role: subsidy("orphan") },
  unattendedChild: { label: "事实无人抚养儿童名单", role: subsidy("unattendedChild") },
  monitored: { label: "监测对象名单", role: subsidy(...MONITORED) },
  returnedToPoverty: { label: "返贫致贫人口名单", role: subsidy("returnedToPoverty") },
  formerlyPoor: { label: "脱贫人口名单", role: subsidy("formerlyPoor") },
  disabled: { label: "残疾人名单", role: subsidy(...DISABLED) },
  severelyDisabled: { label: "一、二级残疾人名单", role: subsidy("disabled1", "disabled2") },
  mildlyDisabled: { label: "三、四级残疾人名单", role: subsidy("disabled3", "disabled4") },
  preferential: { label: "优抚对象名单", role: subsidy("preferential") },
  restructured: { label: "改制企业职工名单", role: subsidy("restructured") },
  hardship: { label: "困难群众名单（按类别列）", role: subsidy() },
  employees: { label: "职工医保名单", role: { kind: "employees" } },
  census: { label: "户籍名册", role: { kind: "census" } },
  dead: { label: "死亡人员名单", role: { kind: "dead" } },
  student: { label: "在校大学生名单", role: { kind: "student" } },
  military: { label: "现役军人名单", role: { kind: "military" } },
  prison: { label: "服刑人员名单", role: { kind: "prison" } },
  elsewhere: { label: "外地参保名单", role: { kind: "elsewhere" } },
  movedOut: { label: "迁出人员名单", role: { kind: "movedOut" } },
  notEnrolled: { label: "未参保名单", role: { kind: "notEnrolled" } },
  none: { label: "无关的名单", role: { kind: "none" } },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly role: ListRole }>>;

export type ListRoleId = keyof typeof CHOICES;

export const LIST_ROLE_IDS = Object.keys(CHOICES) as readonly ListRoleId[];

/** The role that a user chose; undefined for an id that this version does not know. */
export function listRole(id: string): ListRole | undefined {
  return Object.hasOwn(CHOICES, id) ? CHOICES[id as ListRoleId].role : undefined;
}

export function listRoleName(id: ListRoleId): string {
  return CHOICES[id].label;
}

/** What follows from a role, by its kind. */
export const LIST_ROLES = {
  subsidy: { role: CHOICES.hardship.role, beatsColumns: false },
  employees: { role: CHOICES.employees.role, beatsColumns: false },
  census: { role: CHOICES.census.role, beatsColumns: false },
  dead: { role: CHOICES.dead.role, beatsColumns: true },
  student: { role: CHOICES.student.role, beatsColumns: false },
  military: { role: CHOICES.military.role, beatsColumns: true },
  prison: { role: CHOICES.prison.role, beatsColumns: true },
  elsewhere: { role: CHOICES.elsewhere.role, beatsColumns: true },
  movedOut: { role: CHOICES.movedOut.role, beatsColumns: true },
  notEnrolled: { role: CHOICES.notEnrolled.role, beatsColumns: true },
  none: { role: CHOICES.none.role, beatsColumns: true },
} as const satisfies Readonly<
  Record<ListRole["kind"], { readonly role: ListRole; readonly beatsColumns: boolean }>
>;

/** The id of a role, as the pane's choices and `check --json` have it; several kinds on one list: `hardship`. */
export function listRoleId(role: ListRole): ListRoleId {
  return LIST_ROLE_IDS.find((id) => isSameRole(CHOICES[id].role, role)) ?? "hardship";
}

const KIND_NAMES: Readonly<Record<ListedKind, string>> = {
  lowIncome: "低保",
  lowIncomeMargin: "低保边缘",
  extremePoverty: "特困",
  orphan: "孤儿",
  unattendedChild: "事实无人抚养儿童",
  unstable: "脱贫不稳定户",
  nearPoverty: "边缘易致贫户",
  suddenHardship: "突发严重困难户",
  returnedToPoverty: "返贫致贫人口",
  formerlyPoor: "脱贫人口",
  disabled1: "一级残疾人",
  disabled2: "二级残疾人",
  disabled3: "三级残疾人",
  disabled4: "四级残疾人",
  unableToWork: "丧失劳动能力的残疾人",
  preferential: "优抚对象",
  restructured: "改制企业职工",
};

/** `低保名单`, `职工医保名单`; for several kinds on one list `低保、特困名单`. */
export function roleName(role: ListRole): string {
  const id = LIST_ROLE_IDS.find((candidate) => isSameRole(CHOICES[candidate].role, role));
  if (id !== undefined) return CHOICES[id].label;
  const kinds = role.kind === "subsidy" ? LISTED_KINDS.filter((kind) => role.kinds.has(kind)) : [];
  return `${kinds.map((kind) => KIND_NAMES[kind]).join("、")}名单`;
}

function isSameRole(a: ListRole, b: ListRole): boolean {
  if (a.kind !== "subsidy" || b.kind !== "subsidy") return a.kind === b.kind;
  return a.kinds.size === b.kinds.size && [...a.kinds].every((kind) => b.kinds.has(kind));
}

/** 困难职工 and the like are cared for by their union; whether they are insured as employees is not said. */
const OTHER_EMPLOYEES = /(困难|特困|改制企业)职工/g;
/** （不含已参加职工医保的）, 未参加职工医保人员: who is not on the list. */
const EXCLUDED =
  /(不含|不包括|扣除|未(参加|参保|纳入|享受|缴|交)|没有参加|非(职工|户籍|本地|本村))[^,。;)]*/g;
/** Of people who are no longer what the list is of, or not yet. */
const NOT_IN_FORCE =
  /取消|停发|停保|停止|退出|清退|注销|终止|减员|消除|死亡|去世|迁出|不符合|未通过|疑似|拟|申请|申报|待审/;
const OF_CHANGES = /新增|新纳入|动态|增加|增减|变更|补录|补充/;
const HARDSHIP =
  /困难(群众|人员|对象|家庭|群体|户)|救助(对象|人员)|资助(参保)?(对象|人员|名单)|民政对象|低收入(人口|家庭|户|群体)|特殊(人群|群体)/;
const EMPLOYEES =
  /职工(基本)?(医疗保险|医疗|医保|社保|参保|五险)|(参保|在职|在编|企业|单位|城镇|机关)职工|职工(人员|名单|名册|花名册)|^职工$/;
const CENSUS =
  /户籍(人口|人员|名单|名册|花名册|信息|登记)|常住人口|全员人口|(^|村|社区|组|队|居)(人口|户口|村民)(花?名册|名单|台账|清册|信息|登记|底册|底簿|底数)/;
const WEAK_CENSUS = /户籍/;

const PLACE_OF_INSURANCE = "(?:外地|异地|外[省市县区乡镇村]|他处|市外|县外|区外|省外|其他地区|统筹区外)";
/**
 * Words that speak of something else than who is insured here, in turn; they win over columns. 未参保 and the like come first: such a
 * list may say why (死亡, 外地参保) beside each.
 */
const OTHERWISE: readonly (readonly [words: RegExp, kind: ListRole["kind"]])[] = [
  [
    /未(?:参加?(?:保|合|城乡|居民|医保|基本)|缴费|缴纳|交费|缴清|缴款|收缴|登记参保|落实)|没有?(?:参保|缴费)|欠(?:费|缴)|[待拒漏缓](?:缴|保|参)|断保|断缴|应保未保|应参未参|不参保|参保扩面|催缴/,
    "notEnrolled",
  ],
  [/退费|退库|退款|退保/, "none"],
  [/死亡|去世|亡故|已故|身故|殡葬|火化/, "dead"],
  [/服刑|在押|监狱|羁押|收监|戒毒/, "prison"],
  [/退役|退伍|复员|转业/, "none"],
  [/服役|现役|入伍|参军|义务兵|在部队|士兵/, "military"],
  [
    new RegExp(
      `${PLACE_OF_INSURANCE}.{0,3}(?:参加?|缴费|投保|医保)|在${PLACE_OF_INSURANCE}|参保.{0,2}(?:外地|异地)|${PLACE_OF_INSURANCE}.{0,6}参保`,
    ),
    "elsewhere",
  ],
  [/迁出|户口迁移|迁移人员|迁走|婚迁|销户/, "movedOut"],
  [
    /养老|党员|选民|参选|员工|学籍|团员|志愿|务工|打工|慢性?病|特殊病|门诊|住院|报销|就医|体检|两癌|疫苗|老(?:年)?人(?!.{0,6}医保)|60岁|65岁|80岁|高龄|农机|耕地|补贴|粮食|慰问|救灾|防返贫排查|低压|水费|电费|宅基|危房|退休|失业|工伤|生育|公积金|意外险|惠民保|家庭医生|签约|计生|计划生育|重复(?:参保|缴费)|考勤|值班|签到|会议|培训|干部|代表|居民楼|租户|车辆|物业|新冠|核酸|低龄|留守|信访|矫正|帮扶责任/,
    "none",
  ],
  [/(?:在校|在读|高校|大中专|大专院校|外地就读|院校).{0,4}(?:大)?学?生|大学生/, "student"],
];
/** Of medical insurance all the same: 60岁以上老人医保参保登记表. */
const OF_INSURANCE = /医保|医疗保险|参保|合疗|新农合|合作医疗/;
const OF_ANOTHER = /养老|职工|退费|退库|退款|退保|重复|员工|工伤|失业|意外|住院|报销|门诊|就医/;
/** The same before what the list is of: 老人仓镇户籍人口花名册. */
const PLACE_BEFORE = /^[^\d花名册表单]{1,7}?(?:乡|镇|街道|社区|村(?![民干委医集级里]))(?=.{2})/;
/** Whose list it is says little of whom it is of. */
const DEPARTMENT =
  /(?:退役军人(?:事务|服务)|人社|人力资源(?:和)?社会保障|社保|养老保险|老干部|离退休干部)(?:管理)?(?:局|站|所|中心|办)/g;
/** Why there are amounts on a list that has nothing to do with it. */
const OTHER_AMOUNTS =
  /党费|党员|团员|选民|水费|电费|补贴|慰问|救灾|救助金|物业|租|宅基|危房|公积金|惠民保|农机|粮食|耕地|培训|会议|考勤|学籍|体检|疫苗|务工|打工|计生|计划生育/;
/** 高龄村, 老人仓镇: the name of a place says nothing of a list. */
const PLACE_NAME = /^[^\d花名册表单]{1,7}(?:村|社区|居委会|乡|镇|街道|组|屯|寨|队)(?:\(\d+\))?$/;

/** The role that a sheet's name or a line of its title speaks of; null if none, or none for sure. */
export function roleIn(text: string): ListRole | null {
  const whole = labelText(text);
  if (PLACE_NAME.test(whole)) return null;
  const otherwise = otherwiseIn(whole);
  const label = whole.replace(EXCLUDED, "");
  if (otherwise !== null && !isSubsidyOf(label, otherwise) && !isEmployeesOf(label, otherwise))
    return otherwise;
  if (NOT_IN_FORCE.test(label)) return null;
  const kinds = kindsIn(label);
  const isSubsidy = kinds.size > 0 || HARDSHIP.test(label);
  if (EMPLOYEES.test(label.replace(OTHER_EMPLOYEES, ""))) return isSubsidy ? null : { kind: "employees" };
  if (CENSUS.test(label)) return isSubsidy ? null : { kind: "census" };
  if (isSubsidy) return { kind: "subsidy", kinds, isComplete: !OF_CHANGES.test(label) };
  return WEAK_CENSUS.test(label) ? { kind: "census" } : null;
}

function otherwiseIn(label: string): ListRole | null {
  // （不含死亡人员）, 除服刑外: who is not on it.
  const bare = label.replace(/(?:不含|不包括|扣除|剔除|除去|除外|含|包括)[^,。;)]*/g, "");
  // 填报单位：某村 包村干部：张三 is no title.
  const words = bare.replace(PLACE_BEFORE, "").replace(DEPARTMENT, "");
  const found = bare.includes(":") ? undefined : OTHERWISE.find(([pattern]) => pattern.test(words));
  if (found === undefined) return null;
  const [, kind] = found;
  return kind === "none" && OF_INSURANCE.test(bare) && !OF_ANOTHER.test(bare) ? null : LIST_ROLES[kind].role;
}

/** 低保停发（死亡）人员, 残疾老人: a list of people in need that says more of them. */
/** 退休职工医保待遇人员: a word that has nothing to do with it, of people who are insured as employees all the same. */
function isEmployeesOf(label: string, { kind }: ListRole): boolean {
  return (
    kind === "none" &&
    /职工(?:基本)?(?:医保|医疗)/.test(label) &&
    !/养老|退费|退库|住院|报销|门诊/.test(label)
  );
}

function isSubsidyOf(label: string, { kind }: ListRole): boolean {
  return kind === "none" && kindsIn(label).size > 0 && !/养老|退费|党员|住院|报销|慰问/.test(label);
}

/** Whether the word that makes a list one of nothing to do with it says why it has amounts, too. */
export function explainsAmounts(texts: readonly string[]): boolean {
  return texts.some((text) => OF_ANOTHER.test(text) || OTHER_AMOUNTS.test(text));
}

/** Whether a text speaks of people who are no longer, or not yet, what the list is of. */
export function isOutOfForce(text: string): boolean {
  return NOT_IN_FORCE.test(labelText(text));
}

/** Whether a text speaks of a list of changes: who is not on it may be on an older one. */
export function isOfChanges(text: string): boolean {
  return OF_CHANGES.test(labelText(text));
}

/** Longer than this and a line is no title. */
const LONGEST_TITLE = 60;

/**
 * The role that the sheet's name says, else the lines of its heading from the top. A list of 困难群众 may be anyone's,
 * so a text that says whose goes before it.
 */
export function roleNamed(sheetName: string, lines: readonly string[]): ListRole | null {
  if (roleIn(sheetName) === null && isOutOfForce(sheetName)) return null;
  const titles = lines.filter((line) => line.length <= LONGEST_TITLE && lineKind(line) === null);
  const roles = [sheetName, ...titles].flatMap((text) => roleIn(text) ?? []);
  const isOfSomebody = (role: ListRole) => role.kind !== "subsidy" || role.kinds.size > 0;
  // 退役军人事务站 keeps the list of 优抚对象: what has nothing to do with it gives way to whom the list is of.
  const first = roles.find(isOfSomebody);
  if (first?.kind === "none") {
    const isOfNameAlone = roleIn(sheetName)?.kind === "none";
    // A name is short: the title below it says more.
    const says = ({ kind }: ListRole) => kind === "subsidy" || (isOfNameAlone && kind !== "none");
    return roles.find((role) => says(role) && isOfSomebody(role)) ?? first;
  }
  return first ?? roles[0] ?? null;
}
