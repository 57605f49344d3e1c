/** 收缴: what can be made of the campaign from what is here, and the files that are opened beside the workbook for it. */
import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { OFFERS, type Source } from "../../campaign";
import { MASKED, REVEALED } from "../../checks";
import { useKept } from "../shared/kept";
import { stack } from "../shared/layout";
import { usePane } from "../shared/pane-context";
import { ProgressNote } from "../shared/ProgressNote";
import type { SessionState } from "../state";
import { Collecting, type CollectingState } from "./collecting";
import { FilesBeside } from "./FilesBeside";
import { messages } from "./messages";
import { OfferCard } from "./OfferCard";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalL),
  section: stack(tokens.spacingVerticalS),
  list: { ...stack(tokens.spacingVerticalM), margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function CollectingPage() {
  const styles = useStyles();
  const { session, state, kept } = usePane();
  const [collecting] = useState(() => {
    const known = kept.get("collecting");
    const mine = known instanceof Collecting ? known : new Collecting(session);
    kept.set("collecting", mine);
    return mine;
  });
  const collected = useSyncExternalStore(collecting.subscribe, collecting.getSnapshot);
  const [isWhole, setWhole] = useKept("collecting-whole", false);
  const [withTail, setTail] = useKept("collecting-tail", false);
  if (state.sheets === null)
    return state.activity.kind === "opening" ? (
      <ProgressNote label={messages.opening} progress={state.activity.progress} />
    ) : (
      <div className={styles.section}>
        <Text>{messages.notOpened}</Text>
        <Button onClick={() => void session.open()}>{messages.recognise}</Button>
      </div>
    );
  const here = sourcesIn(state, collected);
  const show = isWhole ? REVEALED : MASKED;
  return (
    <div className={styles.page}>
      <Text className={styles.quiet}>{messages.intro}</Text>
      {session.openBeside !== undefined && <FilesBeside collecting={collecting} files={collected.files} />}
      <section className={styles.section} aria-label={messages.sheets}>
        <Text as="h2" size={400} weight="semibold">
          {messages.sheets}
        </Text>
        <ul className={styles.list}>
          {OFFERS.map((offer) => (
            <OfferCard
              key={offer.id}
              offer={offer}
              here={here}
              collected={collected}
              onMake={() => void collecting.make(offer, { show, withTail })}
            />
          ))}
        </ul>
        <Checkbox
          label={messages.whole}
          checked={isWhole}
          onChange={(_, { checked }) => setWhole(checked === true)}
        />
        {OFFERS.some(({ mayHaveTail }) => mayHaveTail) && (
          <Checkbox
            label={messages.tail}
            checked={withTail}
            onChange={(_, { checked }) => setTail(checked === true)}
          />
        )}
      </section>
    </div>
  );
}

/** What there is to make sheets from, in the workbook and beside it. */
function sourcesIn({ sheets }: SessionState, { files }: CollectingState): ReadonlySet<Source> {
  const beside = files.flatMap((file) => (file.kind === "there" ? file.sheets : []));
  const filled = [...(sheets ?? []), ...beside].filter(({ rows }) => rows > 0);
  return new Set(filled.flatMap(({ kind }) => (kind === "unknown" ? [] : [kind])));
}
