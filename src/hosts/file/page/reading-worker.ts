/** The program of the thread in which the pane of Excel or WPS reads a file: one file, and the page ends it. */
import { contentOf, type FileBytes } from "./answer";

self.onmessage = ({ data }: MessageEvent<FileBytes>) => {
  self.postMessage(contentOf(data));
};
