import type { IsoDate } from "../policy";

const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/** The day that a spreadsheet counts as this number, the time of day left out; from March 1900 on. */
export function dayOfSerial(serial: number): IsoDate {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}
