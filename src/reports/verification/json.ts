import type { Explained, Observed, OpenPoint, RecordingFinding, Verification } from '../../model/verification.js';
import { writeReport } from '../json/write.js';

/** Raised when a key disappears or changes its meaning; new keys do not raise it. */
const schemaVersion = 1;

/**
 * Writes a verification for programs.
 * @param verification What came out.
 */
export function verificationJson(verification: Verification): string {
  const { tool, app, bundleIds, recording, prompt, findings, questions, explained, remarks, problems } = verification;
  return writeReport({
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    app,
    bundleIds,
    recording: { ...recording, from: recording.from?.text ?? null, to: recording.to?.text ?? null },
    prompt: { answered: prompt.answered?.text ?? null, choice: prompt.choice },
    findings: findings.map(findingOf),
    questions: questions.map(questionOf),
    explained: explained.map(explainedOf),
    remarks,
    problems: problems.map(({ kind, place, message, remedy }) => ({ kind, file: place.file, line: place.line, message, remedy })),
    summary: { findings: findings.length, questions: questions.length, explained: explained.length },
  });
}

function observedOf({ subject, count, first, last, line }: Observed): object {
  return { subject, count, first: first.text, last: last.text, line };
}

function findingOf({ kind, message, advice, source, ...observed }: RecordingFinding): object {
  return { kind, ...observedOf(observed), message, advice, source };
}

function questionOf({ kind, text, advice, observed }: OpenPoint): object {
  return { kind, text, advice, observed: observed.map(observedOf) };
}

function explainedOf({ by, text, place, ...observed }: Explained): object {
  return { ...observedOf(observed), by, text, place: place === null ? null : { file: place.file, line: place.line } };
}
