/** A roster without a mistake gets no finding, on forms as they come. */
import fc from "fast-check";
import { makeRoster } from "../../src/samples";
import { findingsOf } from "../support/check";
import { gridOf } from "../support/grid";
import { policies } from "../support/read";
import { HEADER, officialForm, PERSONS, roster, TITLE } from "../support/roster";

test("the small roster that the other tests spoil is clean", () => {
  expect(findingsOf(roster())).toEqual([]);
});

test("so is the form before anybody is written into it", () => {
  expect(findingsOf(officialForm("|||||||||||"))).toEqual([]);
});

test("so is the form with its footer: page totals, signatures and notes (赫山区, annex 2)", () => {
  const footer = `
    本页小计：参加居民医保的户数：3户；参加居民医保人数：5人；其中全额资助1人；50%资助1人；实收金额1330元。
    收款填表人（签字）：张三 缴费操作人（签字）：李四 卫健工作人员（签字）：王五 日期：2023年10月8日
    联系电话： 联系电话： 联系电话：
    1.标注“★”为必填项目，且确保真实、准确。
    3.户籍号、户主关系、姓名、性别、身份证号以户口簿登记信息为准。`;
  expect(findingsOf(gridOf(`${TITLE}\n填报单位：泉交河镇\n${HEADER}\n${PERSONS}\n${footer}`))).toEqual([]);
});

test("so is every roster of the sample maker, whatever its seed", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 120 }), (seed, persons) => {
      const { sheet } = makeRoster({
        sheetName: "花名册",
        policy: policies.find("赫山区", 2024),
        unit: "泉交河镇 示例村",
        seed,
        persons,
        firstHousehold: 1,
      });
      expect(findingsOf(sheet.toGrid())).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
