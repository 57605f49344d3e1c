/** Answers for one person as the formulas and the check do: any way of writing, several identities at once. */
import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { askEntitlement, type CompiledPolicy, explained, PolicyError, sourceText } from "../../policy";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import { stack } from "../shared/layout";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  answer: { display: "block", overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function PolicyQuestion({ policy }: { policy: CompiledPolicy }) {
  const styles = useStyles();
  const [asked, setAsked] = useState("");
  return (
    <div className={styles.box}>
      <Field label={messages.policy.ask}>
        <Input
          value={asked}
          placeholder={messages.policy.askPlaceholder}
          onChange={(_, { value }) => setAsked(value)}
        />
      </Field>
      <div role="status">{asked.trim() !== "" && <Answer policy={policy} asked={asked} />}</div>
    </div>
  );
}

function Answer({ policy, asked }: { policy: CompiledPolicy; asked: string }) {
  const styles = useStyles();
  const answer = askEntitlement(policy, asked);
  if (answer instanceof PolicyError) return <Text className={styles.answer}>{answer.message}</Text>;
  const { selfPay, subsidy, decisive, applied, shares } = answer;
  const source = sourceText(policy.policy, shares.length > 0 ? decisive.category.source : applied.source);
  return (
    <>
      <Text weight="semibold" className={styles.answer}>
        {messages.policy.answer(shared.yuan(selfPay), shared.yuan(subsidy))}
      </Text>
      <Text size={200} className={styles.quiet}>
        {`${explained(policy, answer)}。${messages.policy.source}${shared.colon}${source}`}
      </Text>
    </>
  );
}
