/** What a wrong field of a policy file is called to whoever sent it. */
import { builtInPolicies, fileProblemText } from "../../src/policy";
import { policyPathText } from "../../src/policy/path-text";

test.each([
  ["region.name", "地区的名称（region.name）"],
  ["categories[2].assist.percent", "人员类别第 3 项的怎么资助的比例（categories[2].assist.percent）"],
  [
    "collection.windows[0].days.last",
    "集中缴费期的时段第 1 项的每月哪几天的到几日（collection.windows[0].days.last）",
  ],
  ["late.general.days", "逾期参保的办法的等待天数（late.general.days）"],
  ["（整个文件）", "（整个文件）"],
  ["constructor", "constructor"],
])("%s", (path, expected) => {
  expect(policyPathText(path)).toBe(expected);
});

test("the sentence goes on behind it", () => {
  expect(fileProblemText({ path: "standard.yuan", message: "没有填写" })).toBe(
    "个人缴费标准的金额（standard.yuan） 没有填写",
  );
});

function pathsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => pathsIn(item, `${path}[${i}]`));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    pathsIn(child, path === "" ? key : `${path}.${key}`),
  );
}

test.each(builtInPolicies.map((policy) => [policy.region.name, policy] as const))(
  "every field that %s fills in has a name",
  (_, policy) => {
    const nameless = pathsIn(policy, "").filter((path) => policyPathText(path) === path);
    expect(nameless).toEqual([]);
  },
);
