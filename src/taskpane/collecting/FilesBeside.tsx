/** The files that are opened beside the workbook: chosen, listed with what they hold, and taken off again. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useLostFocus } from "../shared/focus";
import { row, stack } from "../shared/layout";
import { messages as shared } from "../shared/messages";
import { useShowText } from "../shared/show";
import type { Collecting } from "./collecting";
import type { BesideFile, BesideSheet } from "./files";
import { messages } from "./messages";

const { files: WORDS } = messages;

const ACCEPT = ".xlsx,.xlsm,.xls,.et,.ods,.csv";

const useStyles = makeStyles({
  section: stack(tokens.spacingVerticalS),
  list: { ...stack(tokens.spacingVerticalS), margin: 0, padding: 0 },
  file: { ...row(tokens.spacingHorizontalS), listStyleType: "none", alignItems: "flex-start" },
  about: { ...stack(tokens.spacingVerticalXXS), flex: "1 1 0", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  input: { display: "block", width: "100%", font: "inherit", marginTop: tokens.spacingVerticalXXS },
});

interface Props {
  readonly collecting: Collecting;
  readonly files: readonly BesideFile[];
}

export function FilesBeside({ collecting, files }: Props) {
  const styles = useStyles();
  const show = useShowText();
  const input = useLostFocus(files.length);
  const isReading = files.some(({ kind }) => kind === "reading");
  return (
    <section className={styles.section} aria-label={WORDS.title}>
      <Text as="h2" size={400} weight="semibold">
        {WORDS.title}
      </Text>
      <Text size={200} className={styles.quiet}>
        {WORDS.hint}
      </Text>
      <label>
        {WORDS.choose}
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          accept={ACCEPT}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            // The same file may be chosen again, after it was changed elsewhere.
            target.value = "";
            if (chosen.length > 0) void collecting.open(chosen);
          }}
        />
      </label>
      <Text role="status" size={200}>
        {files.length === 0 ? WORDS.none : isReading ? WORDS.reading : WORDS.opened(files.length)}
      </Text>
      {files.length > 0 && (
        <ul className={styles.list} aria-label={WORDS.list}>
          {files.map((file) => (
            <li key={file.name} className={styles.file}>
              <div className={styles.about}>
                <Text weight="semibold">{show(file.name)}</Text>
                {linesOf(file).map((line) => (
                  <Text key={line} size={200}>
                    {show(line)}
                  </Text>
                ))}
              </div>
              <Button
                size="small"
                aria-label={WORDS.takeOffOf(show(file.name))}
                onClick={() => collecting.takeOff(file.name)}
              >
                {WORDS.takeOff}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function linesOf(file: BesideFile): string[] {
  if (file.kind === "reading") return [WORDS.reading];
  if (file.kind === "failed") return [WORDS.failed(file.why)];
  const lines = file.sheets.map(lineOf);
  return lines.length === 0 ? [WORDS.nothing] : lines;
}

function lineOf({ name, kind, what, rows, holds }: BesideSheet): string {
  if (holds === "own") return WORDS.earlier(name);
  if (holds === "policies") return WORDS.policies(name);
  if (kind === "unknown") return WORDS.unknown(name);
  return WORDS.sheet(what ?? name, shared.rowsOf(kind, rows));
}
