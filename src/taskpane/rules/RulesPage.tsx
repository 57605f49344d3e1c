/** Every rule of the catalogue, with why it matters, how to mend it and examples. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { GROUP_TITLES, type Rule, type RuleExample, type RuleGroup, RULES } from "../../checks";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import { SheetExcerpt } from "./SheetExcerpt";
import { row, stack } from "../shared/layout";
import { SeverityBadge } from "../shared/SeverityBadge";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalM),
  section: stack(tokens.spacingVerticalS),
  list: { ...stack(tokens.spacingVerticalM), margin: 0, padding: 0 },
  rule: { listStyleType: "none" },
  head: { ...row(tokens.spacingHorizontalS), alignItems: "baseline" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  summary: { cursor: "pointer", marginTop: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const GROUPS = Object.keys(GROUP_TITLES) as RuleGroup[];

export function RulesPage() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Text className={styles.quiet}>{messages.intro(RULES.length)}</Text>
      {GROUPS.map((group) => (
        <section key={group} className={styles.section} aria-label={GROUP_TITLES[group]}>
          <Text as="h2" size={400} weight="semibold">
            {GROUP_TITLES[group]}
          </Text>
          <ul className={styles.list}>
            {RULES.filter((rule) => rule.group === group).map((rule) => (
              <RuleText key={rule.id} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function RuleText({ rule }: { rule: Rule }) {
  const styles = useStyles();
  return (
    <li className={styles.rule} data-rule={rule.id}>
      <div className={styles.head}>
        <SeverityBadge severity={rule.severity} />
        <h3 className={styles.title}>{rule.title}</h3>
      </div>
      <p className={styles.text}>{rule.why}</p>
      <p className={styles.text}>
        <span className={styles.quiet}>{`${messages.mend}${shared.colon}`}</span>
        {rule.mend}
      </p>
      <details>
        <summary className={styles.summary}>{messages.example}</summary>
        <RuleExamples example={rule.example} />
        <p className={styles.text}>
          <span className={styles.quiet}>{`${messages.source}${shared.colon}`}</span>
          {rule.source}
        </p>
        <p className={styles.text}>
          <span className={styles.quiet}>{`${messages.id}${shared.colon}`}</span>
          {rule.id}
        </p>
      </details>
    </li>
  );
}

function RuleExamples({ example }: { example: RuleExample }) {
  const { wrong, right, list, title, rightTitle } = example;
  return (
    <>
      {list !== undefined && <SheetExcerpt caption={messages.list(list.name)} rows={list.rows} />}
      <SheetExcerpt caption={messages.wrong(title)} rows={wrong} />
      <SheetExcerpt caption={messages.right(rightTitle ?? title)} rows={right} />
    </>
  );
}
