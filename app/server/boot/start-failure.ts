/** A reason why the server cannot start, as one sentence for the terminal: what, where, what to do. */
export class StartFailure extends Error {
  override name = "StartFailure";
}
