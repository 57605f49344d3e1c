/** Random townships: whatever the tax office's export holds, the accounting identities hold. */
import fc from "fast-check";
import { toFen } from "../../src/policy";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { ITEM, ledgerOf, linesOf, payments, sheetOf, totalOf, village } from "./support";

const CATEGORIES = { 普通居民: 380, 城乡低保对象: 190, 特困人员: 0 } as const;

/** Whose row it is: a person of the rosters, or one of three on none. */
const STRANGERS = 3;

/** What a row of the export is, and whether it counts. */
const ROWS = {
  paid: { item: ITEM, year: 2024, state: "已入库", how: "微信", counts: true },
  refund: { item: ITEM, year: 2024, state: "已入库", how: "微信", counts: true },
  pension: { item: "城乡居民基本养老保险费", year: 2024, state: "已入库", how: "微信", counts: false },
  accident: { item: "城乡居民意外伤害保险", year: 2024, state: "已入库", how: "微信", counts: false },
  lastYear: { item: ITEM, year: 2023, state: "已入库", how: "微信", counts: false },
  cancelled: { item: ITEM, year: 2024, state: "作废", how: "微信", counts: false },
  pending: { item: ITEM, year: 2024, state: "待入库", how: "微信", counts: false },
  fund: { item: ITEM, year: 2024, state: "已入库", how: "医疗救助批量代缴", counts: false },
} as const;

interface Row {
  readonly kind: keyof typeof ROWS;
  readonly who: number;
  readonly yuan: number;
  readonly ticket: number;
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom(...(Object.keys(ROWS) as (keyof typeof ROWS)[])),
  who: fc.nat({ max: 11 }),
  yuan: fc.constantFrom(380, 190, 100, 90, 280),
  // Few tickets, so that some come twice.
  ticket: fc.nat({ max: 30 }),
});

const anyTownship = fc.record({
  villages: fc.array(
    fc.array(fc.constantFrom(...(Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[])), {
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  rows: fc.array(anyRow, { maxLength: 25 }),
  /** Whether the export comes in two files that overlap. */
  isTwice: fc.boolean(),
});

const idOf = (n: number) => idNumber(`19700${1 + (n % 9)}1${n % 9}`, 900 + n);

test("received is what counts; every row counts or is set aside once; nobody is there twice, or lost", () => {
  fc.assert(
    fc.property(anyTownship, ({ villages, rows, isTwice }) => {
      let next = 0;
      const people = new Map<string, number>();
      const rosters = villages.map((kinds, v) =>
        village(
          `${"甲乙丙"[v]}村`,
          kinds.map((kind, i) => {
            const id = idOf(next);
            people.set(id, CATEGORIES[kind]);
            return `${kind}|${i + 1}|户主|村民${"甲乙丙丁戊己庚辛壬癸"[next++ % 10]}|${id}||${CATEGORIES[kind]}|`;
          }),
        ),
      );
      const whoOf = (who: number) => (who < next ? idOf(who) : idOf(60 + (who % STRANGERS)));
      const lines = rows.map(({ kind, who, yuan, ticket }) => {
        const { item, year, state, how } = ROWS[kind];
        return `某人|${whoOf(who)}|${item}|${year}-01-01|${kind === "refund" ? -yuan : yuan}|2023-10-09|T${ticket}|${state}|${how}`;
      });
      // One row that is there in any case, for a sheet without rows is none.
      const always = `某人|${idOf(90)}|城乡居民基本养老保险费|2024-01-01|300|2023-10-09|Z1|已入库|微信`;
      const all = [always, ...lines];
      const table = gridOf(
        [
          "赫山区2024年度城乡居民医保任务分解表",
          "单位|户籍人口数|职工医保人数|任务数",
          ...villages.map((kinds, v) => `${"甲乙丙"[v]}村|${kinds.length + 3}|1|${kinds.length + 1}`),
        ].join("\n"),
        { name: "任务分解表" },
      );
      const ledger = ledgerOf([...rosters, table, payments(all), ...(isTwice ? [payments(all)] : [])], {
        year: 2024,
      });

      // The second count: a ticket of one person with one amount counts once.
      const byPerson = new Map<string, number>();
      const seen = new Set<string>();
      let counted = 0;
      for (const row of rows) {
        const yuan = row.kind === "refund" ? -row.yuan : row.yuan;
        const key = `${whoOf(row.who)} ${row.ticket} ${yuan}`;
        if (!ROWS[row.kind].counts || seen.has(key)) continue;
        seen.add(key);
        counted += yuan;
        byPerson.set(whoOf(row.who), (byPerson.get(whoOf(row.who)) ?? 0) + yuan);
      }

      const sheet = sheetOf("pay", ledger);
      const shown = linesOf(sheet);
      const total = totalOf(sheet);
      expect(total["到账"]).toBe(counted);
      const owed = [...people.values()].reduce((sum, due) => sum + due, 0);
      expect(total["应缴"]).toBe(owed);
      expect(total["差额"]).toBe(counted - owed);

      const account = ledger.account;
      expect(account?.rows).toHaveLength(all.length * (isTwice ? 2 : 1));
      const setAside = [...(account?.setAside().values() ?? [])].reduce((sum, one) => sum + one.rows, 0);
      expect(setAside + seen.size).toBe(account?.rows.length);

      // Everybody of the rosters stands once, and whoever else has paid.
      const own = ledger.entries.filter(({ state }) => state !== "other-year");
      const keys = own.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(keys)).toEqual(new Set([...people.keys(), ...byPerson.keys()]));
      expect(total["姓名"]).toBe(keys.length);
      expect(shown).toHaveLength(ledger.entries.length);

      for (const { state, key, due, received, entitlement } of own) {
        expect((received?.fen ?? 0) / 100).toBe(byPerson.get(key ?? "") ?? 0);
        if (state !== "settled" && state !== "free") continue;
        expect(received?.fen ?? 0).toBe(due);
        // Paid and subsidised together are the standard.
        expect(toFen(entitlement?.subsidy ?? NaN) + (received?.fen ?? 0)).toBe(38_000);
      }
      // Ranks and rates as reckoned anew from the row's own cells.
      const units = linesOf(sheetOf("progress", ledger));
      const rates = units.map((line) =>
        line["任务数"] === null || line["完成人数"] === null
          ? null
          : Number(line["完成人数"]) / Number(line["任务数"]),
      );
      for (const [i, line] of units.entries()) {
        expect(line["完成率"]).toBe(rates[i]);
        expect(line["排名"]).toBe(
          rates[i] === null
            ? null
            : 1 + rates.filter((rate) => rate !== null && rate > (rates[i] ?? 0)).length,
        );
      }
      const place = (name: string) => units.reduce((sum, line) => sum + Number(line[name] ?? 0), 0);
      expect(place("花名册人数")).toBe(people.size);
      const unlisted = [...byPerson].filter(([id, yuan]) => !people.has(id) && yuan > 0).length;
      const settled = [...people].filter(([id, due]) => due > 0 && (byPerson.get(id) ?? 0) >= due).length;
      expect(place("到账人数")).toBe(settled + unlisted);
      expect(place("全额资助")).toBe([...people.values()].filter((due) => due === 0).length);

      const owing = linesOf(sheetOf("unpaid", ledger));
      const expected = [...people].filter(([id, due]) => due > 0 && Math.max(0, byPerson.get(id) ?? 0) < due);
      expect(owing).toHaveLength(expected.length);
      expect(totalOf(sheetOf("unpaid", ledger))["应缴"] ?? 0).toBe(
        expected.reduce((sum, [id, due]) => sum + due - Math.max(0, byPerson.get(id) ?? 0), 0),
      );
    }),
    { numRuns: 60 },
  );
});
