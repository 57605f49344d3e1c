/** `category-unknown` mends a category only where one character was surely taken for another (design §5.3). */
import { full } from "../support/check";
import { roster } from "../support/roster";

const title = (region: string) => `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表`;

/** What the finding on the category in row 8 would write there. */
const fixes = (category: string, region: string) =>
  full(["category-unknown"], roster({ 张桂兰的户属性: category }, { title: title(region) })).map(
    ({ fix }) => fix,
  );

test.each<[written: string, meant: string, region: string]>([
  ["低保对像", "低保对象", "赫山区"],
  ["城乡低保对相", "城乡低保对象", "赫山区"],
  ["底保", "低保", "赫山区"],
  ["低宝对像", "低保对象", "赫山区"],
  ["事实无人扶养儿童", "事实无人抚养儿童", "赫山区"],
  ["特因人员", "特困人员", "赫山区"],
  ["弧儿", "孤儿", "赫山区"],
  ["农村低收入检测户", "农村低收入监测户", "赫山区"],
  ["边缘易至贫户", "边缘易致贫户", "赫山区"],
  ["一、二级残废", "一、二级残疾", "赫山区"],
  ["普通居名", "普通居民", "赫山区"],
  ["⑥城乡低保对像", "⑥城乡低保对象", "赫山区"],
  ["低保对像、孤儿", "低保对象、孤儿", "赫山区"],
  ["返贫至贫人口", "返贫致贫人口", "临猗县"],
  ["年满60周岁烈土子女", "年满60周岁烈士子女", "兴国县方太乡"],
  ["优扶对像", "优抚对象", "孝义市"],
])("%s → %s (%s)", (written, meant, region) => {
  expect(fixes(written, region)).toEqual([meant]);
});

test.each([
  ["困难职工", "no category at all"],
  ["困难对像", "no category after mending either"],
  ["低保护", "may be 低保户, or something else"],
  ["⑤城乡低保对像", "the number is another category's"],
  ["低保对像、困难职工", "one of two stays unknown"],
  ["优扶对像", "赫山区 has none"],
  ["?", "nothing"],
])("%s: %s, so a person decides", (written) => {
  expect(fixes(written, "赫山区")).toEqual([null]);
});

test.each(["低保对象", "①", "低保对象、孤儿"])("%s is right", (category) => {
  expect(fixes(category, "赫山区")).toEqual([]);
});
