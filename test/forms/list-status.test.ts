/** Who no longer counts on a list: columns and words as departments' lists and systems have them. */
import { isOfInsurance, statusColumn } from "../../src/forms/list-status";

test.each<[heading: string, text: string, isEnded: boolean]>([
  ["状态", "停保", true],
  ["状态", "正常", false],
  ["状态", "", false],
  ["人员状态", "死亡", true],
  ["参保状态", "暂停参保", true],
  ["参保状态", "未停保", false],
  ["参保状态", "未参保", true],
  ["缴费状态", "断缴", true],
  ["参保情况", "已参保", false],
  ["低保状态", "停发", true],
  ["享受状态", "正常享受", false],
  ["监测状态", "风险已消除", true],
  ["监测状态", "风险未消除", false],
  ["风险是否已消除", "是", true],
  ["风险是否已消除", "否", false],
  ["风险是否已消除", "已消除", true],
  ["风险是否已消除", "未消除", false],
  ["是否停保", "√", true],
  ["是否死亡", "", false],
  ["是否在册", "否", true],
  ["是否在册", "是", false],
  ["是否享受待遇", "×", true],
  ["风险消除时间", "2023-05-01", true],
  ["风险消除时间", "—", false],
  ["停保日期", "", false],
  ["死亡时间", "无", false],
])("%s “%s”: %s", (heading, text, isEnded) => {
  expect(statusColumn(heading)?.(text)).toBe(isEnded);
});

test.each([
  "姓名",
  "身份证号",
  "健康状况说明",
  "终止日期",
  "婚姻",
  "备注",
  "残疾等级",
  "是否户主",
  "就业情况",
])("%s says nothing of the kind", (heading) => {
  expect(statusColumn(heading)).toBeNull();
});

test.each<[heading: string, text: string, expected: boolean]>([
  ["参保状态", "暂停", true],
  ["状态", "停保", true],
  ["是否停保", "是", true],
  ["状态", "停发", false],
  ["风险是否已消除", "是", false],
])("%s “%s” is of the insurance: %s", (heading, text, expected) => {
  expect(isOfInsurance(heading, text)).toBe(expected);
});
