/** Who may pay a subsidy: the departments that a form lists, by their numbers or by any usual way of writing them. */
import { type CompiledPolicy, normalizeName, type Region, splitNames } from "../../policy";

/** What a text names: a kind of department, and the level of government that stands before it. */
interface Department {
  readonly kind: string;
  /** One of `KINDS`; else the kind is the name itself. */
  readonly isUsual: boolean;
  /** 区, 县 …; "" where none is written, `OWN` for the region by its name, `ABOVE` for a unit above it. */
  readonly level: string;
}

const OWN = "own";
const ABOVE = "above";

const OFFICE = "(?:局|分局|部门|办|办公室|所|科|股|站|中心|事务中心|服务中心|经办机构)?";
const GOVERNMENT = "(?:人民政府|政府|办事处|办|级)?";
const TOWNSHIP = "township";
const VILLAGE = "village";
const OTHER = "other";

const KINDS: readonly (readonly [kind: string, name: RegExp])[] = [
  ["civil-affairs", new RegExp(`^民政${OFFICE}$`)],
  ["finance", new RegExp(`^财政(?:资金)?${OFFICE}$`)],
  ["insurance", new RegExp(`^(?:医保|医疗保障|医疗保险)(?:基金)?${OFFICE}$`)],
  [
    TOWNSHIP,
    new RegExp(`^(?:乡镇|镇街|乡|镇|街道|园区|乡镇街道|乡镇\\(街道、园区\\)|乡镇\\(街道\\))${GOVERNMENT}$`),
  ],
  [TOWNSHIP, new RegExp(`^.{2,8}(?:[乡镇]|街道|园区|开发区)${GOVERNMENT}$`)],
  ["disabled-persons", /^(?:残联|残疾人联合会)$/],
  ["medical-aid", /^(?:城乡)?医疗救助(?:基金|资金|金)?$/],
  [VILLAGE, /^(?:村|村里|村级|村集体|村集体经济组织|村委|村委会|村民委员会)$/],
  [OTHER, /^其[他它](?:部门|单位|来源|[(:].*)?$/],
];

/** They are encouraged to help people with the payment: 赫山区's plan, section four; 土沃乡's notice, section four on 村集体. */
const HELPERS: ReadonlySet<string> = new Set([TOWNSHIP, VILLAGE, OTHER]);

/** A village by its name, and whoever acts for it: 碧云峰村村委会, 村支两委, 社区居委会, 股份经济合作联合社. */
const OF_VILLAGE =
  /^.{0,12}(?:村|社区|居民小组|村民小组)$|村(?:支|两|民)|村委|居委|居民委员会|村集体|社区|经济(?:合作)?(?:联合)?社$|合作社$/;
/** A township's own: 泉交河镇乡村振兴办, 镇党委, 镇政府财政所. */
const OF_TOWNSHIP =
  /^(?!城镇)(?:[^县市区]{0,6}[乡镇]|[^县市区]{0,6}街道)(?:.{0,8}(?:办|站|所|中心|办公室)|党委|党工委|政府.{0,6})$/;
/** They give whatever stands before them in the name: 民政局工会, 中国扶贫基金会. */
const GIVER = /(?:公司|企业|集团|工会|协会|商会|慈善会|慈善总会|红十字会|基金会|促进会|联合社)$/;
/** 市乡村振兴局, 民政局救助科, 财政补助资金: what they give, the policy says. */
const OF_GOVERNMENT =
  /民政|财政|医保|医疗保障|医疗救助|救助|残联|残疾人联合|振兴|退役|卫健|卫生健康|税务|扶贫|人社|社保|法院|检察院|疾控|供销社|福利院|管委会|衔接|[局厅委科股部]$|(?:办|办公室|政府)$/;
const GIVING = /乡贤|爱心|慈善|[会联]$/;

/** A township's own office for one of these pays as the township. */
const TOWNSHIP_OFFICES = new Set(["civil-affairs", "finance", "insurance"]);

const LEVEL = /^(?:[本我]?(乡镇|[省市区县旗州乡镇])级?|.{2,6}?([乡镇]|街道))(?=..)/;
const TOWNSHIP_LEVEL = /[乡镇]|街道/;
/** What the name of anything that could pay ends with. */
const LIKE_A_DEPARTMENT =
  /(?:[局厅委办科股所站会联社院校厂室]|部门?|中心|公司|企业|单位|政府|街道|办事处|园区|开发区|[乡镇村]|社区|组织|集体|基金|资金|财政|民政|医保|医疗保障|救助|慈善)$/;

const MARKS = /(?=[①-⑳])/;
const LEADING_MARK = /^([①-⑳])(.*)$/s;
/** 区民政局140元、乡镇50元, 民政局代缴。: how much each pays, and that it pays, are no part of the name. */
const MORE_THAN_A_NAME =
  /(?:全额)?(?:代缴|代交|资助|补助|补贴|支付|缴纳)?(?:\(?\d{1,9}(?:\.\d{1,9})?元?\)?)?[。.]?$/;

/** 赫山区's annex 2, note 5: the default form. Elsewhere the departments stand at another level, and may be others. */
const DEFAULT_MARKS = new Set("①②③④⑤");

export interface PayerAmount {
  readonly name: string;
  readonly yuan: number;
}

/** Knows the payers of one policy. */
export class Payers {
  private readonly answers = new Map<string, boolean>();
  private readonly listed: readonly { readonly mark: string; readonly department: Department }[];
  private readonly stated: ReadonlySet<string>;

  constructor(private readonly compiled: CompiledPolicy) {
    const { form, categories } = compiled.policy;
    this.listed = (form?.payers ?? []).map(({ mark, name }) => ({ mark, department: this.read(name) }));
    const givers = categories.flatMap(({ help }) => help.flatMap(({ payer, fund }) => [payer, fund]));
    this.stated = new Set(givers.flatMap((name) => (name === null ? [] : normalizeName(name))));
  }

  /** The form's own words, for a message; null where the region's document lists nobody. */
  get list(): string | null {
    const payers = this.compiled.policy.form?.payers ?? [];
    return payers.length === 0 ? null : payers.map(({ mark, name }) => `${mark}${name}`).join("");
  }

  /** Whether the text names payers, one or several, and nothing else. */
  knows(text: string): boolean {
    const known = this.answers.get(text);
    if (known !== undefined) return known;
    const answer = this.isPayer(normalizeName(text)) || this.areAllPayers(text);
    if (this.answers.size >= MOST_REMEMBERED) this.answers.clear();
    this.answers.set(text, answer);
    return answer;
  }

  /**
   * Whether somebody is among them who may help beyond what the policy gives: township, village, an employer, an association, or
   * whoever stands as 其他; not an office of the government, nor another whom the policy names as a payer.
   */
  mayGiveMore(text: string): boolean {
    return [normalizeName(text), ...partsOf(text)].some((name) => {
      const [, mark, rest = ""] = LEADING_MARK.exec(name) ?? [];
      const numbered = this.listed.find((payer) => payer.mark === mark)?.department;
      if (mark !== undefined && numbered === undefined) return false;
      return rest === "" && numbered !== undefined
        ? HELPERS.has(numbered.kind)
        : this.isHelper(mark === undefined ? name : rest, numbered?.kind === OTHER);
    });
  }

  /** @param isOther it stands beside the form's number for 其他, so that it may be anybody. */
  private isHelper(name: string, isOther: boolean): boolean {
    const { kind, isUsual } = this.read(name);
    if (isUsual && kind !== OTHER) return HELPERS.has(kind);
    if (name === "" || this.stated.has(name)) return false;
    if (/自筹/.test(name)) return false;
    if (OF_VILLAGE.test(name) || OF_TOWNSHIP.test(name) || GIVER.test(name)) return true;
    if (OF_GOVERNMENT.test(name)) return false;
    return isOther || isUsual || LIKE_A_DEPARTMENT.test(kind) || GIVING.test(name);
  }

  /** What each payer gives, where the text says so of all of them: 医保局100元、残联20元. */
  amountsIn(text: string): readonly PayerAmount[] | null {
    if (!/\d元/.test(text)) return null;
    const parts = piecesOf(text).map((part): PayerAmount => ({
      name: part.replace(MORE_THAN_A_NAME, ""),
      yuan: Number(/(\d{1,9}(?:\.\d{1,9})?)元?\)?[。.]?$/.exec(part)?.[1] ?? NaN),
    }));
    return parts.every(({ name, yuan }) => name !== "" && !Number.isNaN(yuan)) ? parts : null;
  }

  /** Whether both are names of one department. */
  areSame(a: string, b: string): boolean {
    return normalizeName(a) === normalizeName(b) || this.isSame(this.read(a), this.read(b));
  }

  private areAllPayers(text: string): boolean {
    const parts = partsOf(text);
    return parts.length > 0 && parts.every((part) => this.isPayer(part));
  }

  private isPayer(name: string): boolean {
    if (name === "") return false;
    if (this.stated.has(name)) return true;
    const [, mark, rest = ""] = LEADING_MARK.exec(name) ?? [];
    if (mark !== undefined) return this.isNumbered(mark, rest);
    const department = this.read(name);
    if (this.listed.length === 0) return department.isUsual || LIKE_A_DEPARTMENT.test(name);
    return this.listed.some((payer) => this.isSame(department, payer.department));
  }

  /** A number, alone or with the name that it stands for; whom 其他 means may be written beside it. */
  private isNumbered(mark: string, rest: string): boolean {
    if (this.listed.length === 0) return DEFAULT_MARKS.has(mark) && (rest === "" || this.isPayer(rest));
    const payer = this.listed.find((candidate) => candidate.mark === mark);
    if (payer === undefined) return false;
    const { department } = payer;
    return rest === "" || department.kind === OTHER || this.isSame(this.read(rest), department);
  }

  private isSame(written: Department, listed: Department): boolean {
    if (written.kind !== listed.kind) return false;
    const own = this.compiled.policy.region.name.slice(-1);
    const level = written.level === OWN ? own : written.level;
    return level === "" || listed.level === "" || level === listed.level;
  }

  private read(text: string): Department {
    const name = normalizeName(text);
    const whole = kindOf(name);
    if (whole !== null) return { kind: whole, isUsual: true, level: "" };
    const { rest, level } = withoutLevel(name, this.compiled.policy.region);
    const kind = kindOf(rest);
    if (kind === null) return { kind: rest, isUsual: false, level };
    const isTownship = TOWNSHIP_LEVEL.test(level) && TOWNSHIP_OFFICES.has(kind);
    return isTownship ? { kind: TOWNSHIP, isUsual: true, level: "" } : { kind, isUsual: true, level };
  }
}

/** More different texts than this are no payers, and are not worth remembering. */
const MOST_REMEMBERED = 5_000;

/** The payers that a text puts side by side, without what each pays. */
function partsOf(text: string): string[] {
  return piecesOf(text).map((part) => part.replace(MORE_THAN_A_NAME, ""));
}

function piecesOf(text: string): string[] {
  return splitNames(text)
    .flatMap((part) => part.split(/[和与及]/))
    .flatMap((part) => part.split(MARKS));
}

function kindOf(name: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** 湖南省益阳市赫山区民政局, 赫山民政局, 区民政局: what is left is 民政局. */
function withoutLevel(name: string, region: Region): { rest: string; level: string } {
  let rest = name;
  let level = "";
  for (const parent of region.parents.map(normalizeName))
    if (rest.startsWith(parent)) [rest, level] = [rest.slice(parent.length), ABOVE];
  const own = [region.name, ...region.aliases, region.name.slice(0, -1)].map(normalizeName);
  const named = own.find((form) => form.length >= 2 && rest.startsWith(form));
  if (named !== undefined) return { rest: rest.slice(named.length), level: OWN };
  const [written = "", government, township] = LEVEL.exec(rest) ?? [];
  return { rest: rest.slice(written.length), level: government ?? township ?? level };
}
