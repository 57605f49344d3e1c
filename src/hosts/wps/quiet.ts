/** Changes in WPS that nobody sees half-way. */
import type { WpsApplication } from "./api";

/** By number: `Enum` is missing in some versions. The declaration checks the numbers. */
const MANUAL: Et.XlCalculation.xlCalculationManual = -4135;

/**
 * Runs work that changes the workbook: nothing is drawn, asked, told or computed meanwhile. Whatever happens, all is
 * then as it was. The work is one turn, so that the user cannot see WPS in between.
 */
export function quietly<T>(application: Switches, work: () => T): T {
  const restores: (() => void)[] = [];
  const set = <K extends keyof Switches>(key: K, value: Switches[K]): void => {
    const before = application[key];
    if (before === value) return;
    // Noted first: a switch that fails half-way is put back too.
    restores.push(() => {
      application[key] = before;
    });
    application[key] = value;
  };
  try {
    set("ScreenUpdating", false);
    set("DisplayAlerts", false);
    set("EnableEvents", false);
    set("Calculation", MANUAL);
    return work();
  } finally {
    for (const restore of restores.reverse()) attempt(restore);
  }
}

type Switches = Pick<WpsApplication, "ScreenUpdating" | "DisplayAlerts" | "EnableEvents" | "Calculation">;

/** For what may fail without harm to what it follows. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Nobody could do anything about it.
  }
}
