/** Whether the relation to the head is one, and fits the person's sex. */
import { cellOf, type Person, type Relation, type Roster } from "../../forms";
import { sex } from "../../identity";
import type { SheetContext } from "../context";
import { readSex } from "./identity";

/** Judges a person's relation; null for one that is blank or cannot be read. */
export type RelationJudge = (person: Person, relation: Relation | null) => void;

export function relationJudge({ today, report }: SheetContext<Roster>): RelationJudge {
  return (person, relation) => {
    if (person.relation === "") return; // `required` speaks of it
    if (relation === null || relation.correction !== null) judgeSpelling(person, relation);
    if (relation !== null && relation.sex !== null) judgeSex(person, relation.sex);
  };

  function judgeSpelling(person: Person, relation: Relation | null): void {
    const correction = relation?.correction ?? null;
    const problem = correction === null ? `认不出来${hint(person.relation)}` : `应写作“${correction}”`;
    const message = `户主关系“${person.relation}”${problem}`;
    report("relation-unknown", cellOf(person, "relation"), message, person.relation, correction);
  }

  /** Where the number agrees with the relation, the written sex is what is wrong, and `sex-mismatch` speaks of that. */
  function judgeSex(person: Person, right: "男" | "女"): void {
    const written = readSex(person.sex);
    if (written === right) return;
    const stated = sex(person.id, today);
    if (stated === right || (written === null && stated === null)) return;
    const found = written === null ? `按身份证号是${String(stated)}性` : `性别写的是${written}`;
    const message = `户主关系“${person.relation}”应是${right}性，${found}`;
    report("relation-sex", cellOf(person, "relation"), message, person.relation);
  }
}

/** A spreadsheet makes 2 of 02, and 2 alone is 子. */
function hint(text: string): string {
  return /^\d$/.test(text) ? "，写代码要写两位（户主是 02，子是 20）" : "";
}
