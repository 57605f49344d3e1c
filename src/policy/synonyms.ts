/** Spellings of identities that mean the same all over the country. */

/** 一级残疾人 as lists and certificates write it. */
function disabled(numeral: string, digit: number): readonly string[] {
  return [numeral, String(digit)].flatMap((level) => [
    `${level}级残疾人`,
    `${level}级残疾`,
    `残疾人（${level}级）`,
    `残疾（${level}级）`,
    `残疾人${level}级`,
    `残疾${level}级`,
    ...["肢体", "视力", "听力", "言语", "智力", "精神", "多重"].flatMap((kind) => [
      `${kind}残疾${level}级`,
      `${kind}${level}级`,
      `${level}级${kind}残疾`,
      `${level}级${kind}残疾人`,
      `${kind}残疾人${level}级`,
      `${kind}${level}级残疾`,
      `${kind}${level}级残疾人`,
    ]),
  ]);
}

/** 一、二级残疾人, with the levels joined in any usual way. */
function disabledOfTwo(numerals: readonly [string, string], digits: readonly [number, number]) {
  return [numerals, digits].flatMap(([a, b]) =>
    [`${a}、${b}级`, `${a}-${b}级`, `${a}级、${b}级`, `${a}级和${b}级`, `${a}${b}级`, `${a}至${b}级`].flatMap(
      (levels) => [`${levels}残疾人`, `${levels}残疾`],
    ),
  );
}

/**
 * Spellings of one and the same identity that are in use all over the country. A policy that names one
 * spelling is found by all of them, unless it uses another one for something of its own.
 *
 * Only spellings belong here. Whether, say, an orphan counts as 特困人员 differs from region to region
 * and is the policy's to say (`members`).
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  [
    "普通居民",
    "普通城乡居民",
    "普通群众",
    "普通人员",
    "普通人群",
    "普通参保人",
    "普通参保人员",
    "普通参保居民",
    "一般居民",
    "一般城乡居民",
    "一般群众",
    "一般参保人员",
    "一般参保居民",
    "普通",
    "居民",
    "城乡居民",
    "农村居民",
    "城镇居民",
    "城市居民",
    "一般人员",
    "一般户",
    "普通户",
  ],
  [
    "低保对象",
    "城乡低保对象",
    "低保",
    "低保户",
    "低保人员",
    "城乡低保",
    "农村低保",
    "城市低保",
    "农村低保对象",
    "城市低保对象",
    "城镇低保对象",
    "最低生活保障对象",
    "城乡最低生活保障对象",
  ],
  [
    "特困人员",
    "特困供养人员",
    "城乡特困人员",
    "城乡特困供养人员",
    "特困",
    "特困对象",
    "特困供养对象",
    "特困供养",
    "特困救助供养人员",
    "特困人员（农村五保户、城市三无人员）",
    // 国发〔2016〕14号 put both under 特困人员救助供养.
    "农村五保户",
    "五保户",
    "五保",
    "农村五保",
    "五保对象",
    "农村五保对象",
    "五保供养对象",
    "城市三无人员",
    "三无人员",
    "城镇三无人员",
    "城市三无",
  ],
  ["事实无人抚养儿童", "事实无人抚养的儿童"],
  ["监测对象", "防止返贫监测对象", "防返贫监测对象", "监测户"],
  ["脱贫不稳定人口", "脱贫不稳定户", "脱贫不稳定人员"],
  ["边缘易致贫人口", "边缘易致贫户", "边缘易致贫人员"],
  ["突发严重困难人口", "突发严重困难户", "突发严重困难人员"],
  ["返贫致贫人口", "返贫致贫户", "返贫致贫人员"],
  ["稳定脱贫人口", "稳定脱贫人员", "稳定脱贫户"],
  ["重度残疾人", "重度残疾人员", "重度残疾", "重残", "重残人员"],
  disabledOfTwo(["一", "二"], [1, 2]),
  disabledOfTwo(["三", "四"], [3, 4]),
  disabled("一", 1),
  disabled("二", 2),
  disabled("三", 3),
  disabled("四", 4),
];

/** How somebody is insured, or where registered: alone in a column they say nothing of who is helped. */
export const HOW_INSURED: ReadonlySet<string> = new Set([
  "居民",
  "城乡居民",
  "农村居民",
  "城镇居民",
  "城市居民",
]);
