import type { Verification } from '../../model/verification.js';
import type { RenderOptions } from '../report.js';
import { verificationJson } from './json.js';
import { verificationText } from './terminal.js';

/** A format of what `verify` found. */
export interface VerificationFormat {
  readonly name: string;
  /** Pure: the same verification and options give the same string, with a final line feed. */
  render(verification: Verification, options: Omit<RenderOptions, 'scope'>): string;
}

/** The formats of `verify`. */
export const verificationFormats: readonly VerificationFormat[] = [
  { name: 'terminal', render: verificationText },
  { name: 'json', render: verificationJson },
];
