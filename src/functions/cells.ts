/** Arguments and answers of a formula, cell by cell: ranges, single values, blanks, errors. */
import { ArgumentError } from "./errors";

/** What a spreadsheet hands over for one argument: a matrix from a range, or a bare value. */
export type Argument = unknown;

type Matrix = readonly (readonly unknown[])[];

function isMatrix(argument: unknown): argument is Matrix {
  return Array.isArray(argument) && Array.isArray(argument[0]);
}

/** An optional argument that was left out arrives as null or undefined; a blank cell as a matrix around its value. */
export function isOmitted(argument: Argument): boolean {
  return argument === null || argument === undefined;
}

/** The value of an argument that is one cell by its nature, such as a region. */
export function single(argument: Argument, what: string): unknown {
  if (!isMatrix(argument)) return argument;
  if (argument.length !== 1 || argument[0]?.length !== 1)
    throw new ArgumentError(`${what}只能是一个单元格，不能是一片区域`);
  return argument[0][0];
}

/** Errors arrive as the host's error objects, and from some hosts as their text. */
function isErrorCell(cell: unknown): boolean {
  if (typeof cell === "string") return cell.charCodeAt(0) === 35 && /^#[A-Z/0!?]+$/.test(cell);
  return typeof cell === "object" && cell !== null;
}

/**
 * Calls `answer` for each cell of the arguments and returns their shape: a matrix if any argument is one,
 * else a bare value. A single value serves every cell; `onError` turns what a cell's answer throws
 * into what that cell shows, so that one bad cell leaves the others alone.
 * @throws {ArgumentError} for ranges of different shapes.
 */
export function mapCells(
  args: readonly Argument[],
  answer: (...cells: unknown[]) => unknown,
  onError: (error: unknown) => unknown,
): unknown {
  const answerCell = (...cells: unknown[]) => {
    if (cells.some(isErrorCell)) throw new ArgumentError("引用的单元格里是错误值，请先改正它");
    return answer(...cells);
  };
  const matrices = args.filter(isMatrix);
  if (matrices.length === 0) return answerCell(...args);
  const shape = matrices.find((m) => m.length > 1 || (m[0]?.length ?? 0) > 1) ?? matrices[0] ?? [];
  const rows = shape.length;
  const columns = shape[0]?.length ?? 0;
  const readers = args.map((arg) => cellReader(arg, rows, columns));
  const cells: unknown[] = new Array(args.length);
  const result: unknown[][] = new Array(rows);
  for (let r = 0; r < rows; r++) {
    const row: unknown[] = new Array(columns);
    for (let c = 0; c < columns; c++) {
      for (let i = 0; i < readers.length; i++) cells[i] = readers[i]?.(r, c);
      try {
        row[c] = answerCell(...cells);
      } catch (error) {
        row[c] = onError(error);
      }
    }
    result[r] = row;
  }
  return result;
}

function cellReader(
  argument: Argument,
  rows: number,
  columns: number,
): (row: number, column: number) => unknown {
  if (!isMatrix(argument)) return () => argument;
  const height = argument.length;
  const width = argument[0]?.length ?? 0;
  if (height === 1 && width === 1) {
    const value = argument[0]?.[0];
    return () => value;
  }
  if (height !== rows || width !== columns) {
    const here = `${height}行${width}列`;
    throw new ArgumentError(`几片区域的大小不一样（${rows}行${columns}列和${here}），请选一样大的区域`);
  }
  return (row, column) => argument[row]?.[column];
}
