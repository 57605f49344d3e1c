/** The time of day as reports and seals state it. */
/** A minute of the wall clock, `2023-11-02 10:32`; all of China has one time zone. */
export function minuteOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
