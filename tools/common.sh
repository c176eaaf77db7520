# Shared by the scripts in tools/. Sourced, not run. SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

DAIS_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
DAIS_TOOL="tools/$(basename "$0")"

# What the script is doing now, in one line.
say()
{
    printf '%s: %s\n' "$DAIS_TOOL" "$*"
}

# Ends the script with a sentence that says what is wrong and what to do.
die()
{
    printf '%s: %s\n' "$DAIS_TOOL" "$*" >&2
    exit 1
}

# An option that the script does not know.
unknown_option()
{
    printf '%s: There is no option "%s". "%s --help" lists what there is.\n' "$DAIS_TOOL" "$1" "$DAIS_TOOL" >&2
    exit 2
}

# The comment at the head of a script is its help.
print_help()
{
    sed -n '2,/^# SPDX/{/^# SPDX/d;s/^# \{0,1\}//;p}' "$0" | sed '${/^$/d}'
}

# Runs a command as root.
as_root()
{
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "Installing packages needs root: start $DAIS_TOOL as root, or install sudo."
    fi
}

# Configures and builds one preset: build_preset PRESET [TARGET...]
build_preset()
{
    local preset="$1"
    shift
    mkdir -p "$DAIS_ROOT/build"
    cd "$DAIS_ROOT" || die "The folder $DAIS_ROOT cannot be entered."
    cmake --preset "$preset" >"$DAIS_ROOT/build/configure-$preset.log" 2>&1 || {
        tail -n 40 "$DAIS_ROOT/build/configure-$preset.log" >&2
        die "CMake could not configure preset $preset; the last lines of build/configure-$preset.log stand above."
    }
    local -a targets=()
    if (($#)); then
        targets=(--target "$@")
    fi
    cmake --build --preset "$preset" -j "${DAIS_JOBS:-$(nproc)}" "${targets[@]}" ||
        die "Preset $preset did not build; the compiler's words stand above."
}
