/** Whether it is known by which policy the sheet is to be judged. */
import type { Roster } from "../../forms";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";
import { headerCell } from "./form";

export function knownPolicy(context: SheetContext<Roster>): RosterRule {
  const { form, policy, whyNoPolicy, region, year, report } = context;
  return {
    person() {},
    finish() {
      const header = form.headers[0];
      if (policy !== null || header === undefined) return;
      const missing = [region === null ? "地区" : "", year === null ? "参保年度" : ""].filter(
        (what) => what !== "",
      );
      const why =
        region === null || year === null
          ? `表里看不出${missing.join("和")}`
          : (whyNoPolicy ?? `没有${region.name}${year}年度的政策`);
      report("policy-unknown", headerCell(header), `${why}，金额和户属性没有核对`, "");
    },
  };
}
