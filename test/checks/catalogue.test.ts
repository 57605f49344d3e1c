/**
 * The catalogue holds the rules of design §5.3, whose ids and severities are a contract, and `subsidy-extra`, for what 赫山区's plan
 * encourages in section four.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GROUP_TITLES, RULES } from "../../src/checks";

/** As §5.3 lists them, group by group; e error, w warning. */
const LISTED = `
  persons-unread e, household-rows w
  required e, cell-error e, formula-unknown e, name-format w, phone-format w, receipt-missing w, receipt-duplicate e, signature-missing w
  id-length e, id-format e, id-birthdate e, id-checksum e, id-region w, id-15 w, id-as-number e, id-spaces w, id-other-document w, id-zeros w
  sex-unknown e, sex-mismatch e
  id-duplicate e, id-conflict e
  relation-unknown w, relation-sex w, household-no-head w, household-many-heads e, household-split w
  category-unknown e, category-doubt w, category-age w, amount-selfpay e, amount-subsidy e, amount-sum e, subsidy-extra w
  payer-missing w, payer-unknown w, payer-unexpected w
  page-total e, total-mismatch e, quota-mismatch e, count-invalid e
  subsidy-missed e, subsidy-wrong e, employee-insured e, list-not-enrolled w, census-missing w, person-dead e,
  insured-elsewhere w, payment-missing e, payment-amount e, payment-twice e, payment-unknown w
  policy-unknown w`;

test("ids and severities", () => {
  const listed = LISTED.split(/[,\n]/).map((entry) => entry.trim());
  expect(RULES.map(({ id, severity }) => `${id} ${severity.charAt(0)}`).sort()).toEqual(
    listed.filter((entry) => entry !== "").sort(),
  );
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s says what, why and how to mend it",
  (_, rule) => {
    for (const text of [rule.title, rule.why, rule.mend]) expect(text).toMatch(/\p{Script=Han}{2}/u);
    expect(GROUP_TITLES[rule.group]).toMatch(/\p{Script=Han}/u);
  },
);

test("no two rules have the same order, and a group's rules stand together", () => {
  expect(new Set(RULES.map(({ order }) => order)).size).toBe(RULES.length);
  const groups = RULES.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
  expect(groups).toEqual(Object.keys(GROUP_TITLES));
});

test("each rule looks at something", () => {
  for (const { id, person, roster, breakdown, hears } of RULES)
    expect([id, person ?? roster ?? breakdown ?? hears?.[0]]).not.toEqual([id, undefined]);
});

test("a rule's id stands in its own file, and nowhere else in the sources", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const ids = new Set(RULES.map(({ id }) => id));
  const found = sources.flatMap((path) =>
    [...readFileSync(join("src", path), "utf8").matchAll(/(["'`])([a-z0-9-]+)\1/g)].flatMap(
      ([, , text = ""]) => (ids.has(text) ? `${path.replaceAll("\\", "/")} ${text}` : []),
    ),
  );
  expect(found.sort()).toEqual([...ids].map((id) => `checks/rules/${id}.ts ${id}`).sort());
});

test("no two rules share a title", () => {
  expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
});
