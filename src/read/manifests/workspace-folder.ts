/**
 * The folder for whose packages a file of a workspace speaks.
 * @param file Relative to the root.
 * @returns With a slash at its end; empty for the root.
 */
export function workspaceFolder(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
