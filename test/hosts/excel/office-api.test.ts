/** Every member of Office.js that the sources call, by the version of ExcelApi that has it: above 1.9 it is guarded, and the manifest asks for 1.9. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { REQUIRED, SINCE } from "../../../src/hosts/excel/environment";

const ROOT = join(__dirname, "../../..");
const FOLDERS = ["src/excel", "src/hosts/excel"];

interface Call {
  /** `Range.getMergedAreasOrNullObject` */
  readonly member: string;
  /** ExcelApi, such as 1.13; null for what is older than requirement sets, or of another set. */
  readonly version: number | null;
  readonly places: readonly string[];
}

/** Newer than what every Excel with the add-in has, and what each is guarded by. */
const GUARDED: Readonly<Record<string, keyof typeof SINCE>> = {
  "Range.getMergedAreasOrNullObject": "mergedAreas",
  "Worksheet.onColumnSorted": "sortEvents",
  "Worksheet.onRowSorted": "sortEvents",
  "WorksheetCollection.onColumnSorted": "sortEvents",
  "WorksheetCollection.onRowSorted": "sortEvents",
  "WorksheetCollection.onNameChanged": "nameEvents",
};
/** Part of an event's own data: undefined where Excel does not tell it, which the code takes as the user's doing. */
const TOLD_OR_NOT = ["WorksheetChangedEventArgs.triggerSource"];

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, folder, name));
}

/** What the declarations say below `[Api set: ExcelApi 1.13]`, of the member or else of its class. */
function versionOf(declaration: ts.Node): number | null {
  const said = /Api set: ExcelApi (?:BETA|1\.(\d+))/.exec(
    declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart()),
  );
  if (said !== null) return said[1] === undefined ? Infinity : Number(said[1]);
  const { parent } = declaration;
  return ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? versionOf(parent) : null;
}

function callsOf(): Call[] {
  const files = FOLDERS.flatMap(filesOf);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2020.d.ts", "lib.dom.d.ts"],
    types: ["office-js"],
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  // Of the product only what talks to Excel: the pane's packages would take longer than all the rest.
  host.resolveModuleNameLiterals = (names, file) =>
    names.map(({ text }) => {
      const { resolvedModule } = ts.resolveModuleName(text, file, options, host);
      const isNear = /\/src\/(?:hosts|excel)\//.test(resolvedModule?.resolvedFileName ?? "");
      return { resolvedModule: isNear ? resolvedModule : undefined };
    });
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const found = new Map<string, { version: number | null; places: Set<string> }>();
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    const isName =
      ts.isIdentifier(node) &&
      (ts.isPropertyAccessExpression(node.parent) || ts.isBindingElement(node.parent));
    const symbol = isName ? symbolOf(node) : undefined;
    const declaration = symbol?.declarations?.find((one) =>
      one.getSourceFile().fileName.includes("office-js"),
    );
    if (declaration === undefined) return;
    const owner = (declaration.parent as { name?: ts.Identifier }).name?.text ?? "";
    const member = `${owner}.${symbol?.name}`;
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    const call = found.get(member) ?? { version: versionOf(declaration), places: new Set<string>() };
    found.set(member, call);
    call.places.add(`${relative(ROOT, node.getSourceFile().fileName)}:${line + 1}`);
  };
  /** Of `{ worksheets } = context.workbook` too. */
  function symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    const { parent } = node;
    if (!ts.isBindingElement(parent)) return checker.getSymbolAtLocation(node);
    const name = parent.propertyName ?? parent.name;
    if (name !== node || !ts.isObjectBindingPattern(parent.parent)) return undefined;
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return [...found].map(([member, { version, places }]) => ({ member, version, places: [...places] }));
}

const calls = callsOf();
const required = Number(REQUIRED.split(".")[1]);
const newer = calls.filter(({ version }) => version !== null && version > required);

test("the calls are found, with their versions", () => {
  const version = (member: string) => calls.find((call) => call.member === member)?.version;
  expect(
    [
      "Worksheet.getRanges",
      "Range.getMergedAreasOrNullObject",
      "CustomXmlPart.getXml",
      "Workbook.worksheets",
    ].map(version),
  ).toEqual([9, 13, 5, 1]);
  expect(calls.length).toBeGreaterThan(80);
});

test("what is newer than every Excel with the add-in has is guarded", () => {
  const unguarded = newer.filter(({ member, places }) => {
    const guard = GUARDED[member];
    if (guard === undefined) return !TOLD_OR_NOT.includes(member);
    return places.some((place) => {
      const [file = ""] = place.split(":");
      return !readFileSync(join(ROOT, file), "utf8").includes(`requests.supports(SINCE.${guard})`);
    });
  });
  expect(unguarded).toEqual([]);
});

test("the guards name the versions that the declarations have", () => {
  const said = Object.entries(GUARDED).map(([member, guard]) => [member, SINCE[guard]]);
  expect(said).toEqual(
    Object.keys(GUARDED).map((member) => [
      member,
      `1.${calls.find((call) => call.member === member)?.version}`,
    ]),
  );
});

test("the manifest asks for no less than what is called without a guard, and for no more", () => {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const [, asked] = /<Set Name="ExcelApi" MinVersion="1\.(\d+)" \/>/.exec(manifest) ?? [];
  const unguarded = calls.flatMap(({ version }) => (version === null || version > required ? [] : [version]));
  expect([Number(asked), Math.max(...unguarded)]).toEqual([required, required]);
});
