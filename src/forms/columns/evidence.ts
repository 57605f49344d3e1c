/**
 * What speaks for a column being what: one row for each field. A heading that a row's words name may be its column; words
 * against it make it something else; what stands below then bears it out or not (`values.ts`). To add a field, or a word,
 * change one row; each row's own examples are its tests.
 */
import type { Field } from "./fields";
import { madeOf } from "./words";

export interface Evidence {
  readonly field: Field;
  /** What the heading says, without numbering, brackets and spaces. */
  readonly says: RegExp | ((label: string) => boolean);
  /** What makes it something else all the same. */
  readonly unless?: RegExp;
  /** Headings that can mean nothing else; all, where it is left out. The others need what stands below them. */
  readonly plain?: RegExp;
  /** Headings that are believed only where what stands below bears them out. */
  readonly weak?: RegExp;
  /** It alone does not make a row of texts a header. */
  readonly isMinor?: true;
  /** Headings of this field, and headings that are none of it. */
  readonly examples: string;
  readonly others: string;
}

export const EVIDENCE: readonly Evidence[] = [
  {
    field: "name",
    says: /(?:姓名|名字|姓名全称)$|^(?:参保|缴费|投保|被保险|参合)(?:人|人员|对象)(?:名称)?$|^被(?:代缴|代办|代收|委托|监护|帮扶)人$|^缴费人名称$|^(?:人员|成员|家庭成员)$/,
    unless: /是否|对比|一致|核对|校验|拼音|单位|学校|村|组名|曾用/,
    examples:
      "姓名 参保人姓名 缴费人姓名 缴费人名称 学生姓名 成员姓名 家庭成员姓名 残疾人姓名 死者姓名 持证人姓名 参保人 名字 被代缴人 被监护人姓名",
    others: "监护人姓名 代缴人姓名 曾用名 村名 单位名称 联系人姓名 开户人姓名 姓名是否一致",
  },
  {
    field: "id",
    says: /身份证$|(?:身份证|身份证件|身份|公民身份|有效证件|证件|身份证明|社会保障)(?:号码?|证号码?|编号|号码\/社会保障号)$|^社会保障号码?$|^(?:缴费人|纳税人|参保人)识别号$|^身份证号码?\/?.{0,8}号码?$|^身份证明号码$/,
    unless:
      /残疾|低保证|合疗|户口|类型|种类|名称|是否|复印|照片|后四位|前六位|卡号|军官|工作证|社保卡|医保卡|学生证|结婚证|出生证(?!件)/,
    examples:
      "身份证号 公民身份号码 证件号码 居民身份证号码 身份证件号码 学生身份证号 成员身份证号 社会保障号码 缴费人识别号 身份证",
    others:
      "户主身份证 监护人身份证号 残疾人证号 证件类型 身份证复印件 是否有身份证 户口簿号 社保卡号 身份证号后四位",
  },
  {
    field: "sex",
    says: /性别$/,
    examples: "性别 学生性别",
    others: "户主性别 家长性别",
  },
  {
    field: "relation",
    says: /(?:户主|家庭|成员|家属|本户).{0,4}关系$|^(?:与|和|同)?.{0,2}户主.{0,3}关系$|^关系$|^(?:家庭)?成员(?:称谓|属性)$|^(?:与|和|同)?(?:家庭)?(?:户主)?(?:的)?称谓$/,
    unless: /户主(?:姓名|身份证)/,
    plain: /关系$|户主的?称谓$/,
    examples: "与户主称谓 与户主关系 户主关系 与户主的关系 家庭关系 关系 家庭成员关系",
    others: "与监护人关系 供养关系 劳动关系 关系人",
  },
  {
    field: "householdId",
    says: /^(?:所在)?(?:家庭)?(?:户籍|户口|户|家庭|户口簿|户口本)(?:簿|本)?(?:号码?|编号|编码|序号|代码)$/,
    examples: "户籍号 户号 户编号 户口簿号 家庭编号 户口本号 户口号码 家庭户编号",
    others: "开户号 账户号 户主身份证号 户籍地址 门牌号",
  },
  {
    field: "category",
    says: /(?:属性|类别|类型|身份|性质|种类|分类|标识)$|^(?:困难|救助|资助|民政|特殊|优抚)(?:人员|人群|对象|群众|群体)$/,
    unless:
      /证件|证照|户口|户籍|户别|残疾|变更|变动|异动|险种|保险|职工|单位|费用|票据|住房|房屋|学校|学生类|病|方式|缴费渠道|征收|业务|操作|民族|血型|政治|文化|监护|新生|居民身份$|档次|数据|参保人身份$|耕地|是否/,
    plain:
      /户属性|户类别|困难|救助|资助|特殊|代缴|民政|优抚|帮扶|低收入|(?:人员|人群|人口|对象|身份|群众|群体)(?:属性|类别|类型|身份|性质|分类|种类|标识)/,
    examples:
      "户属性 人员类别 身份类别 医疗救助身份 资助身份 代缴类别 困难类别 特殊人员身份类别 人群类别 救助对象类别 享受资助身份",
    others: "证件类型 户口性质 残疾类别 缴费方式 险种类型 变更类型 政治身份",
  },
  {
    field: "paid",
    says: madeOf(
      "缴 交 付 收 缴纳 交纳 缴费 交费 缴款 付费 收费 收款 支付 收取 入库 到账 代收 代扣 扣款 扣缴 划扣 扣费 交钱 缴钱 收钱 自筹 筹资 自付 自缴 自交 承担 负担 出资 实缴 实交 实收 实付 " +
        "金额 保费 医保费 保险费 医疗保险费 合疗费 参合费 应补费额 应补退费额",
      "参保 情况 钱 钱数 本人 个人 居民 参保人 缴费人 家庭 自己 群众 农户 农民 实际 实 已 自 到 保险 医疗保险 基本医疗保险 基本医疗 居民医保 城乡 医保 医疗 合疗 " +
        "费用 费款 款项 资金 现金 款 费 费额 税额 额 数额 数 总金额 合计 小计 部分 的 元 本年 当年 今年 年度 本年度",
    ),
    unless: /应[缴交收]|标准|总额|^合计筹资|渠道|年度$|^[费款额数元合小医保险]+$/,
    plain: /实|自[缴交付筹]|个人|本人|参保人|已[缴交收]/,
    examples:
      "实交额 实缴金额 个人筹资 自筹资金 个人缴费 个人缴费金额 自缴金额 缴费金额 交费金额 个人自付 已缴金额 实收金额 金额 实缴费额",
    others:
      "应缴金额 合计筹资 筹资总额 筹资标准 财政补助 代缴金额 缴费日期 缴费方式 缴费状态 缴费档次 缴费标准 单位缴费 票据号码 缴费年度",
  },
  {
    field: "due",
    says: madeOf(
      "应缴 应交 应收 应缴纳 应交纳 应缴费",
      "本人 个人 居民 参保人 实际 保费 医保费 保险费 费用 费款 款 费 费额 额 金额 数额 的 元 本年 年度 合计",
    ),
    examples: "应缴额 应缴金额 应缴费额 个人应缴 应交金额",
    others: "应参保人数 应缴人数 实缴金额",
  },
  {
    field: "subsidy",
    says: madeOf(
      "资助 补助 补贴 代缴 代交 减免 救助 代缴费 资助缴费 补缴费",
      "政府 财政 医疗救助 医疗 民政 残联 村集体 集体 村级 各级 上级 省级 市级 县级 区级 县区 镇级 部门 单位 个人 本人 享受 获得 参保 缴费 保费 医保 居民 " +
        "额 金额 费额 费用 资金 款 费 数额 部分 的 元 合计 小计 专项 基金 困难 群众",
    ),
    unless: /(?:部门|单位|基金|群众|困难|政府|财政|集体|民政|残联)$|对象/,
    plain: /资助|代缴/,
    weak: /^(?:医疗)?救助$/,
    examples:
      "医疗救助 资助额 资助金额 代缴费用 医疗救助资助金额 代缴金额 资助缴费金额 政府资助 财政补助 补助金额 减免金额",
    others: "资助部门 资助类别 补助标准 资助方式 代缴类别 救助类别 财政",
  },
  {
    field: "receipt",
    says: /(?:票据|收据|收条|发票|缴费票|票|缴费凭证|凭证|税票|完税证明|完税凭证)(?:号码?|编号|序号)$/,
    unless: /社保|医保/,
    examples: "票据号码 票号 收条号 收据编号 缴费凭证号 电子税票号码 发票号码",
    others: "户号 车票 票据",
  },
  {
    field: "signature",
    says: /(?:签字|签名|签章|捺印|手印|签字或按手印|签名确认|签字确认)$/,
    unless: /经办|收款|审核|村|负责|工作|日期|单位|领导/,
    examples: "参保人签字 签字 本人签名 签字确认 领取人签字",
    others: "经办人签字 审核人签名 签字日期",
  },
  {
    field: "payer",
    says: /^(?:资助|补助|代缴|出资|救助|资金|减免)(?:部门|单位|来源|方|主体|机构|渠道)$/,
    examples: "资助部门 资助单位 资金来源 代缴单位",
    others: "缴费渠道 工作单位 主管部门",
  },
  {
    field: "phone",
    says: /(?:电话|手机|手机号|联系方式|联系号码)(?:号码|号)?$/,
    unless: /监督|咨询|举报|单位|村|服务|投诉|办公/,
    isMinor: true,
    examples: "联系电话 手机号 手机号码 联系方式 本人电话 电话",
    others: "监护人电话 家长电话 监督电话 单位电话",
  },
  {
    field: "status",
    says: /^(?:本人|当前|个人|人员|居民|城乡居民)?(?:医保|医疗保险|居民医保)?(?:参保|缴费|交费|缴款|收款|收费|到账|征缴)(?:缴费)?(?:状态|情况|状况|标志|与否)$|^是否(?:已经?|自愿|愿意|同意)?(?:参加|参保|参合|缴费|交费|缴款|缴纳|收款|到账|缴清)(?:城乡|城镇)?(?:居民)?(?:基本)?(?:医疗保险|医保|缴费|合疗)?(?:费)?$|^已?(?:缴费|参保)否$|^(?:缴费|交费|缴款)$|^已(?:缴|交|收|参保|缴费|交费|缴款|收费|到账)$/,
    unless: /职工/,
    plain: /状|情况|是否|否$|标志/,
    isMinor: true,
    examples: "已缴 已参保 缴费状态 参保状态 是否缴费 是否参保 是否已缴费 是否参保居民 缴费情况 参保情况",
    others: "是否低保 人员状态 是否参保职工 缴费方式",
  },
  {
    field: "unpaid",
    says: /^未(?:缴|交|参保|缴费|交费|缴款|收|收费|到账)(?:标志|标记)?$/,
    weak: /./,
    isMinor: true,
    examples: "未缴 未交费 未参保",
    others: "未参保原因 未缴金额 未参保人数",
  },
  {
    field: "paidOn",
    says: /^(?:本人|实际)?(?:缴费|交费|缴款|收款|收费|到账|开票|入库|扣款|支付|缴纳)(?:日期|时间|日)$/,
    isMinor: true,
    examples: "缴费日期 缴费时间 入库日期 收款日期",
    others: "出生日期 参保日期 签字日期 缴费年度",
  },
  {
    field: "document",
    says: /^(?:本人|人员|身份)?(?:证件|证照|身份证件)(?:类型|种类|名称|类别)$/,
    isMinor: true,
    examples: "证件类型 证件种类 身份证件类型",
    others: "人员类型 证件号码",
  },
  {
    field: "grade",
    says: /^(?:参保|缴费|缴费标准|个人缴费|选择|所选|居民)*档次?$|^(?:参保|缴费)标准档次$/,
    isMinor: true,
    examples: "档次 参保档次 缴费档次",
    others: "低保档次 补助档次 残疾等级",
  },
  {
    field: "group",
    says: /^(?:参保|缴费)?(?:人群|群体|年龄段)$/,
    isMinor: true,
    examples: "人群 参保人群 年龄段",
    others: "人群类别 困难人群",
  },
  {
    field: "disabilityCard",
    says: /残疾(?:人)?证(?:件)?(?:号码?|编号)?$/,
    unless: /是否|有无/,
    examples: "残疾人证号 残疾证号码 残疾证编号",
    others: "残疾等级 是否有残疾证",
  },
  {
    field: "disability",
    says: /^残疾(?:证)?(?:类别|类型)?(?:及|和|与|、)?(?:等级|级别|程度)$/,
    isMinor: true,
    examples: "残疾等级 残疾级别 残疾类别及等级",
    others: "残疾类别 档次",
  },
  {
    field: "remark",
    says: /^(?:备注|备考|说明|情况说明|其他情况|备注说明|其他说明|特殊情况(?:说明)?)$/,
    isMinor: true,
    examples: "备注 情况说明 备注说明",
    others: "未参保原因",
  },
  {
    field: "headcount",
    says: /^(?:户内|家庭|保障|享受|低保|救助|供养|户|参保|缴费|本户|全户|共同生活)*(?:成员)?(?:人口|人口数|人数|成员数)$/,
    isMinor: true,
    examples: "家庭人口 参保人数 保障人数 家庭人口数 人数",
    others: "户籍人口 应参保人数",
  },
  {
    field: "year",
    says: /^(?:参保|缴费|所属|医保|保险|征缴|费款)?(?:年度|年份|所属年度|所属年份)$/,
    isMinor: true,
    examples: "参保年度 缴费年度 年度 所属年度",
    others: "出生年份 年龄",
  },
  {
    field: "period",
    says: /^(?:费款)?所属(?:期|时期|期间)(?:起|止|起止)?$|^费款所属期/,
    isMinor: true,
    examples: "费款所属期 费款所属期起 费款所属期止",
    others: "缴费日期",
  },
  {
    field: "item",
    says: /^征收(?:项目|品目|子目|险种)(?:名称)?$|^(?:参保|参加|缴费|保险)?险种(?:类型|名称|类别)?$|^保险(?:种类|类型)$/,
    isMinor: true,
    examples: "征收项目 征收品目 险种 险种类型 参保险种",
    others: "缴费方式",
  },
  {
    field: "method",
    says: /^(?:缴费|交费|缴款|支付|收款|缴纳)(?:方式|渠道|途径)$/,
    isMinor: true,
    examples: "缴费方式 缴费渠道 支付方式",
    others: "缴费日期 联系方式",
  },
  {
    field: "voided",
    says: /^(?:是否)?作废(?:标志|标识|状态)?$|^(?:入库|税票|票据|开票|征收)(?:状态|标志)$|^(?:代扣|扣款|扣费|扣缴|划扣|交易|支付|处理)(?:结果|状态)$|^(?:业务|交易|收支|收退|缴退费?|记账)(?:类型|类别|标志|种类)$/,
    isMinor: true,
    examples: "作废标志 是否作废 入库状态 代扣结果 交易状态 业务类型 收退标志",
    others: "缴费状态",
  },
  {
    field: "refund",
    says: /^(?:实际|应|已|本次)?(?:退费|退库|退款|退还|退)(?:金额|费额|额|数额|款额)$/,
    isMinor: true,
    examples: "退费金额 退库金额 应退金额 退费额",
    others: "退费日期 应补退费额 退费原因",
  },
  {
    field: "diedOn",
    says: /^(?:死亡|去世|离世|亡故|身故|病故|逝世)(?:日期|时间|年月|年月日)$/,
    isMinor: true,
    examples: "死亡时间 死亡日期 去世时间",
    others: "死亡原因",
  },
  {
    field: "reason",
    says: /^(?:未|不|拒)(?:参加|参|缴|参保|缴费|缴纳|参保缴费)(?:医保|居民医保|费)?(?:的)?(?:原因|理由|情况说明)$|^未参保.{0,4}原因$/,
    isMinor: true,
    examples: "未参保原因 未缴费原因 不参保原因 拒缴原因",
    others: "备注 变更原因",
  },
  {
    field: "place",
    says: /^(?:所属|所在|户籍|居住)?(?:行政)?(?:村|社区|村组|村\(社区\)|村\(居\)|村社区|村居|村委会|居委会|村民小组|村民组|小组|组别|组)(?:名称)?$/,
    isMinor: true,
    examples: "村组 村社区 行政村 村(居) 所属村 组别",
    others: "村民 小组长 家庭住址 组织",
  },
  {
    field: "batch",
    says: /^(?:下发|核查|数据|任务)?批次(?:号|名称)?$/,
    isMinor: true,
    examples: "下发批次 批次 核查批次",
    others: "请款日期 批准日期",
  },
];

/** Whose it is, where it is not the person's of the row: 监护人身份证号, 家长电话. */
export const OF_OTHERS =
  /监护|代缴人|代办|代理|经办|家长|父亲|母亲|父母|配偶|丈夫|妻子|子女|紧急|联系人|领取|收款人|开户|账户|填报|填表|责任|负责|帮扶|包户|包保|网格|干部|班主任|老师|教师|担保|委托|曾用|推荐/;
/** 配偶姓名, 子女身份证号: people of the household where its head stands in the row before them, else whom to ask. */
export const OF_RELATIVE =
  /^(?:配偶|妻子|丈夫|爱人|子女|儿子|女儿|长子|长女|次子|次女|父亲|母亲|父母|儿媳|孙子|孙女)[\d一二三四五六]?的?(?=姓名|名字|身份|公民身份|居民身份|证件|有效证件|性别|电话|联系)/;
/** Whom a sheet is about, where it names others too: 逝者姓名 beside 申请人姓名. */
export const OF_SUBJECT =
  /^(?:死者|逝者|亡者|亡人|死亡人员|参保人|参保人员|被保险人|缴费人|学生|残疾人|新生儿|婴儿|服刑人员|罪犯|本人)/;
/** 家属姓名 without a count is whoever can be reached, beside a person who is named for himself. */
export const OF_KIN = /^(?:家属|家人)(?![\d一二三四五六七八九十])/;
/** 户主身份证号, 户主姓名, 户主. */
export const OF_HEAD = /^(?:家庭)?户主(?!关系)/;
/** 成员1姓名, 家庭成员身份证号, 家属姓名. */
export const OF_MEMBER = /成员|家属|家人/;
