import { Select } from "@fluentui/react-components";
import { fullRegionName, type PolicyRegistry } from "../../policy";
import { messages } from "../messages";
import type { Session } from "../session";
import type { SheetView } from "../sheets";
import { useShowText } from "./ShowText";

interface Props {
  readonly sheet: SheetView;
  readonly policies: PolicyRegistry;
  readonly session: Session;
}

export function YearSelect({ sheet, policies, session }: Props) {
  const show = useShowText();
  const { year, chosenYear, ownYear } = sheet;
  const own =
    ownYear === null
      ? messages.sheet.notStated
      : messages.policySheet.asOwn(messages.sheet.yearText(ownYear));
  const stated = year === null ? own : messages.sheet.asStated(messages.sheet.yearText(year));
  return (
    <Select
      size="small"
      aria-label={messages.sheet.yearOf(show(sheet.name))}
      value={chosenYear === null ? "" : String(chosenYear)}
      onChange={(_, { value }) => void session.setYear(sheet.name, value === "" ? null : Number(value))}
    >
      <option value="">{stated}</option>
      {yearsFor(sheet, policies).map((known) => (
        <option key={known} value={known}>
          {messages.sheet.yearText(known)}
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
