/** After all browser tests: the server ends. */
import { stopServer } from "./server";

export default function afterAll(): Promise<void> {
  return stopServer();
}
