import type { Place } from '../../../model/place.js';
import { hasValidName, isFile, ownManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { privacyManifestFiles } from '../sources.js';
import { ofManifest } from '../subjects.js';
import { relatedUses } from '../related.js';

/** What is wrong with an app that uses an API that needs a reason, manifest/api-reason-missing says. */
export const notInTarget = defineRule({
  id: 'manifest/not-in-target',
  severity: 'warning',
  title: 'No target copies the privacy manifest to the top of its bundle',
  rationale:
    'A privacy manifest counts for the bundle that it is copied into, and Apple looks for it at the top of the bundle only. It does not see what a file declares that is a resource of no target, or that is copied into a folder of the app.',
  advice:
    "Add the file to the build phase Copy Bundle Resources of the app's target: in Xcode, select the file and choose the target under Target Membership.",
  source: privacyManifestFiles,
  needs: [],
  *check({ declarations, targets }) {
    for (const manifest of ownManifests(declarations).filter(isFile)) {
      const project = hasValidName(manifest) ? targets.leavesOut(manifest.place.file) : null;
      if (project !== null)
        yield {
          place: manifest.place,
          subject: ofManifest(manifest, targets),
          related: relatedUses([{ place: project }], 'This project does not copy it there.'),
          data: project,
        };
    }
  },
  message: (project: Place) =>
    `No target of ${project.file} copies this privacy manifest to the top of an app or extension, so Apple does not find it.`,
});
