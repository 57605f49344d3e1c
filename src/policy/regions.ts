/** Regions, found by any way of writing their names. */
import { PolicyError } from "./errors";
import { normalizeName, shortUnitName } from "./names";
import { type Policy, UNKNOWN_DIVISION } from "./schema";
import { nearestNames } from "./suggest";

export type Region = Policy["region"];

/** `湖南省益阳市赫山区`: tells regions of the same name apart. */
export function fullRegionName(region: Region): string {
  return [...region.parents, region.name].join("");
}

/**
 * Whether two descriptions mean one region: the same division code, no contradiction in the parents (a county's own sheet may
 * leave the province out), and names that are two ways of writing one (赫山, 益阳市赫山区); or the same full name.
 */
export function isSameRegion(a: Region, b: Region): boolean {
  if (normalizeName(fullRegionName(a)) === normalizeName(fullRegionName(b))) return true;
  const [own, other] = [a, b].map(({ parents }) => parents.map(shortest)) as [string[], string[]];
  const agree = own.every((name) => other.includes(name)) || other.every((name) => own.includes(name));
  const codes = new Set([a.divisionCode, b.divisionCode]);
  if (!agree || (codes.size > 1 && !codes.has(UNKNOWN_DIVISION))) return false;
  return isAWayOfWriting(a, b) || isAWayOfWriting(b, a);
}

function isAWayOfWriting({ name }: Region, region: Region): boolean {
  return writtenForms(region).includes(normalizeName(name));
}

function shortest(name: string): string {
  return shortUnitName(normalizeName(name)) ?? normalizeName(name);
}

/** What two descriptions of one region say together. */
export function joinedRegion(known: Region, more: Region): Region {
  const isOtherName = normalizeName(more.name) !== normalizeName(known.name);
  const aliases = [...new Set([...known.aliases, ...more.aliases, ...(isOtherName ? [more.name] : [])])];
  const parents = more.parents.length > known.parents.length ? more.parents : known.parents;
  const isNew = aliases.length > known.aliases.length || parents !== known.parents;
  return isNew ? { ...known, aliases, parents } : known;
}

/** A region, and the places that its policies name as their own. */
interface Known {
  readonly region: Region;
  readonly units: readonly string[];
}

/** A town or village; 零散户 and 学校 are units of a table, and no places. */
const PLACE = /(?:[乡镇村县区市州盟旗]|街道|街道办事处|社区|开发区|园区)$/;

/** All regions that policies are known for, found by any way of writing their names, and by those of their places. */
export class RegionIndex {
  private readonly regions: readonly Region[];
  private readonly byForm = new Map<string, Set<Region>>();
  /** Towns of a county are answered by the county. */
  private readonly byUnit = new Map<string, Set<Region>>();

  constructor(known: Iterable<Known>) {
    const distinct = new Map<string, Known>();
    for (const one of known) distinct.set(fullRegionName(one.region), one);
    this.regions = [...distinct.values()].map(({ region }) => region);
    for (const { region, units } of distinct.values()) {
      const forms = writtenForms(region);
      for (const form of forms) add(this.byForm, form, region);
      for (const unit of units.map(normalizeName).filter((name) => PLACE.test(name)))
        for (const form of ["", ...forms])
          for (const name of longAndShort(unit)) add(this.byUnit, form + name, region);
    }
  }

  all(): readonly Region[] {
    return this.regions;
  }

  /** @throws {PolicyError} `unknown-region` with the nearest names, or `ambiguous-region` with the full ones. */
  find(typed: string): Region {
    return this.oneOf([...(this.byForm.get(normalizeName(typed)) ?? [])], typed);
  }

  /** The same; a town of a county is the county. */
  findOrOf(typed: string): Region {
    const key = normalizeName(typed);
    return this.oneOf([...(this.byForm.get(key) ?? this.byUnit.get(key) ?? [])], typed);
  }

  private oneOf(found: readonly Region[], typed: string): Region {
    const [region] = found;
    if (region !== undefined && found.length === 1) return region;
    if (found.length > 1) {
      const names = found.map(fullRegionName);
      throw new PolicyError(
        "ambiguous-region",
        `“${typed.trim()}”可以指${names.join("、")}，请写全称`,
        names,
      );
    }
    throw this.unknown(typed);
  }

  /** Null for a name that is not known, or that several regions share. */
  findOrNull(typed: string): Region | null {
    const [region, ...others] = this.byForm.get(normalizeName(typed)) ?? [];
    return others.length > 0 ? null : (region ?? null);
  }

  /**
   * The region that a title or a heading names, null if none or several. Only names that end like one
   * (赫山区, not 赫山) count inside a sentence, and a region within another one goes before it; see also `beforeYear`.
   */
  findIn(text: string): Region | null {
    const haystack = normalizeName(text);
    const named = this.regions.filter((region) =>
      [region.name, ...region.aliases]
        .map(normalizeName)
        .some((name) => name.length >= 3 && haystack.includes(name)),
    );
    const innermost = named.filter((region) => !named.some((other) => other.parents.includes(region.name)));
    // Of two regions of one name, the one whose parents are named beside it is meant.
    const parentsNamed = (region: Region) =>
      region.parents.filter((p) => haystack.includes(normalizeName(p))).length;
    const most = Math.max(...innermost.map(parentsNamed));
    const meant = innermost.filter((region) => parentsNamed(region) === most);
    const [only] = new Set(innermost.map((region) => region.name)).size === 1 ? meant : [];
    if (named.length === 0) return this.beforeYear(text);
    return only !== undefined && meant.length === 1 ? only : null;
  }

  /** 赫山2024年度…: any way of writing the name counts where a line begins with it and a year follows. */
  private beforeYear(text: string): Region | null {
    for (const line of text.split("\n")) {
      const begin = /^(.{2,}?)20\d\d/.exec(normalizeName(line))?.[1];
      const [region, ...others] = begin === undefined ? [] : (this.byForm.get(begin) ?? []);
      if (region !== undefined && others.length === 0) return region;
    }
    return null;
  }

  private unknown(typed: string): PolicyError {
    const name = typed.trim();
    const names = this.regions.map((r) => r.name);
    if (name === "")
      return new PolicyError("unknown-region", `没有写地区，可用的地区：${names.join("、")}`, names);
    const near = nearestNames(normalizeName(typed), this.byForm.keys());
    const suggestions = [
      ...new Set(near.flatMap((form) => [...(this.byForm.get(form) ?? [])].map((r) => r.name))),
    ];
    const hint =
      suggestions.length > 0 ? `是不是“${suggestions.join("”“")}”？` : `可用的地区：${names.join("、")}`;
    return new PolicyError("unknown-region", `没有“${name}”的政策，${hint}`, suggestions);
  }
}

function add(index: Map<string, Set<Region>>, form: string, region: Region): void {
  index.set(form, (index.get(form) ?? new Set()).add(region));
}

/** Province, city, county, township, village: with every further one there would be three times as many forms. */
const MOST_PARENTS = 5;

/** 湖南省益阳市赫山区, 益阳市赫山区, 湖南赫山区, 赫山区, 赫山 …: any parents in order, each long or short. */
function writtenForms(region: Region): string[] {
  const own = [region.name, ...region.aliases].flatMap(longAndShort);
  let prefixes = [""];
  for (const parent of region.parents.slice(-MOST_PARENTS))
    prefixes = prefixes.flatMap((prefix) => [prefix, ...longAndShort(parent).map((p) => prefix + p)]);
  return prefixes.flatMap((prefix) => own.map((name) => prefix + name));
}

function longAndShort(name: string): string[] {
  const long = normalizeName(name);
  const short = shortUnitName(long);
  return short === null ? [long] : [long, short];
}
