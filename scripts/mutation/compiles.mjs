import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * Who tells whether a mutant compiles: the compiler notices the others without a test.
 * @param {string} configuration The path of the tsconfig of the code.
 * @returns {(mutant: {file: string, start: number, end: number, instead: string, within: [number, number]}) => boolean} Looks for errors in the mutant's own file.
 */
export function compiler(configuration) {
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  let changed = { path: '', text: '', version: 0 };
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => (path === changed.path ? String(changed.version) : '0'),
    getScriptSnapshot: (path) => {
      const text = path === changed.path ? changed.text : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return ({ file, start, end, instead, within: [first, last] }) => {
    const path = resolve(file);
    const text = readFileSync(path, 'utf8');
    // The operands stay what they are, whatever binds closer than the new operator.
    const mutated = `(${text.slice(first, start)}${instead}${text.slice(end, last)})`;
    changed = { path, text: text.slice(0, first) + mutated + text.slice(last), version: changed.version + 1 };
    return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].length === 0;
  };
}
