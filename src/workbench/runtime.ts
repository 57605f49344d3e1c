/** What the page takes from its browser: the day, and a pause for drawing. */
import type { CalendarDate } from "../identity";

/** Today, by the clock and the time zone of this machine. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** Hands the thread back, so that the page is drawn before what comes next. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
