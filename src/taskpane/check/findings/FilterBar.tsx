/** Which findings are shown, and in which order. */
import { makeStyles, SearchBox, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../checks";
import type { Filter, Grouping } from "./list";
import { messages } from "../messages";
import { messages as shared } from "../../shared/messages";
import type { CheckResult } from "../check-result";
import { row, stack } from "../../shared/layout";
import { useShowText } from "../../shared/show";

const useStyles = makeStyles({
  bar: stack(tokens.spacingVerticalS),
  line: { ...row(tokens.spacingHorizontalXS), flexWrap: "wrap" },
  toggle: { minWidth: 0, whiteSpace: "nowrap" },
  fill: { flex: "1 1 auto", minWidth: 0 },
  search: { width: "100%", maxWidth: "none" },
});

interface Props {
  readonly result: CheckResult;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
}

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ["rule", messages.filter.byRule],
  ["row", messages.filter.byRow],
];

export function FilterBar({ result, filter, onFilter, grouping, onGrouping }: Props) {
  const styles = useStyles();
  const show = useShowText();
  const { errors, warnings, verified, checked } = result;
  const counted = (standing: number, ticked: number) =>
    filter.ticked === null ? standing + ticked : filter.ticked ? ticked : standing;
  const severities: [Severity | null, string, number][] = [
    [null, messages.filter.all, counted(errors + warnings, verified + checked)],
    ["error", shared.severities.error, counted(errors, verified)],
    ["warning", shared.severities.warning, counted(warnings, checked)],
  ];
  const states: [boolean, string, number][] = [
    [false, messages.filter.standing, errors + warnings],
    [true, messages.filter.ticked, verified + checked],
  ];
  return (
    <div className={styles.bar}>
      <div className={styles.line} role="group" aria-label={messages.filter.severity}>
        {severities.map(([severity, label, count]) => (
          <ToggleButton
            key={label}
            size="small"
            shape="circular"
            className={styles.toggle}
            checked={filter.severity === severity}
            appearance={filter.severity === severity ? "primary" : "outline"}
            onClick={() => onFilter({ ...filter, severity })}
          >
            {`${label} ${shared.count(count)}`}
          </ToggleButton>
        ))}
      </div>
      {(verified + checked > 0 || filter.ticked !== null) && (
        <div className={styles.line} role="group" aria-label={messages.filter.ticks}>
          {states.map(([ticked, label, count]) => (
            <ToggleButton
              key={label}
              size="small"
              shape="circular"
              className={styles.toggle}
              checked={filter.ticked === ticked}
              appearance={filter.ticked === ticked ? "primary" : "outline"}
              onClick={() => onFilter({ ...filter, ticked: filter.ticked === ticked ? null : ticked })}
            >
              {`${label} ${shared.count(count)}`}
            </ToggleButton>
          ))}
        </div>
      )}
      <div className={styles.line}>
        <span className={styles.line} role="group" aria-label={messages.filter.grouping}>
          {GROUPINGS.map(([key, label]) => (
            <ToggleButton
              key={key}
              size="small"
              className={styles.toggle}
              checked={grouping === key}
              appearance={grouping === key ? "primary" : "outline"}
              onClick={() => onGrouping(key)}
            >
              {label}
            </ToggleButton>
          ))}
        </span>
        {result.sheets.length > 1 && (
          <Select
            size="small"
            className={styles.fill}
            aria-label={messages.filter.sheet}
            value={filter.sheet ?? ""}
            onChange={(_, { value }) => onFilter({ ...filter, sheet: value === "" ? null : value })}
          >
            <option value="">{messages.filter.allSheets}</option>
            {result.sheets.map(({ name }) => (
              <option key={name} value={name}>
                {show(name)}
              </option>
            ))}
          </Select>
        )}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={messages.filter.text}
        placeholder={messages.filter.placeholder}
        dismiss={{ "aria-label": messages.filter.clear }}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
    </div>
  );
}
