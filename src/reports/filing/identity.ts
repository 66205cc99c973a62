import type { App, AuditedCommit, Stated } from '../../model/app.js';
import type { Assessment } from '../../model/assessment.js';

/** What was audited, in words: rows of a table. */
export interface Identity {
  /** The app's name where there is one app and its name is known. */
  readonly title: string | null;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  /** A sentence where the answers are about more than one app. */
  readonly warning: string | null;
}

/**
 * Words which app, version and commit the answers are about.
 * @param assessment What the audit found.
 */
export function identityOf({ app, scope, apps, commit }: Identified): Identity {
  const [one, ...others] = apps;
  const target = scope === 'target' ? (app?.targets.map(({ name }) => ({ name: 'Target', value: name })) ?? []) : [];
  const rows =
    others.length === 0
      ? rowsOfApp(one)
      : apps.map((variant, index) => ({ name: `App ${index + 1}`, value: inOneLine(variant) }));
  return {
    title: titleOf({ app, scope, apps }),
    rows: [...rows, ...target, ...commitRows(commit)],
    warning:
      others.length === 0
        ? null
        : `${scope === 'repository' ? 'This repository' : 'This app'} is built in ${apps.length} variants. App Store Connect asks about each app separately, but these answers cover all of them together.`,
  };
}

/** One of several apps is called as the audit calls it; the only one as its project does. */
function titleOf({ app, scope, apps: [one, ...others] }: Omit<Identified, 'commit'>): string | null {
  if (scope === 'rest') return 'code that no app ships';
  if (scope !== 'repository' && app !== null) return app.id;
  return others.length === 0 && one?.name?.isResolved === true ? one.name.text : null;
}

/** What identifies an app. */
type Identified = Pick<Assessment, 'app' | 'scope' | 'apps' | 'commit'>;

function rowsOfApp(app: App | undefined): Identity['rows'] {
  return [
    { name: 'App', value: wordsOf(app?.name ?? null) },
    { name: 'Bundle ID', value: wordsOf(app?.bundleId ?? null) },
    { name: 'Version', value: wordsOf(app?.version ?? null) },
  ];
}

function wordsOf(stated: Stated | null): string {
  if (stated === null) return 'not found in the project files. Fill it in.';
  return stated.isResolved ? stated.text : `${stated.text}, set by the build. Replace it with the value in App Store Connect.`;
}

function inOneLine({ name, bundleId, version }: App): string {
  return [name?.text ?? 'no name', bundleId?.text ?? 'no bundle ID', version?.text ?? 'no version'].join(', ');
}

function commitRows(commit: Assessment['commit']): Identity['rows'] {
  const value = commit === null ? null : commitText(commit);
  return value === null ? [] : [{ name: 'Audited commit', value }];
}

/** Null for a commit of which JSON alone tells: its history was not read. */
function commitText(commit: AuditedCommit): string | null {
  if (commit.kind === 'none') return `unknown: ${commit.why}`;
  if (commit.time === null) return null;
  return `${commit.id.slice(0, 10)} of ${commit.time.slice(0, 10)}, including any uncommitted changes`;
}
