/** What changes against the built-in policy, or against last year's. Nothing where there is nothing to compare with. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type CategoryChange, comparePolicies, compilePolicy, type Policy } from "../../policy";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import { stack } from "../shared/layout";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  list: { ...stack(tokens.spacingVerticalXXS), margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function PolicyDifferences({ policy }: { policy: Policy }) {
  const styles = useStyles();
  const before = usePane().state.policies.baselineOf(policy);
  if (before === null) return null;
  const { label } = compilePolicy(before);
  const isBuiltIn = before.year === policy.year;
  const name = isBuiltIn ? messages.policySheet.builtIn(label) : messages.policySheet.before(label);
  const { standard, categories } = comparePolicies(before, policy);
  const lines = [
    ...(standard === null
      ? []
      : [messages.policySheet.standardChange(shared.yuan(standard.before), shared.yuan(standard.after))]),
    ...categories.map(lineOf),
  ];
  return (
    <section className={styles.box} aria-label={messages.policySheet.changes(name)}>
      <Text as="h2" size={400} weight="semibold">
        {messages.policySheet.changes(name)}
      </Text>
      {lines.length === 0 ? (
        <Text>{messages.policySheet.noChanges}</Text>
      ) : (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function lineOf({ name, before, after }: CategoryChange): string {
  if (before === undefined) return messages.policySheet.added(name, amountText(after ?? null));
  if (after === undefined) return messages.policySheet.gone(name, amountText(before));
  return messages.policySheet.change(name, amountText(before), amountText(after));
}

function amountText(selfPay: number | null): string {
  return selfPay === null ? messages.policy.notStated : shared.yuan(selfPay);
}
