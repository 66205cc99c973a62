import { pageFoldersOf, platformsOf } from '../read/project/platforms.js';
import { qualifyMembers } from '../read/sources/opened-types.js';
import type { TargetKind } from '../model/target.js';
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
  const isTakenBy = (kind: TargetKind) => (file: string) => {
    const takers = targets.takersOf(file);
    return takers.length > 0 && takers.every((taker) => taker.kind === kind);
  };
  const [isOfTests, isOfTools] = [isTakenBy('test'), isTakenBy('tool')];
  const told = { isOfTests, pages: { folders: pageFoldersOf(paths, dependencies), isBundled } };
  const detected = detectSignals(qualifyMembers(sources, tokens), declarations, mentions, payloads, told, files.scanned);
  const runsScripts = platformsOf(paths, dependencies).some((platform) => platform.runsScripts === true);
  const isOfApp = ({ language, place: { file } }: Detected['signals'][number]): boolean =>
    !isOfTools(file) && (runsScripts || language !== 'javascript' || isBundled(file));
  // Fields and requests of a script are those of a server, a website or a tool, where no app runs scripts.
  return { ...detected, signals: detected.signals.filter((signal) => !signal.id.startsWith('collection.') || isOfApp(signal)) };
}
