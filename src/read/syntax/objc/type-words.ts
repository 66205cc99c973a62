/** Words of C, C++ and Objective-C that may stand before or in a type and do not name it. */
const qualifiers = new Set(
  (
    'const volatile static extern inline register struct union enum class typename mutable constexpr virtual explicit friend ' +
    '_Atomic nullable nonnull null_unspecified in out inout bycopy byref oneway typedef restrict unsigned signed'
  ).split(' '),
);

/** Types that begin with a small letter: C's, POSIX's, and Objective-C's own (objc.h, dispatch.h). */
const smallTypes = new Set(
  (
    'void char short int long float double bool id instancetype auto size_t ssize_t ptrdiff_t int8_t int16_t int32_t int64_t uint8_t ' +
    'uint16_t uint32_t uint64_t intptr_t uintptr_t dispatch_block_t dispatch_queue_t dispatch_once_t dispatch_time_t'
  ).split(' '),
);

/** The types that C puts together from several words (`unsigned long`). */
const numericWords = new Set('unsigned signed long short int char double'.split(' '));

/** Words after which no declared name follows. */
const keywords = new Set('return else if for while do switch case default break continue goto sizeof throw using in'.split(' '));

/** Whether a word qualifies a type and names none. */
export function isQualifier(word: string): boolean {
  return qualifiers.has(word);
}

/** Whether a word is one of those of which C makes types such as `unsigned long`. */
export function isNumericWord(word: string): boolean {
  return numericWords.has(word);
}

/** Whether a word is part of the language and no name. */
export function isKeyword(word: string): boolean {
  return keywords.has(word);
}

/** Whether a word is a type by its form: one of C's, or a name with a capital letter and a small one. */
export function looksLikeType(word: string): boolean {
  return smallTypes.has(word) || qualifiers.has(word) || /^_*[A-Z][A-Za-z0-9_$]*[a-z]/.test(word) || /^[A-Z]+$/.test(word);
}

/** Whether a word has brackets behind it and is a type with them: `typeof(x)`, `_Atomic(T)`, `decltype(x)`. */
export function takesBrackets(word: string): boolean {
  return isTypeof(word) || word === '_Atomic' || word === 'decltype' || word === '_Alignas' || word === 'alignas';
}

/** Whether a word asks the compiler for the type of a value (`typeof`, `__typeof__`). */
export function isTypeof(word: string): boolean {
  return /^_{0,2}typeof(?:__)?$/.test(word);
}

/** Whether a word leaves the type to the value: C++'s `auto`. */
export function isDeduced(word: string): boolean {
  return word === 'auto' || word === '__auto_type';
}
