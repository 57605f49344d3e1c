/** What clerks are told about a number that is wrong, without its hidden digits. */
import fc from "fast-check";
import { describeProblem, validate, type IdProblem } from "../../src/identity";
import { anyId, TODAY } from "./reference";

const cases: readonly (readonly [IdProblem, unknown, string])[] = [
  ["length", "11010519491231002", "身份证号应为18位，这里是17位，少1位，请对照证件补全"],
  ["length", "1101051949123100201", "身份证号应为18位，这里是19位，多1位，请对照证件删去多余的"],
  ["length", " ", "没有填写身份证号，请对照证件填写18位号码"],
  ["length", null, "没有填写身份证号，请对照证件填写18位号码"],
  ["length", true, "这里的内容不是身份证号，请对照证件填写18位号码"],
  ["format", "1101O519491231002X", "身份证号第5位是“O”，可能是把数字0写成了字母，请对照证件改正"],
  ["format", "1101051949l231002X", "身份证号第11位是“l”，可能是把数字1写成了字母，请对照证件改正"],
  ["format", "1101051949123100XX", "身份证号第17位是“X”，X只能是18位号码的最后一位，请对照证件改正"],
  ["format", "11010549123100X", "身份证号第15位是“X”，X只能是18位号码的最后一位，请对照证件改正"],
  ["format", "11010519491231002Y", "身份证号第18位是“Y”，最后一位应是数字或X，请对照证件改正"],
  ["format", "110105一9491231002X", "身份证号第7位是“一”，这里应是数字，请对照证件改正"],
  ["birthdate", "110105194913310020", "身份证号第11、12位是出生月份，应在01到12之间，请对照证件核对"],
  ["birthdate", "110105491331002", "身份证号第9、10位是出生月份，应在01到12之间，请对照证件核对"],
  ["birthdate", "110105194902310020", "身份证号第7至14位是出生日期，日历上没有这一天，请对照证件核对"],
  ["birthdate", "110105490231002", "身份证号第7至12位是出生日期，日历上没有这一天，请对照证件核对"],
  ["birthdate", "440524188001010014", "身份证号第7至14位的出生日期表示已超过120岁，请对照证件核对"],
  ["birthdate", "440524203001010014", "身份证号第7至14位的出生日期晚于今天，请对照证件核对"],
  [
    "checksum",
    "110105194912310021",
    "身份证号最后一位（校验码）与前17位对不上，至少有一位写错了，请对照证件逐位核对",
  ],
  [
    "region",
    "99999919491231002X",
    "身份证号前6位999999不在本工具收录的历年行政区划代码中，请对照证件核对前6位；证件上确实如此的不用改",
  ],
  ["old-15", "110105491231002", "这是15位的旧身份证号，请改为18位号码"],
  ["spaces", "１1010519491231002x", "身份证号里有全角字符、小写x，请清理后重新填写"],
  ["spaces", "' 11010519491231002X\n", "身份证号里有空格、看不见的字符、开头的撇号，请清理后重新填写"],
  [
    "precision-lost",
    "1.10105E+17",
    "身份证号变成了科学计数法，后几位已经丢失，请把单元格设为文本格式，再对照证件重新填写18位号码",
  ],
  [
    "precision-lost",
    110105194912310000,
    "身份证号存成了数字，15位以后的数字已经丢失，请把单元格设为文本格式，再对照证件重新填写18位号码",
  ],
  [
    "precision-lost",
    110105491231002,
    "身份证号存成了数字，请把单元格设为文本格式，再对照证件重新填写18位号码",
  ],
];

test.each(cases)("%s of %p: %s", (problem, value, expected) => {
  expect(validate(value, TODAY)).toContain(problem);
  expect(describeProblem(problem, value, TODAY)).toBe(expected);
});

test("without today, a birth date out of range is described as such", () => {
  expect(describeProblem("birthdate", "440524188001010014")).toBe(
    "身份证号第7至14位的出生日期晚于今天，或早于120年前，请对照证件核对",
  );
});

test("no sentence shows what masking hides", () => {
  const spoilt = fc
    .tuple(anyId, fc.nat(17), fc.constantFrom("", "0", "9", "O", " ", "99", "X"))
    .map(([id, place, insert]) => id.slice(0, place) + insert + id.slice(place + 1));
  fc.assert(
    fc.property(spoilt, (value) => {
      for (const problem of validate(value, TODAY)) {
        const sentence = describeProblem(problem, value, TODAY);
        // Places and lengths have two digits, the division code (shown only where it is unknown) six.
        const longest = problem === "region" ? 6 : 3;
        const runs = sentence.match(/\d+/g) ?? [];
        expect(runs.every((run) => run.length <= longest)).toBe(true);
        expect(sentence).not.toContain(value.slice(6, 14));
      }
    }),
    { numRuns: 1000 },
  );
});
