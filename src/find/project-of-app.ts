import type { Scope } from '../read/apps/choose-apps.js';
import type { Payload } from '../model/payload.js';
import type { Place } from '../model/place.js';
import type { Project } from '../read/read-project.js';

/**
 * Leaves in a project what an assessment is about.
 * @param scope What it is about.
 * @param project Everything that was read.
 */
export function projectOf({ kind, has, hasDependency, isToldAt }: Scope, project: Project): Project {
  if (kind === 'repository') return project;
  const isOwn = ({ place: { file } }: { readonly place: Place }): boolean => has(file);
  const { manifests } = project;
  return {
    ...project,
    paths: project.paths.filter(has),
    manifests: {
      dependencies: manifests.dependencies.filter(hasDependency),
      declarations: manifests.declarations.filter(({ place }) => isToldAt(place)),
      problems: manifests.problems.filter(isOwn),
    },
    sources: project.sources.filter(({ file }) => has(file)),
    payloads: project.payloads.filter((payload) => has(fileOf(payload))),
    mentions: project.mentions.filter(isOwn),
    problems: project.problems.filter(isOwn),
  };
}

/**
 * The file of a payload, which is found by what it has.
 * @param payload The payload.
 */
export function fileOf({ device, identities, attributes }: Payload): string {
  return [device, ...identities, ...attributes].find((part) => part !== null)?.place.file ?? '';
}
