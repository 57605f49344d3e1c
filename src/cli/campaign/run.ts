/** Makes a sheet of the campaign as a call in a terminal asks for it. */
import { agrees, makeLedger, makeSheet, messages, sheetName } from "../../campaign";
import { CheckRun } from "../../checking";
import { MASKED, REVEALED, runInSlices } from "../../checks";
import { type Grid, isOwnSheet } from "../../forms";
import { UnreadableFileError } from "../../hosts/file/errors";
import { readWorkbookFile } from "../../hosts/file/file";
import { dayOfIso, isoOf, today } from "../../identity";
import { builtInPolicies, PolicyRegistry } from "../../policy";
import { ArgumentError } from "../argument-error";
import { pause, readFiles } from "../check-files";
import { filesBelow } from "../files-below";
import { readPolicyFiles } from "../policy-files";
import { printable } from "../printable";
import { refuseTarget, type Written, writeReport } from "../report-file";
import { readSchemeFiles } from "../scheme-files";
import { clearLine, complaint, progressOn, type Terminal, understood } from "../terminal";
import { CAMPAIGN_USAGE, firstOptions, readCampaignUsage } from "./usage";

const EXIT = { done: 0, open: 1, unusable: 2 } as const;
/** What is replaced is the same sheet as before: what people wrote on another one is not lost. */
const outOf = (name: string): Written => ({
  name: `参保助手做的${name}`,
  isOurs: (grid) => isOwnSheet(grid) && grid.name === name,
});

/** The exit status. */
export async function runCampaign(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await answer(args, terminal);
  } catch (error) {
    terminal.stderr.write(complaint(error, CAMPAIGN_USAGE));
    return EXIT.unusable;
  }
}

async function answer(args: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const { help, policyFiles, schemeFiles } = firstOptions(args);
  if (help) {
    stdout.write(CAMPAIGN_USAGE);
    return EXIT.done;
  }
  const given = await readPolicyFiles(policyFiles);
  const policies = new PolicyRegistry(builtInPolicies, { policies: given, declaredYear: null });
  const usage = await understood((known) => readCampaignUsage(args, known), given, policies);
  const { sheet: id, region, year, on, out, last, tail } = usage;
  await refuseTarget(out, usage.files, outOf(sheetName(id)));
  const before = await earlierSheets(out, last);
  const now = today(new Date());
  const options = {
    policies,
    given,
    givenSchemes: await readSchemeFiles(schemeFiles),
    // Where only a past day is asked for, ages and days are judged as of then.
    today: on === null ? now : dayOfIso(on),
    region,
    unstatedYear: year,
  };
  const run = new CheckRun({ ...options, pause });
  const paths = filesBelow(usage.files, [out, ...(last === null ? [] : [last])]);
  const files = await readFiles(run, paths, options, progressOn(stderr, "正在读取"));
  clearLine(stderr);
  const show = usage.reveal ? REVEALED : MASKED;
  const unread = files.flatMap(({ path, error }) => (error === null ? [] : [{ path, error }]));
  for (const { path, error } of unread)
    stderr.write(`${printable(show.text(`${path}：读不了。${error}`))}\n`);
  const slices = { pause };
  const ledger = await runInSlices(makeLedger(run.contexts, { year, on }), slices);
  if (ledger.rosters.length === 0 && ledger.account === null)
    throw new ArgumentError(
      "没有认出花名册和缴费明细，什么都没有做。请看看文件对不对、表头有没有姓名和身份证号。",
    );
  if (id === "pay" && ledger.account === null) throw new ArgumentError(messages.pay.noPayments);
  const made = await runInSlices(
    makeSheet(
      id,
      ledger,
      { show, today: isoOf(now), unread: unread.map(({ path }) => path), withTail: tail },
      before,
    ),
    slices,
  );
  await writeReport(out, made.sheet);
  const told = [...made.sheet.rows.slice(0, made.headLines).map(([line]) => String(line ?? ""))];
  told.push(`${made.sheet.name} ${made.people} 行，已写入 ${show.text(out)}`);
  if (made.notCarried > 0) told.push(`上次填写的有 ${made.notCarried} 行分不清是谁的，没有带过来`);
  for (const line of told) stdout.write(`${printable(line)}\n`);
  if (unread.length > 0) return EXIT.open;
  return id === "pay" && !agrees(ledger) ? EXIT.open : EXIT.done;
}

/** The sheets of the file that is replaced, then those of the one that was named. */
async function earlierSheets(out: string, last: string | null): Promise<readonly Grid[]> {
  const there = await sheetsIn(out).catch(() => []);
  if (last === null) return there;
  try {
    return [...there, ...(await sheetsIn(last))];
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new ArgumentError(`--last：“${last}”：${error.message}`);
    throw error;
  }
}

async function sheetsIn(path: string): Promise<readonly Grid[]> {
  return (await readWorkbookFile(path)).sheets;
}
