import { pageFoldersOf } from '../read/project/platforms.js';
import { qualifyMembers } from '../read/sources/opened-types.js';
import { detectSignals, tokens, type Detected } from './signals/index.js';
import type { Project } from '../read/read-project.js';

/** What a project shows, with the project as far as that had to be read. */
export interface DetectedProject {
  readonly project: Project;
  readonly detected: Detected;
}

/** Who calls what calls a function is looked for so often. */
const mostRounds = 2;

/**
 * Detects the signals of a project. Where an answer depends on functions or properties that other files use, those are read too.
 * @param first The project as far as tokens make it worth reading.
 */
export async function detect(first: Project): Promise<DetectedProject> {
  let project = first;
  let detected = detectIn(project);
  for (let round = 0; round < mostRounds && detected.wanted.size > 0; round += 1) {
    const further = await project.readUses(detected.wanted);
    if (further === null) break;
    project = further;
    detected = detectIn(project);
  }
  return { project, detected };
}

/**
 * Detects the signals of a project as far as it was read.
 * @param project The project.
 */
export function detectIn({ sources, manifests, mentions, payloads, paths, targets }: Project): Detected {
  return detectSignals(qualifyMembers(sources, tokens), manifests.declarations, mentions, payloads, {
    folders: pageFoldersOf(paths, manifests.dependencies),
    isBundled: (file) => targets.takersOf(file).some(({ kind }) => kind === 'app'),
  });
}
