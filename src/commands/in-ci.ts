/** Variables that CI engines set which do not set `CI`: Jenkins, Azure Pipelines, TeamCity, AWS CodeBuild. */
const others = ['JENKINS_URL', 'TF_BUILD', 'TEAMCITY_VERSION', 'CODEBUILD_BUILD_ID'] as const;

/**
 * Tells whether a CI engine runs the program.
 * @param env The environment.
 */
export function isInCi(env: Readonly<Record<string, string | undefined>>): boolean {
  const stated = env['CI']?.toLowerCase() ?? '';
  return !['', '0', 'false'].includes(stated) || others.some((name) => (env[name] ?? '') !== '');
}
