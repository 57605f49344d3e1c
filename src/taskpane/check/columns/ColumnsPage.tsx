/** 每列是什么: the columns of a sheet with what each was taken for and why, and the user's last word on it. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { severityOf } from "../../../checks";
import { row, stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { ProgressNote } from "../../shared/ProgressNote";
import { useShowText } from "../../shared/show";
import { messages as check } from "../messages";
import { UseSelect } from "../sheets/UseSelect";
import type { SheetView } from "../sheets/sheet-view";
import { ColumnItem } from "./ColumnItem";
import { HeaderSelect } from "./HeaderSelect";
import { messages } from "./messages";
import { OfferedScheme } from "./OfferedScheme";
import { SchemeExchange } from "./SchemeExchange";
import { columnsOf, type SheetColumns } from "./sheet-columns";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalM),
  head: { ...row(tokens.spacingHorizontalS), justifyContent: "space-between", alignItems: "flex-start" },
  title: { margin: 0, minWidth: 0, overflowWrap: "anywhere", outlineStyle: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
  choices: stack(tokens.spacingVerticalS),
  list: { ...stack(tokens.spacingVerticalS), margin: 0, padding: 0 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

export function ColumnsPage({ name }: { name: string }) {
  const styles = useStyles();
  const { session, state, scroller } = usePane();
  const show = useShowText();
  const title = useRef<HTMLElement | null>(null);
  useEffect(() => {
    scroller?.scrollTo?.({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, [name, scroller]);
  const sheet = state.sheets?.find((one) => one.name === name);
  const columns = sheet === undefined ? null : columnsOf(sheet, state.columns.schemes);
  return (
    <section className={styles.page} aria-label={messages.title(show(name))}>
      <div className={styles.head}>
        <Text
          as="h2"
          size={400}
          weight="semibold"
          className={styles.title}
          ref={(element: HTMLElement | null) => void (title.current = element)}
          tabIndex={-1}
        >
          {messages.title(show(name))}
        </Text>
        <Button size="small" onClick={() => session.columns.show(null)}>
          {messages.back}
        </Button>
      </div>
      {sheet === undefined || columns === null ? (
        <Text>{messages.nothing}</Text>
      ) : (
        <Columns sheet={sheet} columns={columns} />
      )}
    </section>
  );
}

function Columns({ sheet, columns }: { sheet: SheetView; columns: SheetColumns }) {
  const styles = useStyles();
  const { session } = usePane();
  const isHeaderless = columns.header.lastRow < columns.header.firstRow;
  return (
    <>
      <Text className={styles.quiet}>{messages.intro}</Text>
      <Outcome sheet={sheet} columns={columns} />
      {columns.offer !== null && <OfferedScheme sheet={sheet} offer={columns.offer} />}
      <div className={styles.choices}>
        {sheet.recognisedKind !== "breakdown" && <UseSelect sheet={sheet} />}
        <HeaderSelect sheet={sheet} header={columns.header} />
      </div>
      {isHeaderless && (
        <Text size={200} className={styles.quiet}>
          {messages.headerlessNote}
        </Text>
      )}
      <ul className={styles.list} aria-label={messages.columns}>
        {columns.columns.map((column) => (
          <ColumnItem key={column.column} sheet={sheet} column={column} />
        ))}
      </ul>
      {columns.scheme !== null && (
        <Button size="small" onClick={() => void session.columns.forget(sheet.name)}>
          {messages.forget}
        </Button>
      )}
      <SchemeExchange sheet={sheet} />
    </>
  );
}

/** What the sheet has become: after each change, and told to whoever cannot see it. */
function Outcome({ sheet, columns: { columns } }: { sheet: SheetView; columns: SheetColumns }) {
  const styles = useStyles();
  const { state } = usePane();
  const { activity, result } = state;
  if (activity.kind === "opening" || activity.kind === "checking")
    return <ProgressNote label={messages.reading} progress={activity.progress} />;
  const used = columns.filter(({ told, own }) => (told === undefined ? own : told) !== null).length;
  const own = result?.findings.filter((found) => found.sheet === sheet.name && found.tick === null) ?? [];
  const errors = own.filter(({ finding }) => severityOf(finding) === "error").length;
  const isUnknown = sheet.kind === "unknown";
  return (
    <Text role="status" className={isUnknown ? styles.warning : undefined}>
      {isUnknown
        ? messages.notEnough
        : messages.now(check.kinds[sheet.kind], check.sheet.rows(sheet.kind, sheet.rows))}
      {messages.summary(used, columns.length - used)}
      {result !== null && !isUnknown && messages.found(errors, own.length - errors)}
    </Text>
  );
}
