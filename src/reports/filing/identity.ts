import type { App, Stated } from '../../model/app.js';
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
export function identityOf({ apps, commit }: Pick<Assessment, 'apps' | 'commit'>): Identity {
  const [app, ...others] = apps;
  const title = others.length === 0 && app?.name?.isResolved === true ? app.name.text : null;
  const rows =
    others.length === 0 ? rowsOfApp(app) : apps.map((one, index) => ({ name: `App ${index + 1}`, value: inOneLine(one) }));
  return {
    title,
    rows: [...rows, ...commitRows(commit)],
    warning:
      others.length === 0
        ? null
        : `This repository builds ${apps.length} apps, or one app in ${apps.length} variants. App Store Connect asks about each app separately, but these answers cover all of them together. To get the answers for one app, audit its folder.`,
  };
}

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
  if (commit === null) return [];
  const value =
    commit.kind === 'none'
      ? `unknown: ${commit.why}`
      : `${commit.id.slice(0, 10)} of ${commit.time.slice(0, 10)}, including any uncommitted changes`;
  return [{ name: 'Audited commit', value }];
}
