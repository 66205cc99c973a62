import type { AcceptanceRemark } from './acceptance.js';
import type { Questionnaire } from './answer.js';
import type { App, AuditedApp, AuditedCommit } from './app.js';
import type { Comparison } from './comparison.js';
import type { Dependency, Ecosystem } from './dependency.js';
import type { Declaration, ServerEcosystem } from './declaration.js';
import type { Finding, RuleMetadata } from './finding.js';
import type { Integration } from './integration.js';
import type { Place } from './place.js';
import type { Problem } from './problem.js';
import type { Signal } from './signal.js';
import type { SinceBase } from './since.js';
import type { Subject } from './subject.js';
import type { ThirdPartySdk } from './third-party-sdk.js';
import type { VersionRange } from './version-range.js';

/**
 * What the audit found out about each app of a repository, in the order of their ids, and about the code that no app ships, at the
 * end; of a repository without an app, about its code.
 */
export type Assessments = readonly [Assessment, ...Assessment[]];

/** Everything that the audit found out about an app: the only thing that a report sees. */
export interface Assessment {
  readonly tool: { readonly name: string; readonly version: string };
  /** Which app it is about; null in a repository without one, and for what no app ships. */
  readonly app: AuditedApp | null;
  /**
   * `app`: that app alone, of several. `target`: one of its targets. `rest`: what no app ships, such as tests. `repository`:
   * everything, where there is one app or none.
   */
  readonly scope: 'repository' | 'app' | 'target' | 'rest';
  readonly project: Project;
  /** What project files state about the app: one entry for each of its variants. */
  readonly apps: readonly App[];
  /** The commit that is checked out; null where nobody asked for it. */
  readonly commit: AuditedCommit | null;
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
  readonly integrations: readonly Integration[];
  /** What else the app builds with, and what it declares of itself; sorted by id. */
  readonly thirdPartySdks: readonly ThirdPartySdk[];
  readonly signals: readonly OwnedSignal[];
  /** All of them, in whatever state. */
  readonly findings: readonly Finding[];
  /** Of the whole run: what accepts findings and needs attention. */
  readonly acceptanceRemarks: readonly AcceptanceRemark[];
  readonly questionnaire: Questionnaire;
  /** Held against the last approved answers, or null where none were given. */
  readonly comparison: Comparison | null;
  /** Held against the commit at which a change began, or null where no change is looked at. */
  readonly since: SinceBase | null;
  /** What the audit is about; empty where the folder holds no app for iOS and no code for one. */
  readonly subjects: readonly Subject[];
  /** Code that was read; sorted by language. */
  readonly readCode: readonly ReadCode[];
  /** Code that was not read; sorted by language. */
  readonly unreadCode: readonly UnreadCode[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleMetadata[];
  readonly summary: Summary;
}

/**
 * Tells whether an audit was about something: an app, code for one, or what no app beside it ships.
 * @param assessment What was found.
 */
export function isAppFound({
  subjects,
  scope,
  app,
  readCode,
}: Pick<Assessment, 'subjects'> &
  Partial<Pick<Assessment, 'scope' | 'app'>> & { readonly readCode: readonly unknown[] }): boolean {
  // The target of an app is one, whatever its property list says.
  return subjects.length > 0 || scope === 'rest' || ((app ?? null) !== null && readCode.length > 0);
}

/** A signal, and what its file is built into. */
export interface OwnedSignal extends Signal {
  /** The id of one of several apps; null in a repository with one app or none. */
  readonly app: string | null;
  /** The target of the app that takes the file; null where nothing says. */
  readonly target: string | null;
}

/** What kind of project was audited. */
export interface Project {
  /** `ios`, `react-native`, `expo`, `cordova`, …: sorted. */
  readonly platforms: readonly string[];
  /** The mParticle SDKs among the dependencies. */
  readonly sdks: readonly (Sdk | ServerSdk)[];
}

/** An mParticle SDK that the app builds with. */
export interface Sdk {
  readonly name: string;
  readonly ecosystem: Ecosystem;
  /** The resolved version, or null where only a requirement or nothing is known. */
  readonly version: string | null;
  /** What a manifest asks for, as written, where no version is resolved; null where it names no version. */
  readonly requirement: string | null;
  /** The versions that the app can build with, the resolved one alone or what the requirement allows; null where nothing tells. */
  readonly range: VersionRange | null;
  /** Where a workspace puts its requirement in the place of the one at `place`; absent where none does. */
  readonly overriddenAt?: Place;
  readonly place: Place;
}

/** An mParticle SDK that a server builds with: it collects nothing in an app. */
export interface ServerSdk extends Omit<Sdk, 'ecosystem'> {
  readonly ecosystem: ServerEcosystem;
}

/** Source files in a language that the audit does not read. */
export interface UnreadCode {
  readonly language: string;
  readonly files: number;
  /** One of them. */
  readonly example: string;
  /** The platform of this project whose iOS apps run it, so that it may hold what was looked for; null where none does. */
  readonly runsIn: string | null;
}

/** Source files in a language that the audit reads. */
export interface ReadCode {
  readonly language: string;
  readonly files: number;
  /** Those that were parsed because they can matter. */
  readonly parsed: number;
}

/** Something that a reader should know and that breaks no rule. */
export interface Note {
  /** What it is about: `updateLocation`, `partly-parsed`, … */
  readonly topic: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** Counts; those of severities are of new findings. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that the configuration or a comment accepts. */
  readonly accepted: number;
  /** Findings in the baseline. */
  readonly baseline: number;
  /** Findings that were there before the change that is looked at. */
  readonly base: number;
  /** Source and manifest files that were read. */
  readonly filesScanned: number;
  /** Source files that were parsed because they hold a token of the catalogue. */
  readonly filesParsed: number;
  /** Manifest files that were read. */
  readonly manifestsRead: number;
  /** Milliseconds by stage; only where the caller asked for timings. */
  readonly timings: Readonly<Record<string, number>> | null;
}
