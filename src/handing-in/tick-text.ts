/** How a tick is told, in the pane, the terminal and the report alike. */
import type { Tick } from "../checking";
import { messages } from "./messages";

/** 已核实（户口簿，李四看过） */
export function tickText(tick: Pick<Tick, "kind" | "why" | "by">): string {
  return messages.ticks.text(messages.ticks.kinds[tick.kind], tickAbout(tick));
}

/** 户口簿，李四看过; "" where a copy for others leaves it out. */
export function tickAbout({ why = "", by = "" }: Pick<Tick, "why" | "by">): string {
  return messages.ticks.about(why, by);
}
