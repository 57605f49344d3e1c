/**
 * Spellings of one and the same identity that are in use all over the country. A policy that names one
 * spelling is found by all of them, unless it uses another one for something of its own.
 *
 * Only spellings belong here. Whether, say, an orphan counts as 特困人员 differs from region to region
 * and is the policy's to say (`members`).
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ["普通居民", "普通城乡居民", "普通群众", "普通人员", "普通人群", "普通参保人", "一般居民", "普通"],
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
    "特困",
    "特困对象",
    "特困供养对象",
    "特困供养",
    "特困救助供养人员",
    "特困人员（农村五保户、城市三无人员）",
  ],
  ["农村五保户", "五保户", "五保", "农村五保", "五保对象", "农村五保对象"],
  ["城市三无人员", "三无人员", "城镇三无人员", "城市三无"],
  ["事实无人抚养儿童", "事实无人抚养的儿童"],
  ["监测对象", "防止返贫监测对象", "防返贫监测对象", "监测户"],
  ["脱贫不稳定人口", "脱贫不稳定户", "脱贫不稳定人员"],
  ["边缘易致贫人口", "边缘易致贫户", "边缘易致贫人员"],
  ["突发严重困难人口", "突发严重困难户", "突发严重困难人员"],
  ["返贫致贫人口", "返贫致贫户", "返贫致贫人员"],
  ["稳定脱贫人口", "稳定脱贫人员", "稳定脱贫户"],
  ["重度残疾人", "重度残疾人员", "重残", "重残人员"],
];
