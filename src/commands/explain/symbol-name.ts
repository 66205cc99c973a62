/** A symbol, taken apart. */
export interface SymbolName {
  /** The class or module, or null where only the member is written. */
  readonly owner: string | null;
  /** The member without arguments: `setATTStatus`. */
  readonly base: string;
}

const objectiveC = /^[-+]?\s*\[\s*([\w.]+)\s+([^\s:\]]+)[^\]]*\]?$/;

/**
 * Takes a symbol apart, in the spelling of any language: `MParticle.setATTStatus(_:withATTStatusTimestampMillis:)`,
 * `-[MParticle setATTStatus:withATTStatusTimestampMillis:]`, `setATTStatus:withATTStatusTimestampMillis:`, `setATTStatus()`.
 * @param written The symbol, as documentation or a user writes it.
 */
export function symbolName(written: string): SymbolName {
  const message = objectiveC.exec(written.trim());
  if (message !== null) return { owner: message[1] ?? null, base: message[2] ?? '' };
  const open = written.lastIndexOf('(');
  // A selector or a call ends where its arguments begin; a call in the middle of a chain is a part of its owner.
  const call = written.trim().endsWith(')') && open > 0 ? written.slice(0, open) : written;
  const colon = call.indexOf(':');
  const path = (colon > 0 ? call.slice(0, colon) : call).trim();
  const dot = path.lastIndexOf('.');
  return dot <= 0 ? { owner: null, base: path } : { owner: path.slice(0, dot), base: path.slice(dot + 1) };
}
