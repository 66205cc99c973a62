import type { Call } from '../../model/expression.js';
import { calleeName } from '../match/program.js';
import { assignTo } from './assignments.js';
import type { Applied, PutBack, Run } from './run.js';
import type { Frame } from './value.js';

/** How a call applies what it calls. */
export function appliedBy(run: Run, frame: Frame, call: Call): Applied {
  const labels = call.arguments.map(({ label }) => label);
  const applied: Applied = { labels, name: calleeName(call), line: call.place.line, place: call.place };
  const spreads = call.arguments.map(({ value }) => value.kind === 'operation' && value.operator === 'spread');
  return {
    ...applied,
    ...(call.arguments.some(({ isReference }) => isReference) ? { references: referencesOf(run, frame, call) } : {}),
    ...(spreads.includes(true) ? { spreads } : {}),
  };
}

/** What an inout parameter is given goes back into what the call names. */
function referencesOf(run: Run, frame: Frame, call: Call): readonly (PutBack | null)[] {
  return call.arguments.map(({ isReference, value }) =>
    isReference === true
      ? (state, given) => {
          assignTo(run, state, frame, value, given, value);
        }
      : null,
  );
}
