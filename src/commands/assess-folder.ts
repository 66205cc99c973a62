import type { AuditedBase } from '../audit.js';
import type { Assessments } from '../model/assessment.js';
import type { FiledLabel } from '../read/approved/filed-label.js';
import { choiceOf } from './flags.js';
import { createProgress } from './progress.js';

/** The flags that say what is audited, parsed. */
export interface AuditedFlags {
  readonly config?: string | undefined;
  readonly app?: string | undefined;
  readonly target?: string | undefined;
  readonly quiet: boolean;
  readonly 'include-vendored': boolean;
  readonly timings: boolean;
  readonly 'require-reasons'?: boolean;
  /** No flag: what the command does with the baseline. */
  readonly usesBaseline?: boolean;
}

/**
 * Audits a folder, and shows a person who waits how far it is.
 * @param path The folder, as the user gave it.
 * @param flags As parsed.
 * @param label The label that was filed, to hold the app against; null where none was passed.
 * @param base What was there before the change that is looked at; null where all findings count.
 * @throws {UsageError} When it cannot be audited.
 */
export async function assessFolder(
  path: string,
  flags: AuditedFlags,
  label: FiledLabel | null = null,
  base: AuditedBase | null = null,
): Promise<Assessments> {
  const { stderr } = process;
  const screen =
    stderr.isTTY && !flags.quiet ? { write: (text: string) => stderr.write(text), now: () => performance.now() } : null;
  const progress = createProgress(screen);
  // Loaded only here, so that help and wrong use do not wait for the parsers.
  const { audit } = await import('../audit.js');
  try {
    return await audit({
      root: path,
      configFile: flags.config ?? null,
      includeVendored: flags['include-vendored'],
      choice: choiceOf(flags),
      label,
      timings: flags.timings,
      today: new Date().toISOString().slice(0, 10),
      usesBaseline: flags.usesBaseline ?? true,
      requiresReasons: flags['require-reasons'] === true,
      base,
      onProgress: progress.onProgress,
    });
  } finally {
    progress.clear();
  }
}
