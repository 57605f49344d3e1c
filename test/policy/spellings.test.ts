/** Ways of writing an identity that are in use everywhere, against the amounts of the five documents (design §4). */
import { askEntitlement, PolicyError } from "../../src/policy";
import { policies } from "../support/read";

test.each<[region: string, written: string, selfPay: number, why: string]>([
  ["赫山区", "居民", 380, "ordinary residents"],
  ["赫山区", "一般户", 380, "the same, of a household"],
  ["赫山区", "1、2级残疾人", 0, "重度, with digits"],
  ["赫山区", "一级、二级残疾人", 0, "each with 级"],
  ["赫山区", "残疾一级", 0, "the level behind"],
  ["赫山区", "残疾（二级）", 0, "in brackets, full-width"],
  ["赫山区", "2级残疾人", 0, "a digit"],
  ["赫山区", "肢体残疾一级", 0, "with its kind"],
  ["赫山区", "视力三级", 190, "with its kind, short"],
  ["赫山区", "3-4级残疾", 190, "三、四级, with digits"],
  ["赫山区", "低保对象、残疾一级", 0, "several: the highest subsidy"],
  ["方太乡", "五保户", 0, "特困供养人员 by their former name"],
  ["临猗县", "五保", 0, "the same"],
  ["孝义市", "三无人员", 0, "the same"],
  ["临猗县", "特困人员（含孤儿、事实无人抚养儿童）", 0, "as people copy the document's words"],
  ["孝义市", "残疾人", 76, "whoever is 残疾人 holds the certificate"],
  ["孝义市", "一级残疾", 76, "the level stands on it"],
  ["赫山区", "二级肢体残疾人", 0, "the level before its kind"],
  ["赫山区", "肢体残疾人二级", 0, "the level behind"],
  ["赫山区", "肢体二级残疾", 0, "the level in between"],
  ["孝义市", "重度残疾", 76, "重度残疾人, in short"],
])("%s %s: pays %i (%s)", (region, written, selfPay) => {
  const answer = askEntitlement(policies.find(region), written);
  expect(answer instanceof PolicyError ? answer.message : answer.selfPay).toBe(selfPay);
});

test.each([
  ["土沃乡", "残疾人", "only 重度残疾人 are named"],
  ["方太乡", "一级残疾人", "only some of them are named"],
  ["临猗县", "二级残疾人", "only those who cannot work are named"],
  ["赫山区", "5级残疾人", "there is no such level"],
  ["赫山区", "2024级学生", "a year of school"],
])("%s %s is nobody whom the document names (%s)", (region, written) => {
  const answer = askEntitlement(policies.find(region), written);
  expect(answer instanceof PolicyError && answer.problem).toBe("unknown-category");
});

test.each([
  ["低保、外星人", "没有“低保、外星人”里的“外星人”"],
  ["外星人", "没有“外星人”"],
])("%s: the part that nobody knows is named", (written, says) => {
  const answer = askEntitlement(policies.find("赫山区"), written);
  expect(answer instanceof PolicyError && answer.message).toContain(says);
});

test.each<[region: string, written: string]>([
  ["方太乡", "三级残疾人"],
  ["赫山区", "五级残疾人"],
  ["土沃乡", "三级残疾人"],
])("%s: who writes %s is not told to write another level", (region, written) => {
  const answer = askEntitlement(policies.find(region), written);
  if (!(answer instanceof PolicyError)) throw new Error("it was understood");
  expect(answer.suggestions.filter((name) => name.includes("级"))).toEqual([]);
});
