/** The categories of a policy, what each pays, what is paid for it, and where that is written. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type Category, type CompiledPolicy, subsidyOf, toFen, toYuan } from "../../policy";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import { shortSource } from "./short-source";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  category: { width: "56%" },
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  detail: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function PolicyTable({ policy }: { policy: CompiledPolicy }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={messages.policy.table(policy.label)}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.category}`}>
            {messages.policy.category}
          </th>
          <th scope="col" className={`${styles.head} ${styles.number}`}>
            {messages.policy.selfPay}
          </th>
          <th scope="col" className={`${styles.head} ${styles.number}`}>
            {messages.policy.subsidy}
          </th>
        </tr>
      </thead>
      <tbody>
        {policy.policy.categories.map((category) => (
          <CategoryRow key={category.name} policy={policy} category={category} />
        ))}
      </tbody>
    </table>
  );
}

function CategoryRow({ policy: { policy }, category }: { policy: CompiledPolicy; category: Category }) {
  const styles = useStyles();
  const subsidy = subsidyOf(policy, category);
  const own = subsidy === null ? null : toYuan(toFen(policy.standard.yuan) - toFen(subsidy));
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.name}>{category.name}</span>
        {detailsOf(category).map((detail) => (
          <span key={detail} className={styles.detail}>
            {detail}
          </span>
        ))}
        <span className={styles.detail}>
          {`${messages.policy.source}${shared.colon}${shortSource(policy, category.source)}`}
        </span>
      </th>
      {[own, subsidy].map((amount, column) => (
        <td key={column} className={`${styles.cell} ${styles.number}`}>
          {amount === null ? messages.policy.notStated : shared.yuan(amount)}
        </td>
      ))}
    </tr>
  );
}

function detailsOf({ members, aliases, payer, validity, assist }: Category): string[] {
  const labelled: [string, string | null][] = [
    [messages.policy.members, members.join("、")],
    [messages.policy.aliases, aliases.join("、")],
    [messages.policy.payer, payer],
    [messages.policy.validity, validity],
    [messages.policy.validity, assist.kind === "notStated" ? assist.says : null],
  ];
  return labelled.flatMap(([label, text]) =>
    text === null || text === "" ? [] : [`${label}${shared.colon}${text}`],
  );
}
