/** The columns of a form with one row per person, and the words that name them. */
export const FIELDS = [
  "category",
  "householdId",
  "relation",
  "name",
  "sex",
  "id",
  "phone",
  "paid",
  "subsidy",
  "receipt",
  "signature",
  "payer",
] as const;

export type Field = (typeof FIELDS)[number];

/** How the official form (赫山区, annex 2) heads each column, for messages. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  category: "户属性",
  householdId: "户籍号",
  relation: "户主关系",
  name: "姓名",
  sex: "性别",
  id: "身份证号",
  phone: "联系电话",
  paid: "实交额",
  subsidy: "资助额",
  receipt: "票据号码",
  signature: "参保人签字",
  payer: "资助部门",
};

/** Column of each field in the sheet, 0-based; -1 where the form has no such column. */
export type Columns = Readonly<Record<Field, number>>;

const WORDS: Readonly<Record<Field, string>> = {
  category:
    "户属性 人员属性 身份属性 人员类别 人员类型 人员身份 身份类别 参保人员类别 参保人员属性 参保类别 参保身份 困难类别 " +
    "困难人员类别 困难群众类别 救助类别 资助类别 人群类别 缴费类别 户类别 特殊身份 属性 类别 身份 对象类别 人员性质",
  householdId:
    "户籍号 户籍号码 户籍编号 户号 户编号 户口号 户口号码 户口簿号 户口本号 户口簿编号 家庭编号 家庭号",
  relation: "户主关系 与户主关系 与户主的关系 和户主关系 同户主关系 家庭关系 成员关系 关系",
  name:
    "姓名 名字 参保人姓名 参保人员姓名 参保人 参保人员 人员姓名 居民姓名 成员姓名 缴费人姓名 对象姓名 职工姓名 家庭成员姓名 " +
    "残疾人姓名 特困人员姓名 低保对象姓名 监测对象姓名 保障对象姓名 救助对象姓名 儿童姓名 学生姓名",
  sex: "性别",
  id:
    "身份证号 身份证号码 身份证 身份证件号码 身份证件号 身份号码 公民身份号码 公民身份证号 公民身份证号码 居民身份证号 " +
    "居民身份证号码 居民身份号码 证件号码 证件号 有效证件号码 参保人身份证号 参保人身份证号码 社会保障号 社会保障号码",
  phone: "联系电话 电话 电话号码 手机 手机号 手机号码 联系手机 联系方式 本人电话 联系号码",
  paid:
    "实交额 实缴额 实交 实缴 实交金额 实缴金额 个人实缴 个人实交 个人实缴金额 个人实交金额 个人缴费 个人交费 个人缴费额 " +
    "个人交费额 个人缴费金额 个人交费金额 自缴 自缴额 自缴金额 个人自缴 个人自付 自付金额 缴费金额 交费金额 缴费额 交费额 " +
    "实收金额 缴款金额 金额",
  subsidy:
    "资助额 资助金额 资助 补助额 补助金额 补助 资助缴费 资助缴费金额 资助参保金额 政府资助 政府资助金额 财政资助 财政补助 代缴额 " +
    "代缴金额 减免金额 医疗救助资助金额",
  receipt:
    "票据号码 票据号 票据编号 票号 收据号 收据号码 收据编号 发票号 发票号码 凭证号 凭证号码 缴费凭证号",
  signature:
    "参保人签字 参保人签名 签字 签名 签章 本人签字 本人签名 缴费人签字 缴费人签名 签字确认 签名确认 参保人员签字",
  payer: "资助部门 资助单位 资助来源 资助方 补助部门 补助单位 代缴部门 代缴单位 资金来源",
};

const fieldByWord = new Map<string, Field>(
  FIELDS.flatMap((field) => WORDS[field].split(" ").map((word): [string, Field] => [word, field])),
);

/** The field that a heading names, undefined for any other text. `label` is a `labelText`. */
export function fieldOf(label: string): Field | undefined {
  if (label === "" || label.length > 20) return undefined;
  const bare = label.replace(/^\d{1,2}[.、]/, "");
  return fieldByWord.get(bare) ?? fieldByWord.get(bare.replace(/\([^)]{0,99}\)|[:.。]/g, ""));
}

/**
 * What says of itself what it means. 财政补助 may be what the state pays for everybody on top, 金额 a household's, 参保身份 the
 * kind of insurance.
 */
const PLAIN: Partial<Record<Field, RegExp>> = {
  category: /属性|困难|救助|资助|特殊|人员|人群|对象|^户类别$/,
  paid: /实|自缴|自付|个人/,
  subsidy: /资助|代缴/,
};

/** Whether a heading names the field, and could name something else as well. */
export function isLoose(field: Field, label: string): boolean {
  const plain = PLAIN[field];
  return plain !== undefined && !plain.test(label);
}

/** Lists with one row for a household name its head alone; anywhere else this is not the person of the row. */
export function isHeadsName(label: string): boolean {
  return /^户主(姓名|名字?)$/.test(label);
}
