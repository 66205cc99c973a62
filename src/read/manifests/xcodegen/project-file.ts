/** The names of the files of a project, and of those that projects include by habit. */
export const projectFile = /^(?:base|common|project|targets?|templates?)\.ya?ml$/;
