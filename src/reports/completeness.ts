import { isAppFound, type Assessment, type UnreadCode } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';

/** The part of an assessment that tells whether it is complete. */
export type Completeness = Pick<Assessment, 'problems' | 'subjects' | 'readCode' | 'unreadCode'> &
  Partial<Pick<Assessment, 'scope' | 'app'>>;

/**
 * Lists what the audit could not read, that it found no app being one.
 * @param assessment What the audit found out.
 * @returns Those that make it incomplete first, else in the assessment's order.
 */
export function inputProblems(assessment: Completeness): readonly Problem[] {
  const { problems, readCode, unreadCode } = assessment;
  const all = isAppFound(assessment) ? problems : [nothingToAudit(readCode, unreadCode), ...problems];
  return [...all.filter(isIncomplete), ...all.filter((problem) => !isIncomplete(problem))];
}

/**
 * Lists all problems of an assessment: what could not be read, and code of the app in languages that are not read.
 * @param assessment What the audit found out.
 * @returns Those that make it incomplete first, else in the assessment's order.
 */
export function problemsOf(assessment: Completeness): readonly Problem[] {
  const unread = assessment.unreadCode.flatMap(unreadProblem);
  const others = inputProblems(assessment);
  return [...others.filter(isIncomplete), ...unread, ...others.filter((problem) => !isIncomplete(problem))];
}

/** What every format and the exit code agree on: a scan that found no app has not passed. */
function nothingToAudit(readCode: Completeness['readCode'], unreadCode: Completeness['unreadCode']): Problem {
  const held = [...readCode, ...unreadCode].map(({ language, files }) => `${language} (${countOf(files)})`).sort();
  return {
    kind: 'incomplete',
    place: { file: '.', line: 1, column: 1 },
    message: `Nothing was audited because the audit found no iOS app and no code for one here.${held.length === 0 ? '' : ` The folder contains ${held.join(', ')}.`}`,
    remedy:
      'Pass the folder that contains the app: an Xcode project, Package.swift, Podfile or Info.plist, or an Expo, React Native, Flutter, Capacitor or Cordova project with an iOS app. If exclude in app-privacy.yaml leaves the app out, change exclude. If the app is in a vendored folder, add --include-vendored.',
  };
}

/** Code that iOS runs and nobody read may hold what was looked for: the rest of the audit is no pass. */
function unreadProblem({ language, files, example, runsIn }: UnreadCode): readonly Problem[] {
  if (runsIn === null) return [];
  const [noun, verb] = files === 1 ? ['1 file', 'was'] : [`${files} files`, 'were'];
  return [
    {
      kind: 'incomplete',
      place: { file: example, line: 1, column: 1 },
      message: `${noun} in ${language} ${verb} not read because the audit does not support ${language} yet. ${runsIn === 'iOS' ? 'An iOS app' : `An app built with ${runsIn}`} runs such code on iOS, where it can start mParticle, ask for permission to track or collect data.`,
      remedy: `Review the ${language} code by hand and answer the questions in app-privacy.yaml. A check cannot pass for it yet. If the iOS app does not contain this code, list it under exclude in app-privacy.yaml.`,
    },
  ];
}

function countOf(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}

/**
 * Tells whether every input could be read, whatever languages the audit does not read yet.
 * @param assessment What the audit found out.
 */
export function areInputsRead(assessment: Completeness): boolean {
  return !inputProblems(assessment).some(isIncomplete);
}

/**
 * Tells whether nothing kept the audit from seeing everything.
 * @param assessment What the audit found out.
 */
export function isComplete(assessment: Completeness): boolean {
  return !problemsOf(assessment).some(isIncomplete);
}

function isIncomplete(problem: Problem): boolean {
  return problem.kind === 'incomplete';
}
