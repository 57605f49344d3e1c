/** The invented people of the corpus, and their ID numbers by GB 11643. */
import { madeId, oldId, withWrongCheck } from "../support/made-ids";

/** Name, sex, day of birth. */
const PEOPLE = `
  赵文斌 男 19680412  钱玉梅 女 19701125  赵小军 男 19951003  赵欣怡 女 20120719  孙德贵 男 19490208  李桂香 女 19520916
  周建平 男 19750630  吴秀兰 女 19770211  周子涵 女 20051224  郑国强 男 19810505  王丽娟 女 19840817  郑浩然 男 20180309
  冯大山 男 19560120  陈巧云 女 19591107  褚志远 男 19880926  卫红梅 女 19900414  蒋福生 男 19440703  沈月娥 女 19471019
  韩明亮 男 19720828  杨翠花 女 19741216  韩雪 女 20000602    朱永康 男 19630327  秦淑芬 女 19650911  许家豪 男 20150122
  何金凤 女 19791030  吕国栋 男 19690715  施美玲 女 19930227  张守义 男 19580806  孔令仪 女 20090513  曹阳 男 20030718
  严小宝 男 20230830  华春燕 女 19860219  金大勇 男 19850601  魏招娣 女 19540404  陶一鸣 男 20110909  姜桂芝 女 19390125`;

const MADE = new Map(
  [...PEOPLE.matchAll(/(\p{Script=Han}{2,3}) (男|女) (\d{8})/gu)].map(([, name = "", sex, born = ""], i) => [
    name,
    { born, sequence: 900 + 2 * (i % 49) + (sex === "男" ? 1 : 0) },
  ]),
);

/** Division codes that exist, of the regions in which the corpus plays. */
export const DIVISIONS: Readonly<Record<string, string>> = {
  赫山区: "430903",
  临猗县: "140821",
  方太乡: "360732",
  孝义市: "141181",
  土沃乡: "140521",
};

/** `#赵文斌!` and the like within a text become numbers. */
export function withNumbers(text: string, division: string): string {
  return text.replace(/#(\p{Script=Han}{2,3})([!?^-]|\*\d\d)?/gu, (_whole, name: string, how?: string) => {
    const made = MADE.get(name);
    if (made === undefined) throw new Error(`nobody of the corpus is called ${name}`);
    const id = madeId({ ...made, division });
    switch (how?.[0]) {
      case "!":
        return withWrongCheck(id);
      case "-":
        return id.slice(0, 15) + id.slice(16);
      case "?":
        return `${id.slice(0, 6)}********${id.slice(-4)}`;
      case "^":
        return oldId({ ...made, division });
      case "*":
        return id + how?.slice(1);
      default:
        return id;
    }
  });
}
