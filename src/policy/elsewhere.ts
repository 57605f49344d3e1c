/** Whether a title names another region than the one whose policy would judge the sheet. */
import { foldWidth } from "../identity";
import { normalizeName, shortUnitName } from "./names";
import type { Region } from "./regions";

const LABEL = /^(?:填报|填表|报送|编制)?(?:单位|地区|县区|统筹区)(?:\([^()]{0,20}\))?:?/;
/** One place name behind another from where the line begins: 湖南省益阳市资阳区. */
const PLACE = /\p{Script=Han}{1,7}?(?:特别行政区|自治[区州县旗]|街道|[省市州盟县区旗乡镇])/uy;
/** What ends like a place and is none. */
const NO_PLACE =
  /^.?[乡镇]$|^.[省市州盟区旗]$|^[全本我各市省区该外跨县]县$|(?:社|小|园|校|库|灾|辖|地|城|郊|开发)区$|^城|居民|医保|参保|登记|缴费|人员|名单|花名|年|级|职工|农村|乡镇|区县|县区|县市|市县/;
/** 2024年度南县…: the year goes before the place. */
const YEAR = /^[(（]?20\d\d(?:年度?)?[)）]?/;
const COUNTY_OR_ABOVE = /(?:[省市州盟县区旗])$/;
/** Of a line that speaks of what the product is for. */
const OF_A_ROSTER = /医保|医疗|参保|缴费|征缴|名册|登记|任务|分解|明细|合作医疗|新农合/;

/** The places that a line begins with, from the widest. */
function placesIn(line: string): string[] {
  const text = foldWidth(line).replace(/\s+/g, "").replace(YEAR, "");
  if (!OF_A_ROSTER.test(text) && !LABEL.test(text)) return [];
  const places: string[] = [];
  PLACE.lastIndex = LABEL.exec(text)?.[0].length ?? 0;
  for (let match = PLACE.exec(text); match !== null && !NO_PLACE.test(match[0]); match = PLACE.exec(text))
    places.push(match[0]);
  return places;
}

/**
 * What a title names instead of the region: 桃江县, or 永仁县龙街镇 for the town of that name in 大姚县. Null where it names the region,
 * a place in it or above it, or no place at all.
 */
export function elsewhereIn(
  lines: readonly string[],
  region: Region,
  units: readonly string[],
): string | null {
  const own = new Set([region.name, ...region.aliases, ...units].flatMap(forms));
  const above = new Set(region.parents.flatMap(forms));
  for (const line of lines) {
    const places = placesIn(line);
    const at = places.findIndex((place) => forms(place).some((form) => own.has(form)));
    const before = at < 0 ? places : places.slice(0, at);
    const stranger = before.findIndex(
      (place) => COUNTY_OR_ABOVE.test(place) && !forms(place).some((form) => above.has(form)),
    );
    // Whoever has not written down what is above the region may have it named in a title all the same.
    const mayBeAbove = region.parents.length === 0 && (at >= 0 || /[省市州盟]$/.test(before[stranger] ?? ""));
    if (stranger >= 0 && !mayBeAbove) return places.slice(0, at < 0 ? undefined : at + 1).join("");
  }
  return null;
}

/** The county, or else the widest place, that the lines above a table name, whether anything is known of it or not; null if none. */
export function placeNamedIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const places = placesIn(line);
    const county = places.findIndex((place) => /[县区旗]$/.test(place));
    const above = places.filter((place) => COUNTY_OR_ABOVE.test(place)).length;
    if (places.length > 0) return places.slice(0, county < 0 ? Math.max(1, above) : county + 1).join("");
  }
  return null;
}

function forms(name: string): string[] {
  const long = normalizeName(name);
  const short = shortUnitName(long);
  return short === null ? [long] : [long, short];
}
