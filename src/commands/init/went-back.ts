/** A person wants to go back to the previous question. */
export class WentBack extends Error {
  override readonly name = 'WentBack';
}
