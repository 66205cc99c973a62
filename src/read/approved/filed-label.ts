import type { Label } from '../../model/comparison.js';
import { UsageError } from '../../model/usage-error.js';
import type { ApprovedAnswers, ApprovedFile } from './approved-answers.js';

/** A file of approved answers, as it was passed. */
export interface FiledLabel {
  /** The file's name, for messages. */
  readonly name: string;
  /** Relative to the audited folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly approved: ApprovedFile;
}

/**
 * Takes the answers of an app from a file of approved answers.
 * @param filed The file.
 * @param app The id of the app; null where none is known.
 * @throws {UsageError} When the file has the answers of other apps only.
 */
export function answersFor({ name, approved }: Pick<FiledLabel, 'name' | 'approved'>, app: string | null): ApprovedAnswers {
  if (approved.of === 'several apps') return approved.answersOf(app);
  if (approved.app !== null && app !== null && approved.app !== app) throw ofOtherApp(name, approved.app, app);
  return approved.answers;
}

/** An app, as far as it can be told whether a file is about it. */
interface LabeledApp {
  readonly id: string;
  has(file: string): boolean;
}

/** What is audited: one of several apps, or all of a repository. */
interface LabeledScope {
  readonly kind: string;
  readonly app: { readonly id: string } | null;
  has(file: string): boolean;
}

/**
 * Takes the label of an app from a file of approved answers.
 * @param filed The file; null where none was passed.
 * @param scope The app, or what no app ships.
 * @param scopes All that is audited: where it is several apps, the answers of one app are of none of them.
 * @param apps All apps of the repository.
 * @returns Null where there is no label: a privacy manifest is none, and rules of its own look at it.
 * @throws {UsageError} When the file has the answers of other apps only, or is about another app.
 */
export function labelFor(
  filed: FiledLabel | null,
  scope: LabeledScope,
  scopes: readonly unknown[],
  apps: readonly LabeledApp[],
): Label | null {
  if (filed === null || scope.kind === 'rest') return null;
  if (filed.approved.of === 'one app' && scopes.length > 1) return null;
  const app = scope.app?.id ?? null;
  const owner = apps.find(({ id, has }) => id !== app && has(filed.path));
  if (owner !== undefined && app !== null && !scope.has(filed.path)) throw ofOtherApp(filed.path, owner.id, app);
  const { format, answers, undecided } = answersFor(filed, app);
  return format === 'privacy manifest' ? null : { file: filed.path, answers, undecided };
}

function ofOtherApp(file: string, owner: string, app: string): UsageError {
  return new UsageError(`${file} contains the answers of the app ${owner}, but the audited app is ${app}.`, [
    `Pass the last approved answers of ${app} to --against.`,
  ]);
}
