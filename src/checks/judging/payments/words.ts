/** How it is told which payments do not count, and why. */
import { toYuan } from "../../../policy";
import type { Tallied } from "./account";
import type { SetAside } from "./rows";

const SET_ASIDE: Readonly<Record<SetAside, string>> = {
  insurance: "别的险种",
  year: "别的年度",
  region: "别的地区",
  later: "截至日以后",
  cancelled: "作废、冲正或失败",
  pending: "在途、待入库",
  fund: "医疗救助、财政等资金代缴",
  ticket: "同一张税票重复",
  refund: "退费名单上的，明细里已有这一笔",
  amount: "没有金额或读不出",
  shared: "几个人合缴的",
  masked: "号码不全",
  "no-number": "没有号码或读不出",
};

const ORDER = Object.keys(SET_ASIDE) as readonly SetAside[];

/** `没有计入 3 笔：别的险种 2 笔（600 元），号码不全 1 笔（380 元）`; "" where everything counts. */
export function setAsideText(tally: ReadonlyMap<SetAside, Tallied>): string {
  const parts = ORDER.flatMap((reason) => {
    const found = tally.get(reason);
    return found === undefined ? [] : [`${SET_ASIDE[reason]} ${found.rows} 笔（${toYuan(found.fen)} 元）`];
  });
  const rows = [...tally.values()].reduce((all, one) => all + one.rows, 0);
  return rows === 0 ? "" : `没有计入 ${rows} 笔：${parts.join("，")}`;
}
