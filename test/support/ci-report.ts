import type { Assessment, Assessments } from '../../src/model/assessment.js';
import type { Finding } from '../../src/model/finding.js';
import type { Renderer, RenderOptions, RunContext } from '../../src/reports/report.js';
import {
  acceptedFinding,
  assessment,
  baselineFinding,
  commentedFinding,
  comparison,
  finding,
  unread,
  unusedEntry,
} from './assessment.js';

/** A run of `check` in a folder of a repository. */
const run: RunContext = {
  folder: '/work/repo/ios',
  prefix: 'ios/',
  failOn: 'error',
  failsOnUndecided: false,
  isStrict: false,
  isDeciding: () => true,
  leavesOutAccepted: false,
};

/** What `check` passes to a format. */
const options: RenderOptions = { scope: 'check', width: 100, color: false, quiet: false, run };

/** Renders one app or several, as commands do. */
export function renderIn(renderer: Renderer, given: Assessment | Assessments, changes: Partial<RunContext> = {}): string {
  const chosen = { ...options, run: { ...run, ...changes } };
  if (!isSeveral(given)) return renderer.render(given, chosen);
  if (renderer.renderAll === undefined) throw new Error('The format holds one app.');
  return renderer.renderAll(given, chosen);
}

function isSeveral(given: Assessment | Assessments): given is Assessments {
  return Array.isArray(given);
}

/** Nothing found. */
export const clean: Assessment = { ...assessment, findings: [], rules: [] };

/** A text that tries to leave every format: a command, markup, a link, control characters, half of a surrogate pair. */
export const hostile = '::error::x\n##[error]y\r</a>]]>&"\'<b>[l](http://evil.example) `|` \u001b[31m\u202e\u0000\ud800 %0A';

/** Every field that the audited repository decides, decided by an attacker. */
export const hostileFinding = {
  ...finding,
  message: hostile,
  advice: hostile,
  app: hostile,
  target: hostile,
  place: { ...finding.place, file: `a,b:c/${hostile}` },
  related: [{ place: { ...finding.place, file: hostile }, end: finding.end, message: hostile }],
};

const hostilePlace = { ...finding.place, file: hostile };
const hostileAccepted: Finding = {
  ...hostileFinding,
  acceptance: { by: 'comment', place: hostilePlace, why: hostile, until: null },
};
const hostileRemark = { ...unusedEntry, place: hostilePlace, message: hostile, remedy: hostile };

/** Assessments that every format has to render well. */
export const samples: readonly (readonly [string, Assessment | Assessments])[] = [
  ['a finding', assessment],
  ['nothing', clean],
  ['a problem', { ...clean, problems: [unread, { ...unread, kind: 'partial' }] }],
  ['a changed answer', { ...clean, comparison }],
  ['findings in every state', { ...assessment, findings: [finding, acceptedFinding, commentedFinding, baselineFinding] }],
  ['an entry that accepts nothing', { ...clean, acceptanceRemarks: [unusedEntry] }],
  ['hostile text', { ...clean, findings: [hostileFinding, hostileAccepted], acceptanceRemarks: [hostileRemark] }],
  ['several apps', severalApps(2)],
];

/** Apps of one repository, and what none of them ships. */
export function severalApps(count: number): Assessments {
  const apps = Array.from({ length: count }, (_, index): Assessment => {
    const id = `App ${String(index + 1)}`;
    const own = { ...finding, app: id, fingerprint: { ...finding.fingerprint, hash: `${String(index)}df5a54b9e92bb32` } };
    return { ...assessment, app: { id, isSample: false, targets: [] }, scope: 'app', findings: [own] };
  });
  const rest: Assessment = { ...clean, app: null, scope: 'rest' };
  return [apps[0] ?? rest, ...apps.slice(1), rest];
}
