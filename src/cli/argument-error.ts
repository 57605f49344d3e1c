/** An option that names a file which cannot be used; the message is a Chinese sentence. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}
