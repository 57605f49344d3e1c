/**
 * Several identities written in one cell. The highest subsidy wins (就高: stated by 方太乡 and 赫山区, the default where the
 * document is silent); subsidies are never added up.
 *
 * `null`: #N/A, because one of the names is unknown, or because one of the groups has no stated amount and the others do
 * not already pay everything.
 */
export interface CombinationCase {
  region: string;
  category: string;
  selfPay: number | null;
  why: string;
}

export const combinationCases: readonly CombinationCase[] = [
  // 土沃乡: silent on several identities; its 二（三）1 leaves out of 监测对象 whoever is already 低保 or 特困.
  {
    region: "土沃乡",
    category: "监测对象、低保对象",
    selfPay: 76,
    why: "subsidy 304 beats 280, and 监测对象 excludes 低保 anyway",
  },
  {
    region: "土沃乡",
    category: "监测对象+城乡低保对象",
    selfPay: 76,
    why: "the same with + and the other name",
  },
  { region: "土沃乡", category: "孤儿，边缘易致贫人口", selfPay: 0, why: "full-width comma; 380 beats 280" },
  { region: "土沃乡", category: "普通居民/低保", selfPay: 76, why: "standard and 80 %; slash" },
  {
    region: "土沃乡",
    category: "低保、城乡低保对象",
    selfPay: 76,
    why: "the same identity twice changes nothing",
  },
  {
    region: "土沃乡",
    category: "脱贫不稳定人口、突发严重困难人口",
    selfPay: 100,
    why: "two kinds of one group: 280 once",
  },
  {
    region: "土沃乡",
    category: "特困人员、重度残疾人",
    selfPay: 0,
    why: "重度残疾人 has no stated amount, but 特困人员 already pays everything",
  },
  { region: "土沃乡", category: "重度残疾人；孤儿", selfPay: 0, why: "the same in the other order" },
  {
    region: "土沃乡",
    category: "低保对象、重度残疾人",
    selfPay: null,
    why: "the amount not stated could be higher than 304",
  },
  {
    region: "土沃乡",
    category: "村集体经济组织成员、监测对象",
    selfPay: null,
    why: "what the village pays is not stated and could be higher than 280",
  },
  {
    region: "土沃乡",
    category: "普通居民、在乡重点优抚对象",
    selfPay: null,
    why: "the amount not stated is higher than nothing",
  },
  {
    region: "土沃乡",
    category: "在乡重点优抚对象、重度残疾人",
    selfPay: null,
    why: "neither has a stated amount",
  },
  {
    region: "土沃乡",
    category: "特困人员、外星人",
    selfPay: null,
    why: "an unknown name is #N/A even beside full subsidy",
  },

  // 临猗县: silent on several identities.
  {
    region: "临猗县",
    category: "返贫致贫人口,低保对象",
    selfPay: 38,
    why: "342 beats 304; half-width comma",
  },
  {
    region: "临猗县",
    category: "丧失劳动能力的残疾人;低保对象",
    selfPay: 76,
    why: "304 beats 190; half-width semicolon",
  },
  {
    region: "临猗县",
    category: "脱贫不稳定人口；丧失劳动能力的残疾人",
    selfPay: 100,
    why: "280 beats 190; full-width semicolon",
  },
  {
    region: "临猗县",
    category: "事实无人抚养儿童 低保",
    selfPay: 0,
    why: "380 beats 304; a space separates, because the whole cell is no name",
  },
  {
    region: "临猗县",
    category: "低保对象、返贫致贫人口、突发严重困难人口",
    selfPay: 38,
    why: "three identities: 342 is the highest of 304, 342, 280",
  },
  {
    region: "临猗县",
    category: "低保对象、高校大学生",
    selfPay: null,
    why: "高校大学生 is not named in this document",
  },

  // 方太乡: 二（二） states 就高.
  {
    region: "方太乡",
    category: "低保对象＋残疾军人",
    selfPay: 0,
    why: "六类对象 are paid in full; full-width plus",
  },
  { region: "方太乡", category: "返贫致贫人口　六类对象", selfPay: 0, why: "an ideographic space separates" },
  { region: "方太乡", category: "１４类士兵", selfPay: 0, why: "full-width digits" },
  { region: "方太乡", category: "城乡低保对象/返贫致贫人口", selfPay: 60, why: "both 320, not 640" },
  { region: "方太乡", category: "纳入监测的事实无人抚养儿童、城乡低保对象", selfPay: 60, why: "both 320" },
  {
    region: "方太乡",
    category: "事实无人抚养儿童、城乡低保对象",
    selfPay: null,
    why: "without monitoring the child's amount is not stated",
  },
  { region: "方太乡", category: "孤儿、事实无人抚养儿童", selfPay: 0, why: "孤儿 already pays everything" },
  {
    region: "方太乡",
    category: "城乡低保对象、重度残疾学生和儿童",
    selfPay: null,
    why: "the pooling area's amount is not stated",
  },
  {
    region: "方太乡",
    category: "重度残疾学生和儿童、特困供养人员",
    selfPay: 0,
    why: "特困供养人员 already pays everything",
  },
  {
    region: "方太乡",
    category: "高校大学生、丧失劳动能力的重度残疾成年人",
    selfPay: 0,
    why: "the treasury already pays everything",
  },

  // 赫山区: 四 states 就高; two of the form's ten names contain a separator.
  {
    region: "赫山区",
    category: "一、二级残疾人",
    selfPay: 0,
    why: "one name, matched whole before anything is split",
  },
  { region: "赫山区", category: "一 、 二级残疾人", selfPay: 0, why: "the same with spaces inside" },
  { region: "赫山区", category: "三、四级残疾人", selfPay: 190, why: "one name, matched whole" },
  { region: "赫山区", category: "低保对象、三四级残疾人", selfPay: 190, why: "190 once, not 190 + 190" },
  { region: "赫山区", category: "⑥+⑨", selfPay: 190, why: "the same by number" },
  { region: "赫山区", category: "②；⑥", selfPay: 0, why: "380 beats 190, by number" },
  { region: "赫山区", category: "⑩/⑧", selfPay: 190, why: "190 beats nothing" },
  { region: "赫山区", category: "①、③", selfPay: 0, why: "孤儿 is paid in full" },
  { region: "赫山区", category: "城乡低保对象，重度残疾人", selfPay: 0, why: "380 beats 190" },
  { region: "赫山区", category: "特困人员 、 低保对象", selfPay: 0, why: "spaces around the separator" },
  {
    region: "赫山区",
    category: "低保 对象",
    selfPay: 190,
    why: "a space inside a name: the whole cell is a name",
  },
  {
    region: "赫山区",
    category: "　低保对象／孤儿　",
    selfPay: 0,
    why: "full-width slash, ideographic spaces at both ends",
  },
  {
    region: "赫山区",
    category: "低保对象、返贫致贫人口",
    selfPay: null,
    why: "返贫致贫人口 is not named in this document",
  },

  // 孝义市: silent on several identities.
  { region: "孝义市", category: "低保对象,返贫致贫人口", selfPay: 38, why: "342 beats 304" },
  { region: "孝义市", category: "低保对象、持有二代残疾证的残疾人员", selfPay: 76, why: "both 304, not 608" },
  { region: "孝义市", category: "监测对象/持有二代残疾证的残疾人员", selfPay: 76, why: "304 beats 280" },
  { region: "孝义市", category: "监测对象+市属改制企业职工", selfPay: 0, why: "380 beats 280" },
  {
    region: "孝义市",
    category: "优抚对象、特困人员",
    selfPay: 0,
    why: "优抚对象 has no stated amount, but 特困人员 already pays everything",
  },
  {
    region: "孝义市",
    category: "优抚对象、低保对象",
    selfPay: null,
    why: "the amount not stated could be higher than 304",
  },
];

/**
 * A name that contains a separator, beside another name. Splitting at every separator would leave "一" or "三", which are no
 * names; the documents know only one reading of such a cell.
 */
export const combinationCasesWithInnerSeparator: readonly CombinationCase[] = [
  { region: "赫山区", category: "一、二级残疾人、低保对象", selfPay: 0, why: "重度残疾人 380 beats 190" },
  { region: "赫山区", category: "低保对象、一、二级残疾人", selfPay: 0, why: "the same in the other order" },
  { region: "赫山区", category: "三、四级残疾人+低保对象", selfPay: 190, why: "190 once" },
  { region: "赫山区", category: "三、四级残疾人；孤儿", selfPay: 0, why: "380 beats 190" },
];
