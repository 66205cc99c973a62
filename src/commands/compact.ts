import { UsageError } from '../model/usage-error.js';
import { formatsFor } from '../reports/index.js';
import type { RenderOptions } from '../reports/report.js';
import type { Output } from './outputs.js';

/**
 * Refuses to leave out what no report of the run can leave out.
 * @param outputs What the run writes.
 * @param scope What the reports tell.
 * @throws {UsageError} Where none of them has a compact form.
 */
export function refuseNothingCompact(outputs: readonly Output[], scope: RenderOptions['scope']): void {
  const names = formatsFor(scope).flatMap(({ name, loadCompact }) => (loadCompact === undefined ? [] : [name]));
  if (outputs.some(({ format }) => names.includes(format))) return;
  throw new UsageError(`--compact works only with ${names.join(', ')}.`, [
    `Add --format ${names[0] ?? ''}, or remove --compact.`,
  ]);
}
