/** A text that is taken elsewhere: shown, copied, or saved as a file. */
import { Button, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Download } from "./files";
import { row, stack } from "./layout";
import { messages } from "./messages";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  buttons: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    resize: "vertical",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  /** What the text is. */
  readonly label: string;
  readonly text: string;
  /** Name of the file, and what the button that saves it says. */
  readonly name: string;
  readonly save: string;
}

export function TextExport({ label, text, name, save }: Props) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(messages.copying.done);
    } catch {
      // Older programs let nobody near the clipboard.
      area.current?.select();
      setTold(messages.copying.failed);
    }
  };
  return (
    <div className={styles.box}>
      <Field label={label}>
        {(control) => (
          <textarea {...control} ref={area} className={styles.text} readOnly rows={4} value={text} />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {messages.copying.copy}
        </Button>
        <Download label={save} name={name} text={text} />
      </div>
      <Text role="status">{told}</Text>
    </div>
  );
}
