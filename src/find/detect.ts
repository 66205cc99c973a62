import { pageFoldersOf, platformsOf } from '../read/project/platforms.js';
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
export function detectIn({
  sources,
  manifests: { declarations, dependencies },
  mentions,
  payloads,
  paths,
  targets,
}: Project): Detected {
  const isBundled = (file: string): boolean => targets.takersOf(file).some(({ kind }) => kind === 'app');
  const pages = { folders: pageFoldersOf(paths, dependencies), isBundled };
  const detected = detectSignals(qualifyMembers(sources, tokens), declarations, mentions, payloads, pages);
  if (platformsOf(paths, dependencies).some(({ runsScripts }) => runsScripts === true)) return detected;
  return { ...detected, signals: detected.signals.filter((signal) => !isOfOtherProgram(signal) || isBundled(signal.place.file)) };
}

/** Fields and requests of a script are those of a server, a website or a tool, where no app runs scripts. */
function isOfOtherProgram({ id, language }: Detected['signals'][number]): boolean {
  return language === 'javascript' && id.startsWith('collection.');
}
