import type { RenderOptions, ReportFormat } from './report.js';

/** The reports that contain findings. */
const ciScopes = ['audit', 'check'] as const;

/** Every output format: the one place that lists them. */
const reportFormats: readonly ReportFormat[] = [
  {
    name: 'terminal',
    summary: 'for the terminal',
    load: async () => (await import('./terminal.js')).terminalReport,
  },
  {
    name: 'json',
    summary: 'everything, for programs (schema version 2)',
    load: async () => (await import('./json.js')).jsonReport,
    loadCompact: async () => (await import('./json-compact.js')).compactJsonReport,
  },
  {
    name: 'markdown',
    summary: 'for a pull request, a wiki or the person who files the questionnaire',
    load: async () => (await import('./markdown.js')).markdownReport,
  },
  {
    name: 'html',
    summary: 'one page to read, print and send, with pictures of the label and the data flow',
    load: async () => (await import('./html.js')).htmlReport,
  },
  {
    name: 'csv',
    summary: 'for a spreadsheet',
    load: async () => (await import('./csv.js')).csvReport,
  },
  {
    name: 'sarif',
    summary: 'SARIF 2.1.0, for code scanning',
    scopes: ciScopes,
    load: async () => (await import('./sarif.js')).sarifReport,
  },
  {
    name: 'github',
    summary: 'annotations of GitHub Actions',
    scopes: ciScopes,
    load: async () => (await import('./github.js')).githubReport,
  },
  {
    name: 'gitlab',
    summary: 'Code Quality of GitLab',
    scopes: ciScopes,
    load: async () => (await import('./gitlab.js')).gitlabReport,
  },
  {
    name: 'junit',
    summary: 'test results, as Jenkins and GitLab read them',
    scopes: ciScopes,
    load: async () => (await import('./junit.js')).junitReport,
  },
  {
    name: 'checkstyle',
    summary: "Checkstyle's XML",
    scopes: ciScopes,
    load: async () => (await import('./checkstyle.js')).checkstyleReport,
  },
  {
    name: 'rdjsonl',
    summary: 'for reviewdog',
    scopes: ciScopes,
    load: async () => (await import('./rdjsonl.js')).rdjsonlReport,
  },
  {
    name: 'xcode',
    summary: 'errors and warnings for a build phase of Xcode',
    scopes: ciScopes,
    load: async () => (await import('./xcode.js')).xcodeReport,
  },
  {
    name: 'fastlane',
    summary: "fastlane's app_privacy_details.json; refused while an answer needs review",
    scopes: ['export'],
    load: async () => (await import('./fastlane.js')).fastlaneReport,
  },
  {
    name: 'asc',
    summary: 'the privacy file of asc (App Store Connect CLI); refused while an answer needs review',
    scopes: ['export'],
    load: async () => (await import('./asc.js')).ascReport,
  },
  {
    name: 'plan',
    summary: 'what an upload would add, update and delete; needs --against with the answers in App Store Connect',
    scopes: ['export'],
    load: async () => (await import('./plan.js')).planReport,
  },
  {
    name: 'xcprivacy',
    summary: 'a proposed PrivacyInfo.xcprivacy; refused while an answer needs review',
    scopes: ['export'],
    load: async () => (await import('./xcprivacy.js')).xcprivacyReport,
  },
];

/**
 * Lists the formats that a report can have.
 * @param scope Which report.
 */
export function formatsFor(scope: RenderOptions['scope']): readonly ReportFormat[] {
  return reportFormats.filter(({ scopes }) => scopes?.includes(scope) ?? true);
}
