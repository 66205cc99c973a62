import type { Comparison } from './comparison.js';
import type { Finding } from './finding.js';
import type { Problem } from './problem.js';
import type { Verdict } from './verdict.js';

/**
 * Why an app needs attention, the most urgent first: new errors; an audit that may have missed some; a label that is no longer right;
 * new warnings; open questions; new notes; nothing of these; and, whatever it has, code that no shipped app contains.
 */
export const risks = ['errors', 'incomplete', 'drift', 'warnings', 'questions', 'notes', 'clear', 'not-shipped'] as const;

/** Why an app needs attention. */
export type Risk = (typeof risks)[number];

/** A finding in a portfolio: its text is in the report. */
export interface ListedFinding extends Pick<Finding, 'rule' | 'severity'> {
  readonly file: string;
  readonly line: number;
  /** Algorithm and hash, as in the report. */
  readonly fingerprint: string;
  readonly state: 'new' | 'baseline' | 'accepted';
}

/** What made an audit incomplete. */
export interface ListedProblem extends Pick<Problem, 'message' | 'remedy'> {
  readonly file: string;
  readonly line: number;
}

/** Who gets data of an app: an integration or a third-party SDK, and whether it uses data for tracking. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  /** `review` also where nothing is known of an SDK. */
  readonly tracking: Verdict;
}

/** An open question, and the data types that it is about. */
export interface ListedQuestion {
  readonly text: string;
  readonly dataTypes: readonly string[];
}

/** An answer that is no longer what it was. */
export interface ListedDrift {
  /** What it is compared with: the filed label (`--against`), or the commit at which the branch began (`--since`). */
  readonly since: 'label' | 'base';
  readonly dataType: string;
  readonly part: Comparison['changes'][number]['part'];
  readonly before: string;
  readonly now: string;
  readonly kind: Comparison['changes'][number]['kind'];
}

/** An app as its reports tell of it. */
export interface ReportedApp {
  /** The report and the app, which tell it from all others: `storefront: Shop`. */
  readonly key: string;
  /** The names of the reports that contain it. */
  readonly reports: readonly string[];
  /** As the audit calls it; null for code that no app contains, and for a repository without an app. */
  readonly id: string | null;
  readonly name: string;
  /** Those that the project states in full. */
  readonly bundleIds: readonly string[];
  /** The commit that was audited; null where the report does not tell. */
  readonly commit: string | null;
  /** Whether it counts for the exit code, as in `check`: it ships, or nothing in its report does. */
  readonly isShipped: boolean;
  /** What made the audit incomplete; empty where it saw everything. */
  readonly problems: readonly ListedProblem[];
  readonly findings: readonly ListedFinding[];
  /** Whether the app tracks users; null where the report has no answers, as one of `check`. */
  readonly tracking: Verdict | null;
  /** The mParticle SDKs. */
  readonly sdks: readonly { readonly name: string; readonly version: string | null }[];
  /** Null where the report does not list them, as one of `check`. */
  readonly integrations: readonly Receiver[] | null;
  readonly thirdPartySdks: readonly Receiver[] | null;
  readonly questions: readonly ListedQuestion[];
  /** Null where nothing was compared. */
  readonly drift: readonly ListedDrift[] | null;
}

/** How many findings an app has, by what they ask of the reader. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly accepted: number;
  readonly baseline: number;
}

/** An app of a portfolio. */
export interface PortfolioApp extends ReportedApp {
  readonly risk: Risk;
  readonly counts: FindingCounts;
}

/** A report that should be in the portfolio, and is not. */
export interface MissingReport {
  /** As it would be called. */
  readonly report: string;
  /** As the user gave it, or where it is below the folder that the user gave. */
  readonly file: string;
  /** A sentence. */
  readonly message: string;
  /** An imperative sentence. */
  readonly remedy: string;
}

/** A rule that is violated somewhere. */
export interface RuleRow extends Pick<ListedFinding, 'rule' | 'severity'> {
  /** New findings, and those that are accepted or in a baseline. */
  readonly findings: number;
  readonly kept: number;
  /** The keys of the apps that have new findings. */
  readonly apps: readonly string[];
}

/** Who gets data, with the keys of the apps by whether it is used for tracking there. */
export interface ReceiverRow extends Pick<Receiver, 'id' | 'name'> {
  readonly tracking: Readonly<Record<Verdict, readonly string[]>>;
}

/** A question with the keys of the apps in which it is open. */
export interface QuestionRow extends ListedQuestion {
  readonly apps: readonly string[];
}

/** A value then and now. */
export interface Shift<Value> {
  readonly before: Value;
  readonly now: Value;
}

/** What changed in an app since an earlier portfolio. */
export interface AppChange {
  readonly app: string;
  /** Null where it is the same, as for all that follows. */
  readonly risk: Shift<Risk> | null;
  readonly tracking: Shift<Verdict> | null;
  readonly questions: Shift<number> | null;
  readonly findings: {
    readonly added: readonly ListedFinding[];
    /** Empty where the audit is incomplete: what it did not see can be there still. */
    readonly fixed: readonly ListedFinding[];
    /** How many an incomplete audit did not find again. */
    readonly unseen: number;
    /** Whether both know findings by fingerprints of the same kind; else none is listed. */
    readonly isComparable: boolean;
  };
  readonly integrations: Names;
  readonly thirdPartySdks: Names;
}

/** Names that are there now and were not before, and those that are there no longer. */
export interface Names {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What changed since an earlier portfolio. */
export interface PortfolioChanges {
  /** The name of its file. */
  readonly since: string;
  /** The keys of apps that were not in it. */
  readonly added: readonly string[];
  /** The keys of apps of which there is no report any more. */
  readonly gone: readonly string[];
  /** The keys of apps whose report is missing. */
  readonly unread: readonly string[];
  readonly apps: readonly AppChange[];
}

/** Many reports as one. */
export interface Portfolio {
  readonly tool: { readonly name: string; readonly version: string };
  readonly missing: readonly MissingReport[];
  /** The most urgent first. */
  readonly apps: readonly PortfolioApp[];
  readonly rules: readonly RuleRow[];
  readonly integrations: readonly ReceiverRow[];
  readonly thirdPartySdks: readonly ReceiverRow[];
  readonly questions: readonly QuestionRow[];
  /** Null where there is no earlier portfolio. */
  readonly changes: PortfolioChanges | null;
  /** What was joined or counted separately: sentences. */
  readonly remarks: readonly string[];
  readonly summary: PortfolioSummary;
}

/** The portfolio in numbers. What no shipped app contains is not counted, but listed. */
export interface PortfolioSummary extends FindingCounts {
  /** Reports that were read. */
  readonly reports: number;
  readonly missing: number;
  readonly apps: number;
  readonly incomplete: number;
  readonly questions: number;
  /** Apps whose answers are no longer those of the filed label. */
  readonly drift: number;
}
