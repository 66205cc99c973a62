import { pageFoldersOf, platformsOf } from '../read/project/platforms.js';
import { qualifyMembers } from '../read/sources/opened-types.js';
import { detectSignals, tokens, type Detected } from './signals/index.js';
import type { Project } from '../read/read-project.js';

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
  files,
}: Project): Detected {
  const isBundled = (file: string): boolean => targets.takersOf(file).some(({ kind }) => kind === 'app');
  const isOfTests = (file: string): boolean => {
    const takers = targets.takersOf(file);
    return takers.length > 0 && takers.every(({ kind }) => kind === 'test');
  };
  const told = { isOfTests, pages: { folders: pageFoldersOf(paths, dependencies), isBundled } };
  const detected = detectSignals(qualifyMembers(sources, tokens), declarations, mentions, payloads, told, files.scanned);
  if (platformsOf(paths, dependencies).some(({ runsScripts }) => runsScripts === true)) return detected;
  return { ...detected, signals: detected.signals.filter((signal) => !isOfOtherProgram(signal) || isBundled(signal.place.file)) };
}

/** Fields and requests of a script are those of a server, a website or a tool, where no app runs scripts. */
function isOfOtherProgram({ id, language }: Detected['signals'][number]): boolean {
  return language === 'javascript' && id.startsWith('collection.');
}
