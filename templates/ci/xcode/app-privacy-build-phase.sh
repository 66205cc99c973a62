#!/bin/sh
# Shows the findings of app-privacy in Xcode, as errors and warnings at the code.
#
# 1. Add a Run Script build phase to the app's target with this line:
#      "$SRCROOT/scripts/app-privacy-build-phase.sh"
# 2. Under Input Files, add:    $(SRCROOT)
#    Under Output Files, add:   $(DERIVED_FILE_DIR)/app-privacy.stamp
# 3. Clear "Based on dependency analysis", because Xcode shows findings only in builds in which the script runs.
# 4. If ENABLE_USER_SCRIPT_SANDBOXING is YES (the default of new projects), set the build setting
#    USE_RECURSIVE_SCRIPT_INPUTS_IN_SCRIPT_PHASES to YES. Without it, the sandbox lets the script read the folder that you list,
#    but not the files in it.
# If the app is in another folder than SRCROOT, set APP_PRIVACY_PATH to it, and list that folder under Input Files.
#
# The script looks for Node where .xcode.env and .xcode.env.local say (NODE_BINARY), on PATH, and where Homebrew, Volta, asdf,
# mise, fnm and nvm install it. If it cannot run the check, it prints a warning and does not fail the build: CI fails it.

folder=${APP_PRIVACY_PATH:-${SRCROOT:-$PWD}}

give_up() {
  echo "warning: app-privacy did not run. $1"
  exit 0
}

is_listed() {
  index=0
  while [ "$index" -lt "${SCRIPT_INPUT_FILE_COUNT:-0}" ]; do
    eval "input=\${SCRIPT_INPUT_FILE_$index}"
    case "$folder/" in "${input%/}"/*) return 0 ;; esac
    index=$((index + 1))
  done
  return 1
}

if [ "${ENABLE_USER_SCRIPT_SANDBOXING:-NO}" = YES ]; then
  if [ "${USE_RECURSIVE_SCRIPT_INPUTS_IN_SCRIPT_PHASES:-NO}" != YES ]; then
    give_up 'Set the build setting USE_RECURSIVE_SCRIPT_INPUTS_IN_SCRIPT_PHASES to YES, or ENABLE_USER_SCRIPT_SANDBOXING to NO.'
  fi
  is_listed || give_up "Add $folder to the input files of the build phase, because ENABLE_USER_SCRIPT_SANDBOXING is YES."
fi

for file in "${SRCROOT:-$folder}/.xcode.env" "${SRCROOT:-$folder}/.xcode.env.local"; do
  # shellcheck disable=SC1090
  if [ -r "$file" ]; then . "$file"; fi
done

is_node() {
  [ -x "$1" ] && "$1" -e 'const [major, minor] = process.versions.node.split(".");
    process.exit(+major > 20 || (+major === 20 && +minor >= 19) ? 0 : 1)' > /dev/null 2>&1
}

node=
for candidate in \
  "${NODE_BINARY:-}" \
  "$(command -v node)" \
  /opt/homebrew/bin/node \
  /usr/local/bin/node \
  "${VOLTA_HOME:-$HOME/.volta}/bin/node" \
  "${ASDF_DATA_DIR:-$HOME/.asdf}/shims/node" \
  "$HOME/.local/share/mise/shims/node" \
  "${FNM_DIR:-$HOME/.local/share/fnm}/aliases/default/bin/node" \
  "$HOME/Library/Application Support/fnm/aliases/default/bin/node" \
  "${NVM_DIR:-$HOME/.nvm}"/versions/node/*/bin/node; do
  if is_node "$candidate"; then
    node=$candidate
    break
  fi
done
[ -n "$node" ] || give_up 'It found no Node 20.19 or later. Set NODE_BINARY in .xcode.env.local to its path.'
PATH=$(dirname "$node"):$PATH
export PATH

# The version of package.json if it is installed, in the folder or in one above it.
package=
parent=$folder
while [ -z "$package" ] && [ "$parent" != / ] && [ "$parent" != . ]; do
  if [ -f "$parent/node_modules/app-privacy-audit/bin/run.js" ]; then package=$parent/node_modules/app-privacy-audit; fi
  parent=$(dirname "$parent")
done

if [ -n "$package" ]; then
  "$node" "$package/bin/run.js" check "$folder" --format xcode
elif command -v npx > /dev/null; then
  npx --yes app-privacy-audit@0.1 check "$folder" --format xcode
else
  give_up 'Install it with npm install --save-dev app-privacy-audit.'
fi
status=$?
if [ -n "${SCRIPT_OUTPUT_FILE_0:-}" ]; then : > "$SCRIPT_OUTPUT_FILE_0"; fi
exit "$status"
