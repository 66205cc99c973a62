import type { Shape } from './shape.js';

/** What loops govern, and what they leave behind. */
export const loopShapes: readonly Shape[] = [
  {
    name: 'while',
    governed: 'if a',
    swift: 'while a { target() }',
    objc: 'while (a) { target(); }',
    javascript: 'while (a) { target() }',
    dart: 'while (a) { target(); }',
  },
  {
    name: 'below a while',
    governed: 'unless a',
    // Other code may end it.
    runs: '',
    swift: 'while a { other() }; target()',
    objc: 'while (a) { other(); } target();',
    javascript: 'while (a) { other() } target()',
    dart: 'while (a) { other(); } target();',
  },
  {
    name: 'below a while that breaks',
    governed: '',
    swift: 'while a { if b { break } }; target()',
    objc: 'while (a) { if (b) { break; } } target();',
    javascript: 'while (a) { if (b) { break } } target()',
    dart: 'while (a) { if (b) { break; } } target();',
  },
  {
    name: 'below a break',
    governed: 'if a unless b',
    swift: 'while a { if b { break }; target() }',
    objc: 'while (a) { if (b) { break; } target(); }',
    javascript: 'while (a) { if (b) { break } target() }',
    dart: 'while (a) { if (b) { break; } target(); }',
  },
  {
    name: 'below a loop that breaks to a label',
    governed: '',
    swift: 'outer: while a { while b { break outer } }; target()',
    objc: null,
    javascript: 'outer: while (a) { while (b) { break outer } } target()',
    dart: 'outer: while (a) { while (b) { break outer; } } target();',
  },
  {
    name: 'loop that runs first',
    governed: '',
    swift: 'repeat { target() } while a',
    objc: 'do { target(); } while (a);',
    javascript: 'do { target() } while (a)',
    dart: 'do { target(); } while (a);',
  },
  {
    name: 'below a loop that runs first',
    governed: 'unless a',
    // Other code may end it.
    runs: '',
    swift: 'repeat { other() } while a; target()',
    objc: 'do { other(); } while (a); target();',
    javascript: 'do { other() } while (a); target()',
    dart: 'do { other(); } while (a); target();',
  },
  {
    name: 'loop that counts',
    governed: 'if <(i, n)',
    swift: null,
    objc: 'for (int i = 0; i < n; i += 1) { target(); }',
    javascript: 'for (let i = 0; i < n; i += 1) { target() }',
    dart: 'for (var i = 0; i < n; i += 1) { target(); }',
  },
  {
    name: 'loop over a sequence',
    governed: 'if exists(xs)',
    swift: 'for x in xs { target() }',
    objc: 'for (id x in xs) { target(); }',
    javascript: 'for (const x of xs) { target() }',
    dart: 'for (final x in xs) { target(); }',
  },
  {
    name: 'continue',
    governed: 'if exists(xs) unless a',
    swift: 'for x in xs { if a { continue }; target() }',
    objc: 'for (id x in xs) { if (a) { continue; } target(); }',
    javascript: 'for (const x of xs) { if (a) { continue } target() }',
    dart: 'for (final x in xs) { if (a) { continue; } target(); }',
  },
];
