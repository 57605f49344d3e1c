/** The day of birth in an ID number cannot be one. */
import { birthDate, type CalendarDate } from "../../identity";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const idBirthdate: Rule = {
  id: "id-birthdate",
  order: 100,
  group: "identity",
  severity: "error",
  title: "身份证号里的出生日期不对",
  why: "第 7 到 14 位是出生日期，写的这一天不存在、还没到，或者已超过 120 岁。",
  mend: "对照身份证或户口簿重新填写。",
  source: "GB 11643—1999 公民身份号码（出生日期码）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197002309010`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  verifiedBy: ["户口簿", "居民身份证"],
  hears: [
    hear(idNumbers, "birthdate", ({ id, mistake }, { today }) =>
      isOfSomebodyOld(id, today) ? mistake : { ...mistake, isCertain: true },
    ),
  ],
  isOnId: true,
};

/** Somebody can be older than 120; no document can show a day that does not exist or has not come. */
function isOfSomebodyOld(id: string | number, today: CalendarDate): boolean {
  return birthDate(id, { ...today, year: today.year - 60 }) !== null;
}
