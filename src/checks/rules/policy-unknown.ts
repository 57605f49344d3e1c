/** Nobody knows by which policy the sheet is to be judged. */
import { table } from "../example";
import { headerCell } from "../judging/headers";
import type { Rule } from "../rule";

export const policyUnknown: Rule = {
  id: "policy-unknown",
  order: 430,
  group: "context",
  severity: "warning",
  title: "不知道是哪个地区、哪一年度",
  why: "没有地区和年度，就不知道该缴多少，金额没有核对。",
  mend: "在表头写明地区和参保年度，或在面板的卡片上选（终端用 --region 和 --year）；还没有当地政策的，把通知写成“参保政策”表（终端用 --policy）。",
  source: "本工具：没有地区和年度就没有标准可核对",
  example: {
    title: "参保缴费登记表",
    rightTitle: "赫山区2024年度参保缴费登记表",
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额
      低保对象 | 张桂兰 | 190    | 190`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额
      低保对象 | 张桂兰 | 190    | 190`),
  },

  roster: ({ form, policy, elsewhere, unknownPlace, whyNoPolicy, region, year }, tell) => ({
    finish() {
      const header = form.headers[0];
      if (policy !== null || header === undefined) return;
      const missing = [region === null ? "地区" : "", year === null ? "参保年度" : ""].filter(
        (what) => what !== "",
      );
      const why =
        elsewhere !== null
          ? `表里写的是“${elsewhere.named}”，用的政策是${elsewhere.own.name}的，不是同一个地区`
          : unknownPlace !== null
            ? `本表写的是${unknownPlace}，没有${unknownPlace}的政策（请把当地的通知写成“参保政策”表）`
            : region === null || year === null
              ? `表里看不出${missing.join("和")}`
              : (whyNoPolicy ?? `没有${region.name}${year}年度的政策`);
      tell({ cell: headerCell(header), message: `${why}，金额和户属性没有核对`, value: "" });
    },
  }),
};
