/** Characters of headings as they are printed outside the mainland, and by some of its printers. */

/** Each traditional character before the usual one. */
const PAIRS =
  "證证號号碼码繳缴費费額额戶户關关係系屬属類类別别鄉乡鎮镇縣县區区醫医療疗險险參参單单據据電电話话簽签補补貼贴資资職职齡龄與与聯联實实應应個个備备註注" +
  "帳账銀银狀状態态時时間间檔档級级殘残無无間间會会員员學学校校機机構构務务總总計计數数遷迁類类軍军稱称謂谓況况";
const USUAL = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)]),
);

/** The heading in the usual characters. */
export function inUsualCharacters(heading: string): string {
  let usual = "";
  for (const character of heading) usual += USUAL.get(character) ?? character;
  return usual;
}
