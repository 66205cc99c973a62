import { UsageError } from '../model/usage-error.js';

/**
 * Words that a folder holds nothing to audit.
 * @param path As the user gave it.
 */
export function nothingScanned(path: string): UsageError {
  return new UsageError(`No source or manifest file was found in ${path}, so that nothing was audited.`, [
    'Give the folder of the app, or look at exclude in app-privacy.yaml; vendored code is read with --include-vendored.',
  ]);
}
