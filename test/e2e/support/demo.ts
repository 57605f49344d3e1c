/** What was put into the sheets of the demo workbook, for the check to find. */
import { cellName } from "../../../src/forms";
import { sampleWorkbooks } from "../../../src/samples";

export const PROMISED = [
  { sheet: "花名册", fileName: "花名册-有错.xlsx" },
  { sheet: "任务分解表-临猗县", fileName: "任务分解表-临猗县.xlsx" },
].flatMap(({ sheet, fileName }) => {
  const sample = sampleWorkbooks().find((candidate) => candidate.fileName === fileName);
  return (sample?.expected ?? []).map(({ rule, row, column }) => ({
    rule: rule.id,
    severity: rule.severity,
    place: `${sheet} ${cellName(row, column)}`,
  }));
});
export const ERRORS = PROMISED.filter(({ severity }) => severity === "error").length;
export const HINTS = PROMISED.length - ERRORS;

/** The first place of a fault: `花名册 D8`. */
export function placeOf(rule: string): string {
  const place = PROMISED.find((promised) => promised.rule === rule)?.place;
  if (place === undefined) throw new Error(`the demo has no ${rule}`);
  return place;
}
