#!/bin/sh
# Copy this file to ci_scripts/ci_post_clone.sh beside your project, and make it executable (chmod +x).
# Xcode Cloud runs it after it has cloned the repository. If it fails, the build fails.
set -eu

if ! command -v npx > /dev/null; then
  export HOMEBREW_NO_AUTO_UPDATE=1 HOMEBREW_NO_INSTALL_CLEANUP=1
  brew install node
fi

cd "$CI_PRIMARY_REPOSITORY_PATH"
set --
if [ -n "${CI_PULL_REQUEST_TARGET_BRANCH:-}" ]; then
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then git fetch --unshallow origin; fi
  git fetch --no-tags origin "+refs/heads/$CI_PULL_REQUEST_TARGET_BRANCH:refs/remotes/origin/$CI_PULL_REQUEST_TARGET_BRANCH"
  set -- --since "origin/$CI_PULL_REQUEST_TARGET_BRANCH"
fi
npx --yes app-privacy-audit@0.1 check "$@"
