/** 收缴: two villages in the workbook, the payments beside it, and what is made of them. */
import { writeXlsx } from "../../src/hosts/file/write";
import { ITEM, payments, village } from "../campaign/support";
import { idNumber } from "../support/id-numbers";
import { messages } from "../support/pane-messages";
import { violations } from "./support/axe";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

const { collecting } = messages;
const NAME = "缴费核对";

const [WANG, ZHANG] = [`王建国|${idNumber("19700310", 901)}`, `赵小强|${idNumber("19650102", 911)}`];
const rosterOf = (name: string, who: string) => ({
  ...village(name, [`普通居民|1|户主|${who}||380|PJ1`]),
  name,
});

test("payments are opened beside two villages, 缴费核对 is made of them, and gone to", async () => {
  const { pane, grid, page } = workbench;
  const bytes = writeXlsx([rosterOf("甲村", WANG ?? ""), rosterOf("乙村", ZHANG ?? "")]);
  await workbench.openFile("两个村.xlsx", bytes);
  await pane.ready();
  await pane.openPage(messages.pages.collecting);
  await pane.root
    .getByText(collecting.missing(["payments"]))
    .first()
    .waitFor();
  const paid = payments([`${WANG}|${ITEM}|2024-01-01|380|2023-10-09|T1|已入库|微信`]);
  await pane.root.getByLabel(collecting.files.choose).setInputFiles([
    { name: "明细.xlsx", mimeType: "", buffer: Buffer.from(writeXlsx([paid])) },
    { name: "坏的.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004") },
  ]);
  await pane.root.getByText(collecting.files.opened(2)).waitFor();
  await pane.root.getByText("缴费明细 1 笔").waitFor();
  await pane.root.getByText(/^读不了：文件已损坏/).waitFor();
  expect(await violations(page)).toEqual([]);
  await pane.button(collecting.make(NAME)).click();
  await pane.root.getByText(collecting.made(NAME)).waitFor();
  expect(await pane.figures()).toEqual({ 一致: "1", 未缴: "1", 应缴: "760", 到账: "380" });
  await pane.button(collecting.goTo(NAME)).click();
  await eventually(() => grid.place(), `${NAME} A1`);
  const [, first, second] = (await grid.texts("A5:K7")).map((row) => [row[0], row[4], row[10]]);
  expect([first, second]).toEqual([
    ["一致", "王建国", "0"],
    ["未缴", "赵小强", "-380"],
  ]);
  expect(await violations(page)).toEqual([]);
});
