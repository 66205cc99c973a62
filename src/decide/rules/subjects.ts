import type { PrivacyManifest } from '../../model/declaration.js';
import type { DeclarationSubject, PayloadSubject, SymbolSubject } from '../../model/finding.js';
import type { PayloadDevice } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import type { Targets } from '../../model/target.js';
import { trackingKey } from './prompt-text.js';

/** A use of an API as what a finding is about. */
export function ofSymbol({ symbol, enclosing, place }: Pick<Signal, 'symbol' | 'enclosing' | 'place'>): SymbolSubject {
  return { kind: 'symbol', symbol, enclosing, place };
}

/** The place of a use of an API, with the use as what a finding there is about. */
export function atUse(use: Pick<Signal, 'symbol' | 'enclosing' | 'place'>): {
  readonly place: Place;
  readonly subject: SymbolSubject;
} {
  return { place: use.place, subject: ofSymbol(use) };
}

/**
 * A field of a payload as what a finding is about.
 * @param device The data that has the field, or lacks it.
 * @param field The field.
 * @param value The value that is wrong, as text.
 */
export function ofPayload(
  { enclosing, place }: Pick<PayloadDevice, 'enclosing' | 'place'>,
  field: string,
  value = '',
): PayloadSubject {
  return { kind: 'payload', field, value, enclosing, place };
}

/**
 * The text of the ATT prompt as what a finding is about.
 * @param file Where it is declared, or where the prompt is that needs it.
 * @param targets What the file is built into.
 * @param text The text, where it is one of several.
 */
export function ofPromptText(file: string, targets: Targets, text?: string): DeclarationSubject {
  const key = [trackingKey, ...(text === undefined ? [] : [text])];
  return { kind: 'declaration', key, holder: language(file) ?? onlyBundle(file, targets) };
}

/** `fr.lproj` in `App/fr.lproj/InfoPlist.strings`. */
function language(file: string): string | null {
  return /([^/]+\.lproj)\/[^/]*$/.exec(file)?.[1] ?? null;
}

/**
 * Something in a privacy manifest as what a finding is about.
 * @param manifest Its place is anywhere in the file.
 * @param targets What the file is built into.
 * @param key The keys and values that lead to it.
 */
export function ofManifest(
  { place: { file } }: Pick<PrivacyManifest, 'place'>,
  targets: Targets,
  ...key: readonly string[]
): DeclarationSubject {
  return { kind: 'declaration', key, holder: folderBundle(file) ?? onlyBundle(file, targets) };
}

/** `Firebase.bundle` in `App/Firebase.bundle/PrivacyInfo.xcprivacy`. */
function folderBundle(file: string): string | null {
  return /([^/]+\.bundle)\/[^/]*$/.exec(file)?.[1] ?? null;
}

function onlyBundle(file: string, targets: Targets): string | null {
  const [only, ...others] = targets.bundlesOf(file);
  return only === undefined || others.length > 0 ? null : only.name;
}
