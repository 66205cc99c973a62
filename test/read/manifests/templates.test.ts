import { expect, it } from 'vitest';
import { readManifests } from '../../../src/read/manifests/read-manifests.js';
import { content } from './manifest-content.js';

const plist = (body: string): string => `<?xml version="1.0"?><plist version="1.0"><dict>${body}</dict></plist>`;
const valid = plist('<key>NSCameraUsageDescription</key><string>To scan codes.</string>');
const broken = plist('<key>NSCameraUsageDescription</key><string>To scan codes.');

it.each<[string, string, string, readonly [declarations: number, problems: readonly string[]]]>([
  ['an Info.plist', 'App/Info.plist', valid, [1, []]],
  ['an Info.plist that is damaged', 'App/Info.plist', broken, [1, ['incomplete']]],
  ["a template of Xcode's", 'App/Info.plist', valid.replace('To scan codes.', '___FILEBASENAME___'), [0, []]],
  ["a template of Xcode's that is not valid", 'App/Info.plist', `___PACKAGENAME:identifier___ ${broken}`, [0, []]],
  ['a template in a folder of templates', 'Scripts/templates/Info.plist', `{{#if camera}} ${broken}`, [0, []]],
  ['an Info.plist in a folder of templates', 'Scripts/templates/Info.plist', valid, [1, []]],
  ['a damaged Info.plist whose folder only sounds like it', 'Contemplates/Info.plist', broken, [1, ['incomplete']]],
  [
    'an Info.plist that is filled in when the app is built',
    'App/Info.plist',
    `<% if camera %> ${broken}`,
    [1, ['partial', 'partial']],
  ],
  [
    'a package.json in a folder of templates',
    'docs/templates/package.json',
    '{ "dependencies": { {{#if a}}"b": "1"{{/if}} } }',
    [0, []],
  ],
  ['a Podfile in a folder of templates', 'app-template/ios/Podfile', "target '<%= name %>' do\n  pod 'A', <% if b %>", [0, []]],
  ['a damaged Podfile in a folder of templates', 'app-template/ios/Podfile', "target 'A' do\n  pod 'A'\n", [1, ['incomplete']]],
  ['an Info.plist that a build makes of another file', 'App/Info.plist.in', broken, [0, []]],
  ['a template of Mustache', 'App/Info.plist.mustache', broken, [0, []]],
  [
    'a privacy manifest with two underscores',
    'App/PrivacyInfo.xcprivacy',
    plist('<key>NSPrivacyTracking</key><false/><!-- a__B__c -->'),
    [1, []],
  ],
])('%s', async (_, path, text, [declared, kinds]) => {
  const { declarations, problems } = await readManifests([{ path, ...content(text) }]);
  expect([declarations.length, problems.map(({ kind }) => kind)]).toEqual([declared, kinds]);
});
