/** What the tax office has received beside the roster (design §5.3, §5.4): amounts as in design §4. */
import type { Grid } from "../../../src/forms";
import { gridOf } from "../../support/grid";
import { idNumber } from "../../support/id-numbers";
import { ID } from "../../support/lists";
import { official, reordered, stacked, text } from "./layouts";
import type { RuleTable } from "./table";

/** Nobody of the roster. */
const ZHAO = `赵小强|${idNumber("19650102", 911)}`;
const ITEM = "城乡居民基本医疗保险费";
const WANG = `王建国|${ID.王建国}`;
const ZHANG = `张桂兰|${ID.张桂兰}`;

/** What the tax office received, one payment a row. */
function received(...rows: readonly string[]): Grid {
  return gridOf(["缴费人姓名|缴费人识别号|征收品目|实缴金额|入库日期", ...rows].join("\n"), {
    name: "征收数据明细",
  });
}

/** The same with the ticket's number and its state. */
function tickets(...rows: readonly string[]): Grid {
  return gridOf(
    ["缴费人姓名|缴费人识别号|征收品目|实缴金额|入库日期|电子税票号码|税票状态", ...rows].join("\n"),
    { name: "入库明细" },
  );
}

/** A roster that says when each has paid: 王建国, and 张桂兰 on 低保. */
function dated(
  wang: string,
  zhang = "190|2023-10-12|",
  title = "赫山区2024年度城乡居民医保参保缴费花名册",
): Grid {
  return gridOf(
    `${title}
     户属性|姓名|身份证号|实交额|缴费日期|备注
     普通居民|${WANG}|${wang}
     城乡低保对象|${ZHANG}|${zhang}`,
    { name: "花名册" },
  );
}

/** The same with receipts and no days. */
function receipted(wang: string, zhang: string, zhao: string): Grid {
  return gridOf(
    `赫山区2024年度城乡居民医保参保缴费花名册
     户属性|户籍号|姓名|身份证号|实交额|票据号码
     普通居民|1|${WANG}|380|${wang}
     普通居民|1|李秀英|${ID.李秀英}|380|
     城乡低保对象|2|${ZHANG}|190|${zhang}
     普通居民|3|${ZHAO}|380|${zhao}`,
    { name: "花名册" },
  );
}

const LI_PAID = `李秀英|${ID.李秀英}|${ITEM}|380|2023-10-09`;
const ZHANG_PAID = `${ZHANG}|${ITEM}|190|2023-10-15`;
const WANG_PAID = `${WANG}|${ITEM}|380|2023-10-09`;

export const PAYMENTS: RuleTable = {
  "payment-missing": {
    wrong: [
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, LI_PAID)],
        "D3",
        "on a day between the export's first and last",
      ],
      [[dated("380|2023-10-09|"), received(ZHANG_PAID, LI_PAID)], "D3", "on the export's first day"],
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, `${WANG}|城乡居民基本养老保险费|300|2023-10-09`)],
        "D3",
        "a pension is no premium",
      ],
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, WANG_PAID, `${WANG}|${ITEM}|-380|2023-10-14`)],
        "D3",
        "paid, and given back",
      ],
      [
        [
          dated("380|2023-10-12|"),
          tickets(`${WANG}|${ITEM}|380|2023-10-09|T1|作废`, `${ZHANG}|${ITEM}|190|2023-10-15|T2|已入库`),
        ],
        "D3",
        "cancelled",
      ],
      [
        [receipted("PJ1", "PJ2", "PJ3"), received(WANG_PAID, LI_PAID, ZHANG_PAID)],
        "E6",
        "a receipt without a day; the export has nearly everybody else",
      ],
      [
        [receipted("PJ1", "PJ2", "PJ3"), received(WANG_PAID, ZHANG_PAID, `${ZHAO}|${ITEM}|380|2023-10-10`)],
        "E4",
        "one receipt for the household",
      ],
    ],
    right: [
      [[dated("380|2023-10-16|"), received(ZHANG_PAID, LI_PAID)], "after the export's last day"],
      [[dated("380|2023-10-08|"), received(ZHANG_PAID, LI_PAID)], "before its first"],
      [[dated("380||"), received(ZHANG_PAID, LI_PAID)], "nothing says that it was taken: merely unpaid"],
      [[dated("未缴||"), received(ZHANG_PAID, LI_PAID)], "not taken"],
      [
        [dated("380|2023-10-12|职工医保"), received(ZHANG_PAID, LI_PAID)],
        "insured as an employee: no sure mistake",
      ],
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, `王建国|430903********9010|${ITEM}|380|2023-10-12`)],
        "a masked number may be his",
      ],
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, `王建国||${ITEM}|380|2023-10-12`)],
        "a payment without a number, of his name",
      ],
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, `王建国|430903197003109011|${ITEM}|380|2023-10-12`)],
        "a wrong number, of his name",
      ],
      [
        [receipted("PJ1", "PJ2", "PJ3"), received(WANG_PAID)],
        "receipts without days, and an export that has few of them",
      ],
      [
        [dated("380|2023-10-12|"), received(ZHANG_PAID, "王建国|430903700310901|医保|380|2023-10-12")],
        "15 digits",
      ],
    ],
  },
  "payment-amount": {
    wrong: [
      [
        [official(), received(`王建国|${ID.王建国}|城乡居民基本医疗保险费|350|2023-10-09`)],
        "王建国的实交额",
        "less than is due",
      ],
      [
        [reordered(), received(`张桂兰|${ID.张桂兰}|城乡居民基本医疗保险费|380|2023-10-09`)],
        "张桂兰的实交额",
        "more than 低保 pay",
      ],
      [
        [
          stacked(),
          received(
            `王建国|${ID.王建国}|医疗保险|100|2023-10-09`,
            `王建国|${ID.王建国}|医疗保险|200|2023-10-10`,
          ),
        ],
        "王建国的实交额",
        "two parts that are too little",
      ],
    ],
    right: [
      [[official(), received(`王建国|${ID.王建国}|城乡居民基本医疗保险费|380|2023-10-09`)], "as due"],
      [
        [reordered(), received(`王建国|${ID.王建国}|城乡居民基本养老保险费|200|2023-10-09`)],
        "another insurance",
      ],
      [
        [
          stacked(),
          received(
            `王建国|${ID.王建国}|医疗保险|180|2023-10-09`,
            `王建国|${ID.王建国}|医疗保险|200|2023-10-10`,
          ),
        ],
        "two parts that add up",
      ],
      [[text(), received(ZHAO + "|城乡居民基本医疗保险费|350|2023-10-09")], "somebody else"],
    ],
  },
  "payment-twice": {
    wrong: [
      [[official(), received(WANG_PAID, WANG_PAID)], "征收数据明细!D3", "the whole premium, twice"],
      [
        [reordered(), received(`${WANG}|${ITEM}|380|2023-10-19`, WANG_PAID)],
        "征收数据明细!D2",
        "the later day stands in the first row",
      ],
      [
        [stacked(), received(ZHANG_PAID, ZHANG_PAID, `${ZHANG}|${ITEM}|-100|2023-10-20`)],
        "征收数据明细!D3",
        "given back in part",
      ],
      [
        [official(), received(`${ZHAO}|${ITEM}|380|2023-10-09`, `${ZHAO}|${ITEM}|380|2023-10-10`)],
        "征收数据明细!D3",
        "on no roster, and more than anybody pays",
      ],
    ],
    right: [
      [
        [official(), received(`${WANG}|${ITEM}|190|2023-10-09`, `${WANG}|${ITEM}|190|2023-10-10`)],
        "two parts that add up",
      ],
      [
        [reordered(), received(WANG_PAID, WANG_PAID, `${WANG}|${ITEM}|-380|2023-10-20`)],
        "one of them given back",
      ],
      [
        [stacked(), tickets(`${WANG}|${ITEM}|380|2023-10-09|T1|`, `${WANG}|${ITEM}|380|2023-10-09|T1|`)],
        "the same ticket in two exports",
      ],
      [
        [
          text(),
          tickets(`${WANG}|${ITEM}|380|2023-10-09|T1|作废`, `${WANG}|${ITEM}|380|2023-10-09|T2|已入库`),
        ],
        "one of them cancelled",
      ],
      [
        [official(), received(WANG_PAID, `${WANG}|城乡居民基本养老保险费|380|2023-10-09`)],
        "a premium and a pension",
      ],
    ],
  },
  "payment-unknown": {
    wrong: [
      [[official(), received(`${ZHAO}|${ITEM}|380|2023-10-09`)], "征收数据明细!D2", "on no roster"],
      [
        [reordered(), received(WANG_PAID, `${ZHAO}|${ITEM}|190|2023-10-09`)],
        "征收数据明细!D3",
        "in the second row",
      ],
      [
        [stacked(), received(`${ZHAO}|${ITEM}|100|2023-10-09`, `${ZHAO}|${ITEM}|280|2023-10-10`)],
        "征收数据明细!D3",
        "two payments of one person are one finding",
      ],
    ],
    right: [
      [[official(), received(WANG_PAID, ZHANG_PAID)], "everybody is on it"],
      [[reordered(), received(`${ZHAO}|城乡居民基本养老保险费|300|2023-10-09`)], "a pension"],
      [
        [stacked(), received(`${ZHAO}|${ITEM}|380|2023-10-09`, `${ZHAO}|${ITEM}|-380|2023-10-19`)],
        "all given back",
      ],
      [[text(), received(`赵小强|430903********0011|${ITEM}|380|2023-10-09`)], "a masked number"],
      [[received(`${ZHAO}|${ITEM}|380|2023-10-09`)], "no roster beside it"],
    ],
  },
};
