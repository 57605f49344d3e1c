/** The categories of a policy, what each pays, what is paid for it, and where that is written. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type CompiledPolicy, linesOf, type PolicyLine } from "../../policy";
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
        {linesOf(policy).map((line) => (
          <CategoryRow key={line.name} policy={policy} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function CategoryRow({ policy: { policy }, line }: { policy: CompiledPolicy; line: PolicyLine }) {
  const styles = useStyles();
  const source = shortSource(policy, line.source);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.name}>{line.name}</span>
        {detailsOf(line).map((detail) => (
          <span key={detail} className={styles.detail}>
            {detail}
          </span>
        ))}
        {source !== "" && (
          <span className={styles.detail}>{`${messages.policy.source}${shared.colon}${source}`}</span>
        )}
      </th>
      {[line.selfPay, line.subsidy].map((amount, column) => (
        <td key={column} className={`${styles.cell} ${styles.number}`}>
          {amount === null ? messages.policy.notStated : shared.yuan(amount)}
        </td>
      ))}
    </tr>
  );
}

function detailsOf({ category, payers }: PolicyLine): string[] {
  const { members = [], aliases = [], validity = null, help = [], refunded = false } = category ?? {};
  const labelled: [string, string | null][] = [
    [messages.policy.members, members.join("、")],
    [messages.policy.aliases, aliases.join("、")],
    [messages.policy.payer, payers],
    [messages.policy.validity, validity],
    ...help.map((layer): [string, string | null] => [
      messages.policy.validity,
      layer.kind === "notStated" ? layer.says : null,
    ]),
    [messages.policy.validity, refunded ? messages.policy.refunded : null],
  ];
  return labelled.flatMap(([label, text]) =>
    text === null || text === "" ? [] : [`${label}${shared.colon}${text}`],
  );
}
