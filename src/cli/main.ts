/** `npm run check`: checks spreadsheet files in a terminal. The same program, told so, reads costly files for itself. */
import { readCostlyFilesIn } from "../hosts/file/file";
import { isReadingProcess } from "../hosts/file/apart/protocol";

if (isReadingProcess(process.argv)) {
  void import("../hosts/file/apart/serve").then(({ serveFiles }) => serveFiles());
} else {
  readCostlyFilesIn(__filename);
  void import("./command").then(({ runCommand }) => runCommand(process.argv.slice(2)));
}
