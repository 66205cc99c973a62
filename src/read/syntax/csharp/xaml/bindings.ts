import type { Expression } from '../../../../model/expression.js';
import type { Place } from '../../../../model/place.js';

/** `{Binding Email}`, `{Binding Path=User.Email, Mode=TwoWay}`. */
const binding = /^\{Binding\s+(?:Path\s*=\s*)?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*[,}]/;

/**
 * What a binding is to.
 * @param text The attribute, as written.
 * @param context The object that the view is bound to, unless the binding names another one.
 * @param place Where the element stands.
 * @returns Null where it is no binding, or one to something else.
 * Source: https://learn.microsoft.com/en-us/dotnet/maui/fundamentals/data-binding/basic-bindings
 */
export function boundTo(text: string, context: Expression, place: Place): Expression | null {
  const path = binding.exec(text.trim())?.[1];
  if (path === undefined || /\bSource\s*=/.test(text)) return null;
  return path.split('.').reduce<Expression>((object, name) => ({ kind: 'member', object, name, place }), context);
}
