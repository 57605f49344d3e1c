/** The policies that come with the program, one file per region and year. */
import fangtai2024 from "./data/jiangxi-ganzhou-xingguo-fangtai-2024.json";
import heshan2024 from "./data/hunan-yiyang-heshan-2024.json";
import hongta2026 from "./data/yunnan-yuxi-hongta-2026.json";
import linyi2024 from "./data/shanxi-yuncheng-linyi-2024.json";
import longjie2025 from "./data/yunnan-chuxiong-dayao-longjie-2025.json";
import national from "./data/national-38.json";
import tuwo2024 from "./data/shanxi-jincheng-qinshui-tuwo-2024.json";
import xiaoyi2024 from "./data/shanxi-lvliang-xiaoyi-2024.json";
import { parsePolicy } from "./parse";
import type { Policy } from "./schema";

const files: Record<string, unknown> = {
  "shanxi-jincheng-qinshui-tuwo-2024.json": tuwo2024,
  "shanxi-yuncheng-linyi-2024.json": linyi2024,
  "jiangxi-ganzhou-xingguo-fangtai-2024.json": fangtai2024,
  "hunan-yiyang-heshan-2024.json": heshan2024,
  "shanxi-lvliang-xiaoyi-2024.json": xiaoyi2024,
  "yunnan-chuxiong-dayao-longjie-2025.json": longjie2025,
  "yunnan-yuxi-hongta-2026.json": hongta2026,
};

export const builtInPolicies: readonly Policy[] = Object.entries(files).map(([file, data]) =>
  parsePolicy(data, file),
);

/**
 * What holds everywhere since 国办发〔2024〕38号, as a policy of no region to begin from: what a county decides itself is to be
 * confirmed in it.
 */
export const nationalFrame: Policy = parsePolicy(national, "national-38.json");
