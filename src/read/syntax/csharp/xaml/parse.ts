import type { Expression } from '../../../../model/expression.js';
import type { FunctionDeclaration } from '../../../../model/module.js';
import type { Place } from '../../../../model/place.js';
import type { Source } from '../../../../model/source.js';
import { linePlaces } from '../../line-places.js';
import { lower } from '../../lower/index.js';
import { scoping } from '../scoping.js';

/** The start tag of a view in which a person enters something. */
const field = /<((?:\w+:)?(?:Entry|Editor|SearchBar))((?:\s+[\w:.]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const attribute = /([\w:.]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the fields of a page: each is a call of its view with an object of what it is given.
 * Source: https://learn.microsoft.com/en-us/dotnet/maui/user-interface/controls/entry.
 * @param file Path relative to the root, for places.
 * @param text The file's text.
 */
export function parse(file: string, text: string): Source {
  const placeAt = linePlaces(file, text);
  const statements = Array.from(text.matchAll(field), ({ index, 1: name = '', 2: given = '' }): FunctionDeclaration => {
    const place = placeAt(index);
    return viewOf(callOf(name.slice(name.indexOf(':') + 1), given, place), place);
  });
  return lower({ file, statements, recovered: [], problems: [] }, scoping);
}

function callOf(name: string, given: string, place: Place): Expression {
  const entries = Array.from(given.matchAll(attribute), ({ 1: key = '', 2: text, 3: other = '' }) => ({
    key: key.slice(key.indexOf(':') + 1),
    value: valueOf(text ?? other, place),
    place,
  }));
  return {
    kind: 'call',
    callee: { kind: 'name', name: `<${name}>`, place },
    arguments: [{ label: null, value: { kind: 'object', entries, computed: [], place } }],
    place,
  };
}

/** What a member gives: `{Binding Email}`, `{Binding Path=User.Email, Mode=TwoWay}`; else the text. */
function valueOf(text: string, place: Place): Expression {
  const path = /^\{\s*(?:\w+:)?Bind(?:ing)?\s+(?:Path\s*=\s*)?(?:\w+\.)*(\w+)/.exec(text)?.[1];
  return path === undefined ? { kind: 'literal', value: text, place } : { kind: 'name', name: path, place };
}

/** The page makes its views when it is shown, as a function that no code can name. */
function viewOf(expression: Expression, place: Place): FunctionDeclaration {
  return {
    ...{ kind: 'function', name: `view ${String(place.line)}:${String(place.column)}`, parameters: [] },
    ...{
      body: [{ kind: 'expression', expression, place }],
      returns: null,
      accessor: null,
      isStatic: false,
      hasBody: true,
      place,
    },
  };
}
