import type { Evidence } from '../../model/answer.js';
import type { PromptFlow, StartFlow } from '../../model/flow.js';
import type { Signal } from '../../model/signal.js';
import type { Findable, Related } from './rule.js';
import { sharesTarget } from './scope.js';

/** More places of one kind explain nothing more. */
const most = 3;

/** The places of signals, all with one sentence. */
export function relatedUses(signals: readonly Pick<Signal, 'place'>[], message: string): readonly Related[] {
  return signals.slice(0, most).map(({ place }) => ({ place, message }));
}

/** Where the app that a file belongs to starts mParticle. */
export function relatedStarts(context: Pick<Findable, 'starts' | 'targets'>, file: string): readonly Related[] {
  return relatedUses(
    near(
      context,
      context.starts.map(({ start }: StartFlow) => start),
      file,
    ),
    'mParticle starts here.',
  );
}

/** Where the app that a file belongs to shows the ATT prompt. */
export function relatedPrompts(context: Pick<Findable, 'prompts' | 'targets'>, file: string): readonly Related[] {
  return relatedUses(
    near(
      context,
      context.prompts.map(({ prompt }: PromptFlow) => prompt),
      file,
    ),
    'The app shows the ATT prompt here.',
  );
}

/** What an answer of the questionnaire rests on. */
export function relatedEvidence(evidence: readonly Evidence[]): readonly Related[] {
  return evidence.slice(0, most).map(({ what, place }) => ({ place, message: `Evidence: ${what}.` }));
}

function near(context: Pick<Findable, 'targets'>, signals: readonly Signal[], file: string): readonly Signal[] {
  const target = context.targets.of(file);
  const isNear = ({ place }: Signal): boolean => sharesTarget(context.targets.of(place.file), target);
  const found: Signal[] = [];
  for (const signal of signals) if (found.length < most && isNear(signal)) found.push(signal);
  return found;
}
