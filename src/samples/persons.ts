/** Invented people. Their ID numbers are well-formed, with sequence numbers at the very end of a day's range. */
import { checkCharacter } from "../identity";
import type { Random } from "./random";

export interface SamplePerson {
  readonly householdId: string;
  readonly relation: string;
  readonly name: string;
  readonly sex: "男" | "女";
  readonly id: string;
  readonly phone: string;
  readonly category: string;
}

const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾"];
const MALE = [
  "建国",
  "志强",
  "伟",
  "勇",
  "军",
  "磊",
  "国华",
  "明",
  "小平",
  "德福",
  "子轩",
  "浩然",
  "海波",
  "新民",
];
const FEMALE = [
  "秀英",
  "桂兰",
  "芳",
  "敏",
  "静",
  "丽",
  "春梅",
  "玉珍",
  "红霞",
  "小燕",
  "子涵",
  "梦琪",
  "雪梅",
  "爱华",
];
const MOBILE_PREFIXES = ["135", "138", "139", "150", "151", "158", "182", "187"];

/** Makes people of one county whose ID numbers never repeat. */
export class Population {
  private readonly used = new Set<string>();
  private households = 0;

  constructor(
    private readonly random: Random,
    private readonly divisionCode: string,
    /** Year of the collection: ages are counted back from it. */
    private readonly year: number,
    /** First household number, so that two rosters never share one. */
    private readonly firstHousehold: number,
  ) {}

  /** A household of a usual shape: couple, children, perhaps the old parents. */
  family(category: string): SamplePerson[] {
    const { random } = this;
    const householdId = this.nextHouseholdId();
    const surname = random.pick(SURNAMES);
    const headAge = random.between(32, 58);
    const people = [
      this.person({ householdId, category, relation: "户主", sex: "男", age: headAge, surname }),
    ];
    if (random.next() < 0.85) {
      const age = headAge - random.between(0, 5);
      people.push(this.person({ householdId, category, relation: "妻", sex: "女", age, surname: null }));
      for (let i = random.between(0, 2); i > 0; i--) {
        const sex = random.pick(["男", "女"] as const);
        const childAge = random.between(1, headAge - 22);
        people.push(
          this.person({
            householdId,
            category,
            relation: sex === "男" ? "子" : "女",
            sex,
            age: childAge,
            surname,
          }),
        );
      }
    }
    if (random.next() < 0.3) {
      const age = headAge + random.between(22, 30);
      people.push(this.person({ householdId, category, relation: "母亲", sex: "女", age, surname: null }));
    }
    return people;
  }

  /** Somebody who lives alone. */
  alone(category: string, age: number): SamplePerson[] {
    const sex = this.random.pick(["男", "女"] as const);
    const householdId = this.nextHouseholdId();
    return [this.person({ householdId, category, relation: "户主", sex, age, surname: null })];
  }

  private nextHouseholdId(): string {
    return String(this.firstHousehold + this.households++);
  }

  private person(wanted: {
    householdId: string;
    category: string;
    relation: string;
    sex: "男" | "女";
    age: number;
    surname: string | null;
  }): SamplePerson {
    const { random } = this;
    const { householdId, category, relation, sex } = wanted;
    return {
      householdId,
      category,
      relation,
      sex,
      name: (wanted.surname ?? random.pick(SURNAMES)) + random.pick(sex === "男" ? MALE : FEMALE),
      id: this.idNumber(this.year - wanted.age, sex),
      phone: random.pick(MOBILE_PREFIXES) + String(random.between(10_000_000, 99_999_999)),
    };
  }

  private idNumber(birthYear: number, sex: "男" | "女"): string {
    for (;;) {
      const month = String(this.random.between(1, 8)).padStart(2, "0");
      const day = String(this.random.between(1, 28)).padStart(2, "0");
      // Registries hand sequence numbers out from 001 upwards: the last ones of a day belong to hardly anybody.
      const sequence = this.random.between(480, 499) * 2 + (sex === "男" ? 1 : 0);
      const first17 = `${this.divisionCode}${birthYear}${month}${day}${sequence}`;
      const id = first17 + checkCharacter(first17);
      if (this.used.has(id)) continue;
      this.used.add(id);
      return id;
    }
  }
}
