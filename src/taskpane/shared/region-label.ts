/** How a region is called in a choice of regions: the short name where it is unique. */
import { fullRegionName, type Region } from "../../policy";

export function regionLabel(region: Region, regions: readonly Region[]): string {
  return regions.filter(({ name }) => name === region.name).length > 1 ? fullRegionName(region) : region.name;
}
