/** Small files that go out of the pane, and come in. */
import { Link } from "@fluentui/react-components";
import { useEffect, useState } from "react";

interface DownloadProps {
  readonly label: string;
  readonly name: string;
  readonly text: string;
}

/** A link and not a click from the program: where downloads are barred, it says so itself. */
export function Download({ label, name, text }: DownloadProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (typeof URL.createObjectURL !== "function") return;
    const made = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  if (url === null) return null;
  return (
    <Link href={url} download={name}>
      {label}
    </Link>
  );
}

/** A file that cannot be read comes in as an empty text, which whoever wants it refuses. */
export function FileInput({ label, onText }: { label: string; onText: (text: string) => void }) {
  return (
    <label>
      {label}
      <input
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file !== undefined) void textOf(file).then(onText, () => onText(""));
        }}
      />
    </label>
  );
}

function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the file could not be read"));
    reader.readAsText(file);
  });
}
