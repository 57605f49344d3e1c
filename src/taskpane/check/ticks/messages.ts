/** The words of 已核对 and 已核实. */
import type { TickKind } from "../../../checks";

interface TickWording {
  readonly open: string;
  readonly hint: string;
  readonly why: string;
  readonly blank: string;
  readonly undo: string;
}

const kinds: Readonly<Record<TickKind, TickWording>> = {
  checked: {
    open: "已核对…",
    hint: "核对过、不用改的，写明理由，记为已核对（在问题上按 H 也行）。单元格改动后要重新核对。",
    why: "理由",
    blank: "请写明为什么不用改",
    undo: "撤销核对",
  },
  verified: {
    open: "已核实…",
    hint: "看过证件、材料，确实如此的，记为已核实（在问题上按 H 也行）。单元格改动后要重新核实。",
    why: "看的什么证件或材料",
    blank: "请写明看的是什么证件或材料",
    undo: "撤销核实",
  },
};

export const messages = {
  kinds,
  by: "谁看的",
  noBody: "请写明是谁看的",
  save: "确定",
  cancel: "取消",
  /** What people write most often. */
  reasons: ["已与本人核对，无误", "证件上确实如此", "已对照户口簿", "确实没有"],
  told: (said: string, at: string) => `${said}，${at}`,
} as const;
