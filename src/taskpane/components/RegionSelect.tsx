import { Select } from "@fluentui/react-components";
import { fullRegionName, type PolicyRegistry, type Region } from "../../policy";
import { messages } from "../messages";
import type { Session } from "../session";
import type { SheetView } from "../sheets";
import { useShowText } from "./ShowText";

interface Props {
  readonly sheet: SheetView;
  readonly policies: PolicyRegistry;
  readonly session: Session;
}

/** The first choice is always what the sheet itself says. */
export function RegionSelect({ sheet, policies, session }: Props) {
  const show = useShowText();
  const regions = policies.regions();
  const own =
    sheet.ownRegion === null ? messages.sheet.notStated : messages.policySheet.asOwn(sheet.ownRegion);
  const stated = sheet.region === null ? own : messages.sheet.asStated(sheet.region.name);
  return (
    <Select
      size="small"
      aria-label={messages.sheet.regionOf(show(sheet.name))}
      value={sheet.chosenRegion ?? ""}
      onChange={(_, { value }) => void session.setRegion(sheet.name, value === "" ? null : value)}
    >
      <option value="">{stated}</option>
      {regions.map((region) => (
        <option key={fullRegionName(region)} value={fullRegionName(region)}>
          {regionLabel(region, regions)}
        </option>
      ))}
    </Select>
  );
}

/** The short name where it is unique. */
export function regionLabel(region: Region, regions: readonly Region[]): string {
  return regions.filter(({ name }) => name === region.name).length > 1 ? fullRegionName(region) : region.name;
}
