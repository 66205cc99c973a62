import { hasValidName, isFile, ownManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { privacyManifestFiles } from '../sources.js';
import { ofManifest } from '../subjects.js';

/** facts/apple.md §4: the name is fixed, so that a file with another one is a resource like any other. */
export const misnamed = defineRule({
  id: 'manifest/misnamed',
  severity: 'warning',
  title: 'A privacy manifest has a name that Apple does not look for',
  rationale:
    'Apple reads a privacy manifest only if its file is called PrivacyInfo.xcprivacy. A file with another name ships with the app, and what it declares does not count.',
  advice:
    'Change the name of the file to PrivacyInfo.xcprivacy. If several targets need their own, put each in a folder of its own.',
  source: privacyManifestFiles,
  needs: [],
  *check({ declarations, targets }) {
    for (const manifest of ownManifests(declarations).filter(isFile))
      if (!hasValidName(manifest)) yield { place: manifest.place, subject: ofManifest(manifest, targets), data: null };
  },
  message: () => 'This privacy manifest does not count: Apple looks for PrivacyInfo.xcprivacy only.',
});
