/** The page: a grid on the left, the task pane on the right, and a file that is opened and saved. */
import metadata from "../functions/functions.ts?metadata";
import { App } from "./app";
import { messages } from "./messages";
import readingProgram from "./reading-worker.ts?script";
import "./workbench.css";

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`no ${type.name} #${id}`);
  return element;
}

try {
  new App(
    {
      grid: byId("grid", HTMLElement),
      strip: byId("note", HTMLElement),
      fileName: byId("file-name", HTMLElement),
      fileInput: byId("file-input", HTMLInputElement),
      open: byId("open", HTMLButtonElement),
      create: byId("new", HTMLButtonElement),
      demo: byId("demo", HTMLButtonElement),
      save: byId("save", HTMLButtonElement),
      handInCopy: byId("hand-in-copy", HTMLButtonElement),
      saveReport: byId("save-report", HTMLButtonElement),
      message: byId("message", HTMLElement),
      drop: byId("drop", HTMLElement),
      pane: byId("taskpane", HTMLElement),
    },
    metadata.functions,
    readingProgram,
  ).start();
} catch (error) {
  console.error(error);
  document.body.textContent = messages.startFailed;
}
