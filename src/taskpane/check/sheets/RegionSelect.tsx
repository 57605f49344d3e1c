/** Which region holds for a sheet. The first choice is always what the sheet itself says. */
import { Select } from "@fluentui/react-components";
import { fullRegionName } from "../../../policy";
import { messages } from "../messages";
import type { SheetView } from "./sheet-view";
import { useShowText } from "../../shared/show";
import { usePane } from "../../shared/pane-context";
import { regionLabel } from "../../shared/region-label";

export function RegionSelect({ sheet }: { sheet: SheetView }) {
  const show = useShowText();
  const { session, state } = usePane();
  const regions = state.policies.regions();
  const own = sheet.ownRegion === null ? messages.sheet.notStated : messages.sheet.asOwn(sheet.ownRegion);
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
