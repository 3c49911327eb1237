/** The process's settings cannot be used; the message is the sentence that says which, and why. */
export class SettingsUnusable extends Error {
  override name = "SettingsUnusable";
}
