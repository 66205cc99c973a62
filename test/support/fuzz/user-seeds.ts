import { appPrivacyReport, har } from '../recordings.js';

/** What a command reads by the name that its user gives. */
export interface UserFile {
  readonly name: string;
  /** The files that are changed, each with the same commands. */
  readonly seeds: Readonly<Record<string, string>>;
  /** Command lines; `@` is the folder, `@/x` a file in it, and `@@` the changed file. */
  readonly lines: readonly string[];
  /** Files beside them, over those of the app. */
  readonly beside?: Readonly<Record<string, string>>;
}

const recorded = {
  bundleId: 'com.example.app',
  accesses: [{ category: 'contacts', at: 40 }],
  contacts: [
    { host: 'api.mixpanel.com', first: 1, last: 9 },
    { host: 'notify.bugsnag.com', first: 8, byUser: true, website: 'bugsnag.com' },
  ],
};

const configuration = `integrations:
  - id: appsflyer
    purposes: [THIRD_PARTY_ADVERTISING, ANALYTICS]
    tracking: true
    dataTypes: &types [DEVICE_ID, PURCHASE_HISTORY]
integrationsComplete: yes
attDefaultStatus: not_determined
answers:
  EMAIL_ADDRESS: { collected: yes, linked: yes, purposes: [APP_FUNCTIONALITY], reason: "account \\u0041" }
  NAME: { collected: no, reason: none }
apps:
  com.example.app:
    trackingDomains: [a.example]
trackingDomains: [track.example.com]
ignore:
  - rule: att/status-missing-at-start
    path: "App/**/{A,B}.swift"
    reason: >-
      sample code
    until: 2027-03-31
exclude: [Vendor/**]
`;

const baseline = `{
  "version": 1,
  "algorithm": "appPrivacy/v3",
  "findings": [
    { "rule": "att/status-missing-at-start", "path": "App/A.swift", "app": "Shop", "fingerprint": "0000-0000-0000-00aa-0123-4567" },
    { "rule": "idfa/read-without-authorization", "path": "App/A.swift", "app": null, "fingerprint": "0123-4567-89ab-cdef-0123-4567" }
  ]
}
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const plan = {
  data_plan_id: 'mobile',
  data_plan_versions: [
    {
      version: 1,
      version_document: {
        data_points: [
          { match: { type: 'user_identities' }, validator: { type: 'json_schema', definition: { properties: { email: {} } } } },
          { match: { type: 'custom_event', criteria: { event_name: 'A' } }, validator: { definition: { properties: {} } } },
        ],
      },
    },
  ],
};

const payload = {
  events: [{ event_type: 'custom_event', data: { event_name: 'a', custom_event_type: 'other' } }],
  device_info: { ios_advertising_id: 'A', att_authorization_status: 'denied', att_timestamp_unixtime_ms: 1700000000000 },
  user_identities: { email: 'a@b.c' },
  environment: 'production',
};

/** Every file that a command takes from its user, but those that other commands write. */
export const userFiles: readonly UserFile[] = [
  {
    name: 'configuration',
    seeds: { 'app-privacy.yaml': configuration },
    lines: ['audit @ --json', 'check @', 'init @ --yes', 'integrations:import @/connections.csv @'],
    beside: { 'connections.csv': 'name\nAmplitude\n' },
  },
  {
    name: 'baseline',
    seeds: { 'app-privacy-baseline.json': baseline },
    lines: ['check @', 'check @ --strict --format json', 'baseline:prune @', 'baseline:write @ --allow-growth'],
  },
  {
    name: 'approved answers',
    seeds: {
      'app_privacy_details.json': json([
        { category: 'DEVICE_ID', purposes: ['ANALYTICS'], data_protections: ['DATA_USED_TO_TRACK_YOU', 'DATA_LINKED_TO_YOU'] },
        { category: 'NAME', purposes: ['APP_FUNCTIONALITY'], data_protections: ['DATA_NOT_LINKED_TO_YOU'] },
      ]),
      'privacy.json': json({
        schemaVersion: 1,
        dataUsages: [
          { category: 'DEVICE_ID', purposes: ['ANALYTICS'], dataProtections: ['DATA_LINKED_TO_YOU'] },
          { category: 'DEVICE_ID', dataProtections: ['DATA_USED_TO_TRACK_YOU'] },
        ],
      }),
      'PrivacyInfo.xcprivacy':
        '<plist version="1.0"><dict><key>NSPrivacyTracking</key><true/><key>NSPrivacyCollectedDataTypes</key><array><dict><key>NSPrivacyCollectedDataType</key><string>NSPrivacyCollectedDataTypeName</string><key>NSPrivacyCollectedDataTypeLinked</key><true/><key>NSPrivacyCollectedDataTypeTracking</key><false/><key>NSPrivacyCollectedDataTypePurposes</key><array><string>NSPrivacyCollectedDataTypePurposeAnalytics</string></array></dict></array></dict></plist>',
    },
    lines: [
      'audit @ --against @@',
      'check @ --against @@ --format markdown',
      'export @ --format plan --against @@ --allow-undecided',
    ],
  },
  {
    name: 'integrations',
    seeds: {
      'connections.csv':
        'id,purposes,tracking,status,dataTypes\nAmplitude,"ANALYTICS; PRODUCT_PERSONALIZATION",no,active,DEVICE_ID\n',
      'connections.json': json({ data: [{ name: 'GoogleAnalyticsEventForwarder', isActive: true }, 'Braze'] }),
      'configuration.json': json({ dt: 'ac', eks: [{ id: 28, as: {}, hs: { et: { '1': 0 } } }, { id: 92 }], dpr: {} }),
      'data-plan.json': json(plan),
    },
    lines: ['integrations:import @@ @ --dry-run', 'integrations:import @@ @'],
  },
  {
    name: 'payloads',
    seeds: {
      'payload.json': json(payload),
      'bulk.json': json([payload, { ...payload, mpid: 1 }]),
      'a.jsonl': JSON.stringify(payload),
    },
    lines: ['check @@', 'check @@ --format sarif', 'check @@ --json'],
  },
  {
    name: 'recordings',
    seeds: { 'App_Privacy_Report.ndjson': appPrivacyReport(recorded), 'recording.har': har(recorded) },
    lines: ['verify @@ @', 'verify @@ @ --json'],
  },
  {
    name: 'templates',
    seeds: {
      'own.html.liquid':
        "<title>{{ tool.name }}</title>{% for f in findings %}{{ f.rule | upcase }}{% endfor %}{% for t in dataTypes | where: 'collected', 'yes' %}{{ t.name | escape }}{% endfor %}{% if a == 1 %}b{% else %}{{ 'c' | append: d }}{% endif %}",
    },
    lines: ['export @ --template @@', 'audit @ --template @@'],
  },
  {
    name: 'lists of files',
    seeds: { '.gitignore': 'build/\n!build/keep\n*.log\n/Vendor/**\n**/a/[!b-d]?.swift\n\\#x\n' },
    lines: ['audit @ --quiet'],
  },
];
