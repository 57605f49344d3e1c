/** Which insurance year holds for a sheet. The first choice is always what the sheet itself says. */
import { Select } from "@fluentui/react-components";
import { fullRegionName, type PolicyRegistry } from "../../../policy";
import { messages } from "../messages";
import { messages as shared } from "../../shared/messages";
import type { SheetView } from "./sheet-view";
import { useShowText } from "../../shared/show";
import { usePane } from "../../shared/pane-context";

export function YearSelect({ sheet }: { sheet: SheetView }) {
  const show = useShowText();
  const { session, state } = usePane();
  const { year, chosenYear, ownYear } = sheet;
  const own = ownYear === null ? messages.sheet.notStated : messages.sheet.asOwn(shared.yearText(ownYear));
  const stated = year === null ? own : messages.sheet.asStated(shared.yearText(year));
  return (
    <Select
      size="small"
      aria-label={messages.sheet.yearOf(show(sheet.name))}
      value={chosenYear === null ? "" : String(chosenYear)}
      onChange={(_, { value }) => void session.setYear(sheet.name, value === "" ? null : Number(value))}
    >
      <option value="">{stated}</option>
      {yearsFor(sheet, state.policies).map((known) => (
        <option key={known} value={known}>
          {shared.yearText(known)}
        </option>
      ))}
    </Select>
  );
}

/** The years known for the sheet's region, or for any; and the one chosen before, whatever became of its policy. */
function yearsFor(sheet: SheetView, policies: PolicyRegistry): number[] {
  const regions = policies.regions();
  const name = sheet.chosenRegion ?? (sheet.region === null ? null : fullRegionName(sheet.region));
  const own = regions.filter((region) => name === null || fullRegionName(region) === name);
  const years = new Set(own.flatMap((region) => policies.years(region)));
  if (sheet.chosenYear !== null) years.add(sheet.chosenYear);
  return [...years].sort((a, b) => b - a);
}
