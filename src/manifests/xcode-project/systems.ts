import rows from './systems.json' with { type: 'json' };

/** The values that the configurations of a target, or of the project, give a build setting. */
type ValuesOf = (setting: string) => readonly string[];

const platforms = new Map(rows.map(({ sdk, platform }) => [sdk, platform]));

/**
 * Tells for which systems a target is built. What it says itself counts before what the project says, the list of supported
 * platforms before the SDK, and either before the oldest versions, which a project can name of systems that it does not build for.
 * @param own What the target says.
 * @param ofProject What the project says.
 * @returns Empty where nothing says.
 */
export function systemsOf(own: ValuesOf, ofProject: ValuesOf): ReadonlySet<string> {
  for (const values of [own, ofProject]) {
    for (const setting of ['SUPPORTED_PLATFORMS', 'SDKROOT']) {
      const found = namedIn(values(setting));
      if (found.size > 0) return found;
    }
  }
  const named = withDeploymentTarget(own);
  return named.size > 0 ? named : withDeploymentTarget(ofProject);
}

/** Another setting, and `auto`, name no SDK; `iphoneos17.0` and a path into Xcode name one with its version. */
function namedIn(values: readonly string[]): ReadonlySet<string> {
  const words = values
    .flatMap((value) => value.split(/\s+/))
    .map((word) => /([a-z]+)[\d.]*(?:\.sdk)?$/.exec(word.toLowerCase())?.[1]);
  return new Set(words.flatMap((word) => platforms.get(word ?? '') ?? []));
}

function withDeploymentTarget(values: ValuesOf): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ platform, deploymentTarget }) =>
      deploymentTarget !== null && values(deploymentTarget).length > 0 ? [platform] : [],
    ),
  );
}
