import type { XcodeTarget } from '../model/declaration.js';
import type { TargetKind } from '../model/target.js';

/** A target of an Xcode project, and what kind it is. */
export interface ProjectTarget {
  readonly target: XcodeTarget;
  readonly kind: TargetKind;
  /** The path of its project.pbxproj. */
  readonly project: string;
}
