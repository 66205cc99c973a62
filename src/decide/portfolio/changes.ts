import type {
  AppChange,
  ListedFinding,
  MissingReport,
  Names,
  PortfolioApp,
  PortfolioChanges,
  Receiver,
  Shift,
} from '../../model/portfolio.js';

/** An earlier portfolio, as far as a later one is compared with it. */
export interface EarlierPortfolio {
  /** The name of its file. */
  readonly file: string;
  readonly apps: readonly PortfolioApp[];
}

/**
 * Says what changed since an earlier portfolio. Apps are known by their key.
 * @param earlier The earlier one.
 * @param apps Of this one.
 * @param missing The reports that could not be read: their apps are not gone.
 */
export function changesSince(
  { file, apps: before }: EarlierPortfolio,
  apps: readonly PortfolioApp[],
  missing: readonly MissingReport[],
): PortfolioChanges {
  const old = new Map(before.map((app) => [app.key, app]));
  const now = new Set(apps.map(({ key }) => key));
  const unreadable = new Set(missing.map(({ report }) => report));
  const absent = before.filter(({ key }) => !now.has(key));
  const isUnread = ({ reports }: PortfolioApp): boolean => reports.some((report) => unreadable.has(report));
  return {
    since: file,
    added: apps.filter(({ key }) => !old.has(key)).map(({ key }) => key),
    gone: absent.filter((app) => !isUnread(app)).map(({ key }) => key),
    unread: absent.filter(isUnread).map(({ key }) => key),
    apps: apps.flatMap((app) => {
      const earlier = old.get(app.key);
      return earlier === undefined ? [] : changeOf(earlier, app);
    }),
  };
}

function changeOf(before: PortfolioApp, now: PortfolioApp): readonly AppChange[] {
  const change: AppChange = {
    app: now.key,
    risk: shift(before.risk, now.risk),
    tracking: before.tracking === null || now.tracking === null ? null : shift(before.tracking, now.tracking),
    questions: shift(before.questions.length, now.questions.length),
    findings: findingChanges(before, now),
    integrations: nameChanges(before.integrations, now.integrations),
    thirdPartySdks: nameChanges(before.thirdPartySdks, now.thirdPartySdks),
  };
  return isNothing(change) ? [] : [change];
}

function isNothing({ risk, tracking, questions, findings, integrations, thirdPartySdks }: AppChange): boolean {
  const names = [integrations, thirdPartySdks].flatMap(({ added, removed }) => [...added, ...removed]);
  const { added, fixed, unseen, isComparable } = findings;
  return (
    [risk, tracking, questions].every((each) => each === null) &&
    names.length + added.length + fixed.length + unseen === 0 &&
    isComparable
  );
}

function shift<Value>(before: Value, now: Value): Shift<Value> | null {
  return before === now ? null : { before, now };
}

function findingChanges(before: PortfolioApp, now: PortfolioApp): AppChange['findings'] {
  const [old, current] = [openOf(before), openOf(now)];
  if (!isComparable(old, current)) return { added: [], fixed: [], unseen: 0, isComparable: false };
  const added = without(current, old);
  const gone = without(old, current);
  const isComplete = now.problems.length === 0;
  return { added, fixed: isComplete ? gone : [], unseen: isComplete ? 0 : gone.length, isComparable: true };
}

function openOf({ findings }: PortfolioApp): readonly ListedFinding[] {
  return findings.filter(({ state }) => state === 'new');
}

/** What is in the first and not in the second, each of several with one fingerprint for itself. */
function without(findings: readonly ListedFinding[], others: readonly ListedFinding[]): readonly ListedFinding[] {
  const left = new Map<string, number>();
  for (const { fingerprint } of others) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return findings.filter(({ fingerprint }) => {
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count <= 0;
  });
}

/** A later version may compute fingerprints in another way: then every finding would be new. */
function isComparable(a: readonly ListedFinding[], b: readonly ListedFinding[]): boolean {
  const algorithms = new Set([...a, ...b].map(({ fingerprint }) => fingerprint.slice(0, fingerprint.lastIndexOf(':'))));
  return algorithms.size < 2;
}

function nameChanges(before: readonly Receiver[] | null, now: readonly Receiver[] | null): Names {
  if (before === null || now === null) return { added: [], removed: [] };
  return { added: namesWithout(now, before), removed: namesWithout(before, now) };
}

function namesWithout(receivers: readonly Receiver[], others: readonly Receiver[]): readonly string[] {
  const known = new Set(others.map(({ id }) => id));
  return receivers.filter(({ id }) => !known.has(id)).map(({ name }) => name);
}
