# SPDX-License-Identifier: Apache-2.0
# Sourced by ./bascule and .ci/run. `find_jdk` prints the home of the first JDK 25 or newer, or nothing. It reads each candidate's
# `release` file instead of starting a Java, because starting four of them takes longer than the console's first frame.

# The feature release that a home's `release` file names (25 for "25.0.3"), or 0.
jdk_release() {
    feature=0
    if [ -r "$1/release" ]; then
        while IFS='=' read -r key value; do
            [ "$key" = JAVA_VERSION ] || continue
            value=${value#\"}
            feature=${value%%[!0-9]*}
        done <"$1/release"
    fi
    echo "${feature:-0}"
}

# A JDK, not a bare runtime: building Bascule takes a compiler.
is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(jdk_release "$1")" -ge 25 ]
}

# Homes worth looking at, one a line, the user's own choice first.
jdk_candidates() {
    echo "${BASCULE_JAVA_HOME:-}"
    echo "${JAVA_HOME:-}"
    on_path=$(command -v java || :)
    if [ -n "$on_path" ]; then
        real=$(readlink -f "$on_path" 2>/dev/null) || real=$on_path
        echo "${real%/bin/java}"
    fi
    for home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/lib/jvm/* "${HOME:-/}"/.sdkman/candidates/java/* \
        "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* "${HOME:-/}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        echo "$home"
    done
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25+ 2>/dev/null || :
}

find_jdk() {
    jdk_candidates | while IFS= read -r home; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            echo "$home"
            break
        fi
    done
}
