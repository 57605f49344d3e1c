/**
 * For every rule a piece of a sheet that is wrong and one that is right, for the rules page and the documentation.
 * They are no illustrations only: a test checks each of them. People and numbers are invented.
 */
import type { RuleId } from "./catalogue";

/** Rows of cells: the first one is the header. */
export type ExampleTable = readonly (readonly string[])[];

export interface RuleExample {
  readonly wrong: ExampleTable;
  readonly right: ExampleTable;
  /** The list that the roster is compared with, by the sheet's name. */
  readonly list?: { readonly name: string; readonly rows: ExampleTable };
  /** What stands above the tables; without one the title of 赫山区's form for 2024. */
  readonly title?: string;
  /** What stands above the right one, where that is the difference. */
  readonly rightTitle?: string;
}

/** `姓名 | 性别 / 张三 | 男`: one line a row. */
function table(text: string): ExampleTable {
  return text.split(" / ").map((line) => line.split("|").map((cell) => cell.trim()));
}

function example(wrong: string, right: string, more: Omit<RuleExample, "wrong" | "right"> = {}): RuleExample {
  return { wrong: table(wrong), right: table(right), ...more };
}

const AMOUNTS = "户属性 | 姓名 | 实交额 | 资助额";
const FAMILY = "户籍号 | 户主关系 | 姓名 | 性别";
const PAYER = "户属性 | 姓名 | 实交额 | 资助额 | 资助部门";
const PERSON = "姓名 | 性别 | 身份证号";

const POOR_LIST = {
  name: "低保名单",
  rows: table("姓名 | 身份证号 / 张桂兰 | 430903195509209044"),
};

export const EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  required: example(
    "户属性 | 户主关系 | 姓名 | 性别 | 身份证号 | 实交额 | 签字 / 普通居民 | 户主 | 王建国 |  | 430903197003109010 | 380 | 王建国",
    "户属性 | 户主关系 | 姓名 | 性别 | 身份证号 | 实交额 | 签字 / 普通居民 | 户主 | 王建国 | 男 | 430903197003109010 | 380 | 王建国",
  ),
  "cell-error": example(
    "姓名 | 性别 | 实交额 / 王建国 | 男 | #REF!",
    "姓名 | 性别 | 实交额 / 王建国 | 男 | 380",
  ),
  "name-format": example(
    `${PERSON} / 王建国1 | 男 | 430903197003109010`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "phone-format": example(
    "姓名 | 性别 | 联系电话 / 王建国 | 男 | 1381234567",
    "姓名 | 性别 | 联系电话 / 王建国 | 男 | 13812345678",
  ),
  "receipt-missing": example(
    "姓名 | 实交额 | 票据号码 / 王建国 | 380 | ",
    "姓名 | 实交额 | 票据号码 / 王建国 | 380 | 0012345",
  ),
  "receipt-duplicate": example(
    "户籍号 | 姓名 | 实交额 | 票据号码 / 1001 | 王建国 | 380 | 0012345 / 1002 | 张桂兰 | 380 | 0012345",
    "户籍号 | 姓名 | 实交额 | 票据号码 / 1001 | 王建国 | 380 | 0012345 / 1002 | 张桂兰 | 380 | 0012346",
  ),
  "signature-missing": example(
    "姓名 | 实交额 | 参保人签字 / 王建国 | 380 |  / 张桂兰 | 380 | 张桂兰",
    "姓名 | 实交额 | 参保人签字 / 王建国 | 380 | 王建国 / 张桂兰 | 380 | 张桂兰",
  ),

  "id-length": example(
    `${PERSON} / 王建国 | 男 | 43090319700310901`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-format": example(
    `${PERSON} / 王建国 | 男 | 43090319700310901O`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-birthdate": example(
    `${PERSON} / 王建国 | 男 | 430903197002309010`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-checksum": example(
    `${PERSON} / 王建国 | 男 | 430903197003109011`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-region": example(
    `${PERSON} / 王建国 | 男 | 999903197003109018`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-15": example(
    `${PERSON} / 王建国 | 男 | 430903700310901`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-as-number": example(
    `${PERSON} / 王建国 | 男 | 4.30903E+17`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "id-spaces": example(
    `${PERSON} / 李秀英 | 女 | 430903 19720815 902x`,
    `${PERSON} / 李秀英 | 女 | 43090319720815902X`,
  ),
  "sex-unknown": example(
    `${PERSON} / 王建国 | 1 | 430903197003109010`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),
  "sex-mismatch": example(
    `${PERSON} / 王建国 | 女 | 430903197003109010`,
    `${PERSON} / 王建国 | 男 | 430903197003109010`,
  ),

  "id-duplicate": example(
    `${PERSON} / 王建国 | 男 | 430903197003109010 / 王建国 | 男 | 430903197003109010`,
    `${PERSON} / 王建国 | 男 | 430903197003109010 / 李秀英 | 女 | 43090319720815902X`,
  ),
  "id-conflict": example(
    `${PERSON} / 王建国 | 男 | 430903197003109010 / 王建军 | 男 | 430903197003109010`,
    `${PERSON} / 王建国 | 男 | 430903197003109010 / 陈德福 | 男 | 430903195101129059`,
  ),

  "relation-unknown": example(
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 同住 | 李秀英 | 女`,
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 妻 | 李秀英 | 女`,
  ),
  "relation-sex": example(
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 妻 | 王子轩 | 男`,
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 子 | 王子轩 | 男`,
  ),
  "household-no-head": example(
    `${FAMILY} / 1001 | 妻 | 李秀英 | 女 / 1001 | 子 | 王子轩 | 男`,
    `${FAMILY} / 1001 | 户主 | 李秀英 | 女 / 1001 | 子 | 王子轩 | 男`,
  ),
  "household-many-heads": example(
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 户主 | 李秀英 | 女`,
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 妻 | 李秀英 | 女`,
  ),
  "household-split": example(
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1002 | 户主 | 张桂兰 | 女 / 1001 | 妻 | 李秀英 | 女`,
    `${FAMILY} / 1001 | 户主 | 王建国 | 男 / 1001 | 妻 | 李秀英 | 女 / 1002 | 户主 | 张桂兰 | 女`,
  ),

  "category-unknown": example(
    `${AMOUNTS} / 困难户 | 张桂兰 | 190 | 190`,
    `${AMOUNTS} / 低保对象 | 张桂兰 | 190 | 190`,
  ),
  "category-age": example(
    "户属性 | 姓名 | 身份证号 / 孤儿 | 王建国 | 430903197003109010",
    "户属性 | 姓名 | 身份证号 / 特困人员 | 王建国 | 430903197003109010",
  ),
  "amount-selfpay": example(
    `${AMOUNTS} / 低保对象 | 张桂兰 | 380 | 190`,
    `${AMOUNTS} / 低保对象 | 张桂兰 | 190 | 190`,
  ),
  "amount-subsidy": example(
    `${AMOUNTS} / 特困人员 | 陈德福 | 0 | 190`,
    `${AMOUNTS} / 特困人员 | 陈德福 | 0 | 380`,
  ),
  "subsidy-extra": example(
    `${PAYER} / 普通居民 | 王建国 | 330 | 50 | 乡镇`,
    `${PAYER} / 普通居民 | 王建国 | 380 | 0 | `,
  ),
  "amount-sum": example(
    `${AMOUNTS} / 普通居民 | 王建国 | 350 | 0`,
    `${AMOUNTS} / 普通居民 | 王建国 | 380 | 0`,
  ),
  "payer-missing": example(
    `${PAYER} / 低保对象 | 张桂兰 | 190 | 190 | `,
    `${PAYER} / 低保对象 | 张桂兰 | 190 | 190 | 区民政局`,
  ),
  "payer-unknown": example(
    `${PAYER} / 低保对象 | 张桂兰 | 190 | 190 | 老王`,
    `${PAYER} / 低保对象 | 张桂兰 | 190 | 190 | ②`,
  ),
  "payer-unexpected": example(
    `${PAYER} / 普通居民 | 王建国 | 380 | 0 | 区民政局`,
    `${PAYER} / 普通居民 | 王建国 | 380 | 0 | `,
  ),

  "page-total": example(
    "姓名 | 性别 | 实交额 | 资助额 / 王建国 | 男 | 380 | 0 / 李秀英 | 女 | 380 | 0 / 本页小计：参加居民医保人数：3人；实收金额760元",
    "姓名 | 性别 | 实交额 | 资助额 / 王建国 | 男 | 380 | 0 / 李秀英 | 女 | 380 | 0 / 本页小计：参加居民医保人数：2人；实收金额760元",
  ),
  "total-mismatch": example(
    "乡镇 | 任务数 / 赫山街道 | 64899 / 桃花仑街道 | 50141 / 合计 | 115041",
    "乡镇 | 任务数 / 赫山街道 | 64899 / 桃花仑街道 | 50141 / 合计 | 115040",
    { title: "2024年度参保任务分解表" },
  ),
  "quota-mismatch": example(
    "乡镇 | 户籍人口数 | 任务数 / 赫山街道 | 68315 | 64900",
    "乡镇 | 户籍人口数 | 任务数 / 赫山街道 | 68315 | 64899",
    { title: "赫山区2024年度城乡居民基本医疗保险参保计划表" },
  ),
  "count-invalid": example(
    "村 | 户籍人口数 | 职工医保人数 | 任务数 / 台亭村 | 350.5 | 20 | 330",
    "村 | 户籍人口数 | 职工医保人数 | 任务数 / 台亭村 | 350 | 20 | 330",
    { title: "2024年度参保任务分解表" },
  ),

  "subsidy-missed": example(
    "户属性 | 姓名 | 身份证号 | 实交额 | 资助额 / 普通居民 | 张桂兰 | 430903195509209044 | 380 | 0",
    "户属性 | 姓名 | 身份证号 | 实交额 | 资助额 / 低保对象 | 张桂兰 | 430903195509209044 | 190 | 190",
    { list: POOR_LIST },
  ),
  "subsidy-wrong": example(
    "户属性 | 姓名 | 身份证号 | 实交额 | 资助额 / 低保对象 | 陈德福 | 430903195101129059 | 190 | 190",
    "户属性 | 姓名 | 身份证号 | 实交额 | 资助额 / 普通居民 | 陈德福 | 430903195101129059 | 380 | 0",
    { list: POOR_LIST },
  ),
  "employee-insured": example(
    `${PERSON} / 张桂兰 | 女 | 430903195509209044`,
    `${PERSON} / 陈德福 | 男 | 430903195101129059`,
    { list: { ...POOR_LIST, name: "职工医保名单" } },
  ),
  "list-not-enrolled": example(
    "户属性 | 姓名 | 身份证号 | 实交额 / 普通居民 | 陈德福 | 430903195101129059 | 380",
    "户属性 | 姓名 | 身份证号 | 实交额 / 低保对象 | 张桂兰 | 430903195509209044 | 190",
    { list: POOR_LIST },
  ),
  "census-missing": example(
    "户属性 | 姓名 | 身份证号 | 实交额 / 普通居民 | 陈德福 | 430903195101129059 | 380",
    "户属性 | 姓名 | 身份证号 | 实交额 / 普通居民 | 张桂兰 | 430903195509209044 | 380",
    { list: { ...POOR_LIST, name: "户籍名册" } },
  ),

  "policy-unknown": example(
    `${AMOUNTS} / 低保对象 | 张桂兰 | 190 | 190`,
    `${AMOUNTS} / 低保对象 | 张桂兰 | 190 | 190`,
    {
      title: "参保缴费登记表",
      rightTitle: "赫山区2024年度参保缴费登记表",
    },
  ),
};
